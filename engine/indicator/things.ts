/** Two registrations of one thing: the second is counted under the first. */
export type Link = readonly [second: string, first: string]

/** All that links hold together, the smallest id first. */
export type OneThing = readonly { readonly id: string; readonly second: boolean }[]

/** The things that these cases are: each case is in one of them, mostly alone. */
export function thingsOf(ids: readonly string[], links: readonly Link[]): readonly OneThing[] {
  const thingOf = new Map(ids.map((id) => [id, new Set([id])]))
  for (const [second, first] of links) {
    const [left, right] = [thingOf.get(second), thingOf.get(first)]
    if (left === undefined || right === undefined || left === right) continue
    for (const id of right) {
      left.add(id)
      thingOf.set(id, left)
    }
  }
  const seconds = new Set(links.map(([second]) => second))
  return [...new Set(thingOf.values())].map((thing) =>
    [...thing].toSorted().map((id) => ({ id, second: seconds.has(id) })),
  )
}
