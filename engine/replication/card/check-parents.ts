import { finding, type Finding } from '../../finding.ts'
import type { CardVersion, PracticeCard } from './card.ts'

/** The parents that a version names; `undefined` for a version that is not here. */
export type ParentsOf = (version: CardVersion) => readonly CardVersion[] | undefined

/** Parents are versions that are here, named once each, and none of them grew out of this one. */
export function checkParents(
  of: CardVersion,
  parents: PracticeCard['parents'],
  parentsOf: ParentsOf,
): readonly Finding[] {
  return parents.flatMap(({ of: parent }, index) => {
    const path = `parents.${index}`
    const said = { card: parent.card, version: parent.version }
    if (parent.card === of.card) return [finding(path, 'card.parent-itself')]
    if (parents.findIndex((other) => isSame(other.of, parent)) < index)
      return [finding(path, 'card.parent-twice')]
    if (parentsOf(parent) === undefined) return [finding(path, 'card.parent-unknown', said)]
    return growsOutOf(parent, of, parentsOf) ? [finding(path, 'card.parents-circle', said)] : []
  })
}

// Whether a version, or an earlier one of its own, stands somewhere above the other.
function growsOutOf(version: CardVersion, above: CardVersion, parentsOf: ParentsOf): boolean {
  const seen = new Set<string>()
  const waiting = [version]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.card === above.card && next.version >= above.version) return true
    const key = `${next.card}@${next.version}`
    if (seen.has(key)) continue
    seen.add(key)
    waiting.push(...(parentsOf(next) ?? []))
  }
  return false
}

function isSame(one: CardVersion, other: CardVersion): boolean {
  return one.card === other.card && one.version === other.version
}
