import { fold } from '@gieo/engine/text/fold.ts'
import type { Kit } from '@gieo/server/wire/sync.ts'
import { firstStage, type PackRules } from '@gieo/engine/pack/pack.ts'
import { packsOf } from '../pack-words.ts'
import type { Kept } from '../store/outbox-store.ts'
import type { Head } from './head.ts'
import { placeName } from './units.ts'

export type Sieve = { readonly query: string; readonly stage: string; readonly group: string }

/** Cases whose title or place holds every word that was typed, with or without diacritics; in the order they came. */
export function searchHeads(heads: readonly Head[], sieve: Sieve): readonly Head[] {
  const words = fold(sieve.query)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0 && sieve.stage === '' && sieve.group === '') return heads
  return heads.filter(
    (head) =>
      (sieve.stage === '' || sieve.stage === `${head.programme} ${head.stage}`) &&
      (sieve.group === '' || sieve.group === `${head.programme} ${head.group}`) &&
      words.every((word) => head.key.includes(word)),
  )
}

/** The replica's cases, without those withdrawn, and those this device has registered and not sent yet; latest first. */
export function withQueued(
  heads: Iterable<Head>,
  kept: readonly Kept[],
  kit: Kit,
  officer: string,
): readonly Head[] {
  const known = [...heads].filter((head) => head.withdrawn === null)
  const ids = new Set(known.map((head) => head.id))
  const fresh = kept.flatMap((item) =>
    ids.has(item.command.case) ? [] : (headOfQueued(item, kit, officer) ?? []),
  )
  return [...fresh, ...known].toSorted((left, right) =>
    left.stageOn < right.stageOn ? 1 : left.stageOn > right.stageOn ? -1 : 0,
  )
}

export type Choice = {
  readonly key: string
  readonly programme: string
  readonly value: string
  readonly count: number
}

/** What the list can be narrowed to, with how many cases each choice leaves. */
export function countChoices(heads: readonly Head[]): {
  readonly stages: readonly Choice[]
  readonly groups: readonly Choice[]
} {
  const stages = new Map<string, Choice>()
  const groups = new Map<string, Choice>()
  for (const { programme, stage, group } of heads) {
    count(stages, programme, stage)
    if (group !== null) count(groups, programme, group)
  }
  return { stages: [...stages.values()], groups: [...groups.values()] }
}

function count(choices: Map<string, Choice>, programme: string, value: string): void {
  const key = `${programme} ${value}`
  choices.set(key, { key, programme, value, count: (choices.get(key)?.count ?? 0) + 1 })
}

function headOfQueued({ command, title }: Kept, kit: Kit, officer: string): Head | undefined {
  if (command.kind !== 'openCase') return undefined
  const rules: PackRules | undefined = packsOf(kit).get(command.pack)?.rules
  const group = rules?.groupField === undefined ? undefined : command.data.answers[rules.groupField]
  const place = placeName(kit, command.unit)
  return {
    id: command.case,
    title,
    key: fold(`${title} ${place}`),
    programme: command.programme,
    pack: command.pack,
    group: typeof group === 'string' ? group : null,
    stage: rules === undefined ? '' : firstStage(rules).id,
    stageOn: command.occurredOn,
    openedOn: command.occurredOn,
    entered: undefined,
    unit: command.unit,
    home: command.unit,
    homeName: place,
    communeName: null,
    recorder: officer,
    sentBack: null,
    withdrawn: null,
    contested: [],
    isExample: false,
  }
}
