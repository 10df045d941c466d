import type { Chance } from '../chance.ts'

/** Things of one group (a village): what was said of each, and what came. */
export type Judged = {
  readonly group: string
  readonly score: number
  readonly yes: boolean
}

/** How often a yes was given the higher score than a no of the same group; 0.5 is no better than chance. */
export type Auc = {
  readonly value: number
  /** Standard error for these groups (DeLong, DeLong and Clarke-Pearson 1988, group by group). */
  readonly error: number
  readonly pairs: number
}

/** Compares only within groups: that one village took something up more than another counts for nothing. */
export function aucWithin(judged: readonly Judged[]): Auc | undefined {
  const groups = [...byGroup(judged).values()].flatMap((all) => {
    const parts = partsOf(all)
    return parts === undefined ? [] : [parts]
  })
  const pairs = groups.reduce((sum, each) => sum + each.pairs, 0)
  if (pairs === 0) return undefined
  const value = groups.reduce((sum, each) => sum + each.won, 0) / pairs
  const variance = groups.reduce((sum, each) => sum + (each.pairs / pairs) ** 2 * each.variance, 0)
  return { value, error: Math.sqrt(variance), pairs }
}

/**
 * The middle 95 % of what groups drawn anew, with replacement, would have given: for groups that were not looked at.
 * With several sets of scores of the same things, of the difference between the last and the first.
 */
export function intervalByGroups(
  sets: readonly (readonly Judged[])[],
  draws: number,
  chance: Chance,
): { readonly low: number; readonly high: number } {
  const groups = [...new Set(sets.flat().map(({ group }) => group))]
  const won = sets.map((judged) => {
    const by = byGroup(judged)
    return groups.map((group) => partsOf(by.get(group) ?? []) ?? { won: 0, pairs: 0 })
  })
  const values = Array.from({ length: draws }, () => {
    const drawn = groups.map(() => chance.below(groups.length))
    const shares = won.map((parts) => shareOf(drawn.flatMap((index) => parts[index] ?? [])))
    return sets.length === 1 ? (shares[0] ?? 0.5) : (shares.at(-1) ?? 0.5) - (shares[0] ?? 0.5)
  }).toSorted((one, other) => one - other)
  const at = (share: number) => values[Math.min(draws - 1, Math.floor(share * draws))] ?? 0
  return { low: at(0.025), high: at(0.975) }
}

function shareOf(parts: readonly { readonly won: number; readonly pairs: number }[]): number {
  const pairs = parts.reduce((sum, each) => sum + each.pairs, 0)
  return pairs === 0 ? 0.5 : parts.reduce((sum, each) => sum + each.won, 0) / pairs
}

function byGroup(judged: readonly Judged[]): ReadonlyMap<string, readonly Judged[]> {
  const groups = new Map<string, Judged[]>()
  for (const each of judged) {
    const group = groups.get(each.group)
    if (group === undefined) groups.set(each.group, [each])
    else group.push(each)
  }
  return groups
}

// Every pair is looked at: groups are villages, not nations.
function partsOf(judged: readonly Judged[]) {
  const yes = judged.filter((each) => each.yes).map(({ score }) => score)
  const no = judged.filter((each) => !each.yes).map(({ score }) => score)
  if (yes.length === 0 || no.length === 0) return undefined
  const ofYes = yes.map((score) => no.reduce((sum, other) => sum + beats(score, other), 0) / no.length)
  const ofNo = no.map((score) => yes.reduce((sum, other) => sum + beats(other, score), 0) / yes.length)
  const value = ofYes.reduce((sum, each) => sum + each, 0) / yes.length
  return {
    pairs: yes.length * no.length,
    won: value * yes.length * no.length,
    variance: varianceOf(ofYes, value) / yes.length + varianceOf(ofNo, value) / no.length,
  }
}

function beats(score: number, other: number): number {
  return score > other ? 1 : score === other ? 0.5 : 0
}

function varianceOf(values: readonly number[], mean: number): number {
  return values.length < 2
    ? 0
    : values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - 1)
}
