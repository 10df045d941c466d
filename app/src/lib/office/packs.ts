import type { Pack, PublishedPack } from '@gieo/engine/pack/pack.ts'
import { sayPack, type Locale } from '#lib/field/pack-words.ts'
import type { CaseRow } from '@gieo/server/wire/cases.ts'
import type { PackRow } from '@gieo/server/wire/packs.ts'
import type { SessionBody } from '@gieo/server/wire/session.ts'

/** A pack with the day from which its programme takes no new cases. */
export type OfficePack = PublishedPack & { readonly retiredOn: string | null }

export function packOfRow({ hash, pack, retiredOn }: PackRow): OfficePack {
  return { ...(pack as Pack), hash, retiredOn } // packs travel as plain JSON; the server publishes only sound ones
}

/** The programmes that take new cases and whose cases somebody may open, and so import. */
export function openedPacks(session: SessionBody, packs: readonly OfficePack[]): readonly OfficePack[] {
  return packs.filter(
    ({ rules, retiredOn }) =>
      retiredOn === null &&
      session.postings.some(
        ({ role, programmes }) =>
          rules.access.open.includes(role) && (programmes === '*' || programmes.includes(rules.programme)),
      ),
  )
}

/**
 * The pack that names a case's stages in a list: the one it pins, else the current one of its programme, whose words
 * are the same but for the newest changes.
 */
export function findPack(
  packs: readonly PublishedPack[],
  of: Pick<CaseRow, 'pack' | 'programme'>,
): PublishedPack | undefined {
  return (
    packs.find((pack) => pack.hash === of.pack) ?? packs.find((pack) => pack.rules.programme === of.programme)
  )
}

/** Where a case stands on the way of its programme: the stage names in order, and its place among them. */
export type Way = {
  readonly ids: readonly string[]
  readonly names: readonly string[]
  /** -1 for a stopped case. */
  readonly at: number
  readonly name: string
}

export function wayOf(pack: Pack, stage: string, locale: Locale): Way {
  const way = pack.rules.stages.filter((one) => one.standing !== 'stopped')
  return {
    ids: way.map((one) => one.id),
    names: way.map((one) => sayPack(pack, locale, `stage.${one.id}`)),
    at: way.findIndex((one) => one.id === stage),
    name: sayPack(pack, locale, `stage.${stage}`),
  }
}

/** The choices cases of a programme are sorted by, such as sectors. */
export function groupsOf(
  pack: Pack,
  locale: Locale,
): readonly { readonly id: string; readonly name: string }[] {
  const field = pack.rules.fields.find((one) => one.id === pack.rules.groupField)
  if (field?.kind !== 'choice') return []
  return field.choices.map((id) => ({ id, name: sayPack(pack, locale, `field.${field.id}.${id}`) }))
}

export function groupName(pack: Pack, group: string | null, locale: Locale): string {
  if (group === null || pack.rules.groupField === undefined) return ''
  return sayPack(pack, locale, `field.${pack.rules.groupField}.${group}`)
}
