/** Counts from 1 to 4 are not published: in a small place they point at somebody. */
export const UNDER = 5

/** What may be printed: the count, "under 5", or nothing, because the count would give a neighbour away. */
export type Shown = { readonly value: number } | { readonly hidden: 'under-5' | 'withheld' }

export type ShownFamily = { readonly total: Shown; readonly children: readonly Shown[] }

/**
 * A whole and the parts it is made of (what cannot be divided among them is a part too), as they may be published.
 * Small counts are hidden; then so many neighbours are withheld, the smallest first, that no hidden count can be worked
 * out by subtraction, also by somebody who knows this rule. The whole goes last, when the parts do not suffice.
 */
export function suppressFamily(total: number, children: readonly number[]): ShownFamily {
  const small = new Set(children.flatMap((count, index) => (isSmall(count) ? [index] : [])))
  const neighbours = children
    .map((count, index) => ({ count, index }))
    .filter(({ count }) => count >= UNDER)
    .toSorted((left, right) => left.count - right.count)
  const wholes = isSmall(total) ? (['under-5', 'withheld'] as const) : (['shown', 'withheld'] as const)
  for (const whole of wholes) {
    const withheld = new Set<number>()
    for (const next of [undefined, ...neighbours]) {
      if (next !== undefined) withheld.add(next.index)
      if (!isDerivable({ children, small, withheld, whole })) {
        return {
          total: whole === 'shown' ? { value: total } : { hidden: whole },
          children: children.map((count, index) => show(count, index, small, withheld)),
        }
      }
    }
  }
  throw new Error('a family with its whole withheld can always be published')
}

/** A single count that stands with no parts and no whole beside it. */
export function suppressCount(count: number): Shown {
  return isSmall(count) ? { hidden: 'under-5' } : { value: count }
}

function isSmall(count: number): boolean {
  return count > 0 && count < UNDER
}

function show(
  count: number,
  index: number,
  small: ReadonlySet<number>,
  withheld: ReadonlySet<number>,
): Shown {
  if (small.has(index)) return { hidden: 'under-5' }
  return withheld.has(index) ? { hidden: 'withheld' } : { value: count }
}

type Attempt = {
  readonly children: readonly number[]
  readonly small: ReadonlySet<number>
  readonly withheld: ReadonlySet<number>
  readonly whole: 'shown' | 'under-5' | 'withheld'
}

// What a reader knows: "under 5" is 1 to 4, "withheld" is 5 or more, and the hidden parts add up to the whole less
// the shown ones. Each hidden part must still have two possible values.
function isDerivable({ children, small, withheld, whole }: Attempt): boolean {
  const hidden = [...small, ...withheld]
  if (hidden.length === 0 || whole === 'withheld') return false
  const shownSum = children.reduce(
    (sum, count, index) => (small.has(index) || withheld.has(index) ? sum : sum + count),
    0,
  )
  const hiddenSum = hidden.reduce((sum, index) => sum + (children[index] ?? 0), 0)
  const [least, most] = whole === 'shown' ? [hiddenSum, hiddenSum] : [1 - shownSum, UNDER - 1 - shownSum]
  const lowOf = (index: number) => (small.has(index) ? 1 : UNDER)
  const highOf = (index: number) => (small.has(index) ? UNDER - 1 : Number.POSITIVE_INFINITY)
  return hidden.some((index) => {
    const others = hidden.filter((other) => other !== index)
    const low = Math.max(lowOf(index), least - others.reduce((sum, other) => sum + highOf(other), 0))
    const high = Math.min(highOf(index), most - others.reduce((sum, other) => sum + lowOf(other), 0))
    return low >= high
  })
}
