import { likenessOf, soughtWords, thingOf, type Thing } from '@gieo/engine/case/likeness.ts'
import { isTitledByCard } from '@gieo/engine/form/title.ts'
import type { PackRules } from '@gieo/engine/pack/pack.ts'
import type { Kit } from '@gieo/server/wire/sync.ts'
import type { Head } from '../case/head.ts'
import { findUnit, pathOf } from '../case/units.ts'
import { titleOf } from '../pack-words.ts'
import type { Draft } from './draft.ts'

const SHOWN = 3

/** Cases that this phone holds and that the draft may be already, the likeliest first; asked of nobody but the phone. */
export function alikeOnPhone(
  rules: PackRules,
  kit: Kit,
  heads: readonly Head[],
  draft: Pick<Draft, 'case' | 'answers' | 'unit' | 'occurredOn'>,
): readonly Head[] {
  const title = titleOf(rules, draft.answers)
  const words = soughtWords(title)
  if (draft.unit === undefined || words.length === 0) return []
  const group = rules.groupField === undefined ? undefined : draft.answers[rules.groupField]
  const byCard = isTitledByCard(rules)
  const thing = thingIn(kit, draft.unit, {
    byCard,
    title,
    group: typeof group === 'string' ? group : null,
    openedOn: draft.occurredOn,
  })
  return heads
    .filter(({ id, programme, key }) => {
      // Twenty thousand names are held against the words first: comparing letter by letter is for the few that remain.
      const shared = words.filter((word) => key.includes(word)).length
      return id !== draft.case && programme === rules.programme && shared * 2 >= words.length
    })
    .map((head) => ({
      head,
      score: likenessOf(thing, thingIn(kit, head.home, { ...head, byCard }))?.score ?? 0,
    }))
    .filter(({ score }) => score > 0)
    .toSorted((left, right) => right.score - left.score)
    .slice(0, SHOWN)
    .map(({ head }) => head)
}

function thingIn(
  kit: Kit,
  unit: string,
  told: Pick<Head, 'title' | 'group' | 'openedOn'> & { readonly byCard: boolean },
): Thing {
  const path = pathOf(kit, unit)
  const at = (level: string) => path.find((id) => findUnit(kit, id)?.level === level)
  return thingOf({ ...told, group: told.group ?? undefined, hamlet: at('hamlet'), commune: at('commune') })
}
