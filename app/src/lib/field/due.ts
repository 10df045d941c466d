import { askedToday, followUpsOf, type FollowUp } from '@gieo/engine/replication/adoption/life.ts'
import type { PackRules } from '@gieo/engine/pack/pack.ts'
import type { Head } from './case/head.ts'

export type Due = { readonly head: Head } & (
  { readonly kind: 'sent-back' | 'contested' } | { readonly kind: 'follow-up'; readonly owed: FollowUp }
)

/** What the device knows beside the cases: the day, the rules they pin, and where a step waits to be sent already. */
export type DueWorld = {
  readonly today: string
  readonly rulesOf: (pack: string) => PackRules | undefined
  readonly stepping: ReadonlySet<string>
}

/** What waits for somebody here: cases the commune has sent back, fields with two values, adoptions to look at again. */
export function listDue(heads: Iterable<Head>, world: DueWorld): readonly Due[] {
  const due: Due[] = []
  for (const head of heads) {
    if (head.withdrawn !== null) continue
    if (head.sentBack !== null) due.push({ head, kind: 'sent-back' })
    if (head.contested.length > 0) due.push({ head, kind: 'contested' })
    const owed = followUpOf(head, world)
    if (owed !== undefined) due.push({ head, kind: 'follow-up', owed })
  }
  // What has waited longest comes first.
  return due.toSorted((left, right) => (sinceOf(left) < sinceOf(right) ? -1 : 1))
}

function followUpOf(head: Head, { today, rulesOf, stepping }: DueWorld): FollowUp | undefined {
  if (head.entered === undefined || stepping.has(head.id)) return undefined
  const adoption = rulesOf(head.pack)?.adoption
  return adoption === undefined
    ? undefined
    : askedToday(followUpsOf(adoption, head.stage, head.entered), today)
}

function sinceOf(due: Due): string {
  if (due.kind === 'follow-up') return due.owed.dueOn
  return due.head.sentBack?.on ?? due.head.stageOn
}
