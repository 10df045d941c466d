/** What an attacker knows: sums of numbers that are none below nothing. Each row lists the numbers that are summed. */
export type Known = { readonly of: readonly number[]; readonly sum: number }

const NEARLY_NOTHING = 1e-7

/**
 * The least and the greatest that a sum of numbers (some of them taken away) can be, given all that is known: linear
 * programming by the simplex method, from nothing but what was published.
 */
export class Attacker {
  readonly #tableau: number[][]
  readonly #basis: number[]
  readonly #count: number

  constructor(count: number, known: readonly Known[]) {
    this.#count = count
    // One more column for each row: what the numbers do not yet account for. It is brought to nothing first.
    this.#tableau = known.map(({ of, sum }, row) => {
      const line = Array.from({ length: count + known.length + 1 }, () => 0)
      for (const each of of) line[each] = (line[each] ?? 0) + 1
      line[count + row] = 1
      line[line.length - 1] = sum
      return line
    })
    this.#basis = known.map((_, row) => count + row)
    const missing = solve(
      this.#tableau,
      this.#basis,
      (column) => (column >= count ? -1 : 0),
      Number.POSITIVE_INFINITY,
    )
    if (missing < -NEARLY_NOTHING) throw new Error('what was published contradicts itself')
  }

  range(plus: readonly number[], minus: readonly number[] = []): { least: number; greatest: number } {
    const weight = (column: number) =>
      plus.filter((each) => each === column).length - minus.filter((each) => each === column).length
    const best = (sign: 1 | -1) =>
      sign *
      solve(
        this.#tableau.map((row) => [...row]),
        [...this.#basis],
        (column) => sign * weight(column),
        this.#count,
      )
    return { least: best(-1), greatest: best(1) }
  }
}

// The greatest weighted sum; columns from `limit` on may not come in again.
function solve(
  tableau: number[][],
  basis: number[],
  weightOf: (column: number) => number,
  limit: number,
): number {
  const width = (tableau[0]?.length ?? 1) - 1
  for (;;) {
    const entering = Array.from({ length: Math.min(width, limit) }, (_, column) => column).find(
      (column) => !basis.includes(column) && gainOf(tableau, basis, weightOf, column) > NEARLY_NOTHING,
    )
    if (entering === undefined) break
    const leaving = rowToLeave(tableau, basis, entering)
    if (leaving === undefined) return Number.POSITIVE_INFINITY
    pivot(tableau, leaving, entering)
    basis[leaving] = entering
  }
  return basis.reduce((sum, column, row) => sum + weightOf(column) * (tableau[row]?.at(-1) ?? 0), 0)
}

function gainOf(
  tableau: readonly number[][],
  basis: readonly number[],
  weightOf: (column: number) => number,
  column: number,
): number {
  return basis.reduce(
    (gain, based, row) => gain - weightOf(based) * (tableau[row]?.[column] ?? 0),
    weightOf(column),
  )
}

// Of equally near ones the first by number: so it never runs in a circle.
function rowToLeave(
  tableau: readonly number[][],
  basis: readonly number[],
  column: number,
): number | undefined {
  let found: { row: number; ratio: number } | undefined
  for (const [row, line] of tableau.entries()) {
    const share = line[column] ?? 0
    if (share <= NEARLY_NOTHING) continue
    const ratio = (line.at(-1) ?? 0) / share
    const isNearer =
      found === undefined ||
      ratio < found.ratio - NEARLY_NOTHING ||
      (ratio < found.ratio + NEARLY_NOTHING && (basis[row] ?? 0) < (basis[found.row] ?? 0))
    if (isNearer) found = { row, ratio }
  }
  return found?.row
}

function pivot(tableau: number[][], at: number, column: number): void {
  const line = tableau[at] ?? []
  const share = line[column] ?? 1
  for (let each = 0; each < line.length; each++) line[each] = (line[each] ?? 0) / share
  for (const [row, other] of tableau.entries()) {
    const times = other[column] ?? 0
    if (row === at || times === 0) continue
    for (let each = 0; each < other.length; each++)
      other[each] = (other[each] ?? 0) - times * (line[each] ?? 0)
  }
}
