import { at, type Ties } from './ties.ts'

/** What beginnings reach on average, exactly: every world of ties that hold or do not, each with its probability. */
export function exactReach(ties: Ties, beginnings: readonly number[]): number {
  const to = Array.from({ length: ties.places }, (_, place) =>
    Array.from({ length: at(ties.starts, place + 1) - at(ties.starts, place) }, () => place),
  ).flat()
  let sum = 0
  for (let world = 0; world < 2 ** to.length; world++) {
    const holds = (tie: number) => ((world >> tie) & 1) === 1
    const probability = to.reduce(
      (product, _, tie) => product * (holds(tie) ? at(ties.chance, tie) : 1 - at(ties.chance, tie)),
      1,
    )
    const reached = new Set(beginnings)
    for (let before = -1; before !== reached.size;) {
      before = reached.size
      for (const [tie, end] of to.entries()) {
        if (holds(tie) && reached.has(at(ties.from, tie))) reached.add(end)
      }
    }
    sum += probability * reached.size
  }
  return sum
}
