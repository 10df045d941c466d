import type { Contribution } from './contribution.ts'

/** One of several cases that are one thing. */
export type Member = {
  readonly id: string
  /** Whether it was linked to another as its second registration. */
  readonly second: boolean
  readonly contributions: readonly Contribution[]
}

/**
 * A contribution, and for which readers it does not count because the thing counts elsewhere: none, all (`EVERYBODY`),
 * or those who see one of these branches as well, joined with commas.
 */
export type Counted = Contribution & { readonly yieldsTo: string | null }

export const EVERYBODY = '*'

/**
 * One thing counts once in every figure, whoever reads it: for a reader of several branches at the first member that
 * contributes, for a reader of one branch at the first of that branch. First registrations go before second ones, then
 * the earlier day before the later.
 */
export function countOnce(members: readonly Member[]): ReadonlyMap<string, readonly Counted[]> {
  const counted = new Map<string, readonly Counted[]>(members.map(({ id }) => [id, []]))
  const indicators = new Set(
    members.flatMap(({ contributions }) => contributions.map((one) => one.indicator)),
  )
  for (const indicator of indicators) {
    const before = new Set<string>()
    for (const { id, contributions } of inOrder(members, indicator)) {
      const branches = [...new Set(contributions.map(({ branch }) => branch))]
      const marked = contributions.map((one) => ({ ...one, yieldsTo: yieldsTo(one.branch, before) }))
      counted.set(id, [...(counted.get(id) ?? []), ...marked])
      for (const branch of branches) before.add(branch)
    }
  }
  return counted
}

/** A line of the totals: `beside` names the branches of which one must be summed too for it to apply; '' asks for none. */
export type LedgerLine = Contribution & { readonly beside: string }

/** What a contribution puts into the totals, so that every sum over branches comes out as it should. */
export function ledgerOf(counted: readonly Counted[]): readonly LedgerLine[] {
  return [
    ...counted.map(({ yieldsTo: _company, ...one }) => ({ ...one, beside: '' })),
    ...correctionsOf(counted),
  ]
}

/** The lines that take out again what counts elsewhere. */
export function correctionsOf(counted: readonly Counted[]): readonly LedgerLine[] {
  return counted.flatMap(({ yieldsTo: to, ...one }) =>
    to === null ? [] : [{ ...one, amount: -one.amount, beside: to === EVERYBODY ? '' : to }],
  )
}

function inOrder(members: readonly Member[], indicator: string): readonly Member[] {
  return members
    .map((member) => ({
      ...member,
      contributions: member.contributions.filter((one) => one.indicator === indicator),
    }))
    .filter(({ contributions }) => contributions.length > 0)
    .map((member) => ({ member, key: orderKey(member) }))
    .toSorted((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ member }) => member)
}

function orderKey({ id, second, contributions }: Member): string {
  const [first] = contributions.map(({ on }) => on).toSorted()
  return [second ? '2' : '1', first, id].join(' ')
}

function yieldsTo(branch: string, before: ReadonlySet<string>): string | null {
  if (before.size === 0) return null
  return before.has(branch) ? EVERYBODY : [...before].toSorted().join(',')
}
