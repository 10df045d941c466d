/** Chance that is the same at every run. */
export type Chance = {
  readonly below: (limit: number) => number
  readonly happens: (share: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** The first of a list much more often than the last, as places and words are. */
  readonly pickSkewed: <Item>(items: readonly Item[]) => Item
  readonly id: () => string
}

export function makeChance(seed: number): Chance {
  let state = seed >>> 0
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const at = <Item>(items: readonly Item[], share: number): Item => {
    const item = items[Math.floor(share * items.length)]
    if (item === undefined) throw new Error('nothing to choose from')
    return item
  }
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('')
  return {
    below: (limit) => Math.floor(next() * limit),
    happens: (share) => next() < share,
    pick: (items) => at(items, next()),
    pickSkewed: (items) => at(items, next() ** 1.5),
    id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}
