import type { Field, Pack, PackRules, PublishedPack } from '@gieo/engine/pack/pack.ts'
import { titleIn } from '@gieo/engine/form/title.ts'
import type { Kit } from '@gieo/server/wire/sync.ts'

export type Locale = 'vi' | 'en'

/** Every pack of the kit by its hash. */
export function packsOf(kit: Kit): ReadonlyMap<string, PublishedPack> {
  return new Map(kit.packs.map(({ hash, pack }) => [hash, { ...(pack as Pack), hash }])) // packs travel as plain JSON
}

/** The packs new cases are registered with. */
export function currentPacks(kit: Kit): readonly PublishedPack[] {
  return kit.packs.filter((entry) => entry.current).map(({ hash, pack }) => ({ ...(pack as Pack), hash })) // as above
}

/** Since when a programme takes no new cases. A kit from before programmes could be retired says nothing of it. */
export function retiredOn(kit: Kit, programme: string): string | undefined {
  const row = kit.packs.find(({ current, pack }) => current && (pack as Pack).rules.programme === programme) // as above
  return row?.retiredOn ?? undefined
}

/** The words of a pack in a language; Vietnamese where the other one is silent, the key where both are. */
export function sayPack(pack: Pack, locale: Locale, key: string): string {
  return pack.texts[locale][key] ?? pack.texts.vi[key] ?? key
}

/** Words that a pack may leave out, such as hints. */
export function findPackWords(pack: Pack, locale: Locale, key: string): string | undefined {
  return pack.texts[locale][key] ?? pack.texts.vi[key]
}

/** What names a case, blank while nothing does. */
export function titleOf(rules: PackRules, answers: Readonly<Record<string, unknown>>): string {
  return titleIn(rules, answers).trim()
}

/** Findings name a place as `field`, `field.2` or `field.2.part`: the field it is about. */
export function fieldAt(rules: PackRules, path: string): Field | undefined {
  const [id] = path.split('.')
  return rules.fields.find((field) => field.id === id)
}
