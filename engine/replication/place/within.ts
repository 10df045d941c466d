/** Every two members of a list that lie in the same group, by their number; those that lie in none are left out. */
export function pairsWithin(
  groupOf: readonly (string | number | undefined)[],
): readonly (readonly [number, number])[] {
  const groups = new Map<string | number, number[]>()
  for (const [member, group] of groupOf.entries()) {
    if (group === undefined) continue
    const members = groups.get(group)
    if (members === undefined) groups.set(group, [member])
    else members.push(member)
  }
  return [...groups.values()].flatMap((members) =>
    members.flatMap((one, at) => members.slice(at + 1).map((other) => [one, other] as const)),
  )
}
