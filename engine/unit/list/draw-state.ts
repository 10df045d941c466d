import { finding } from '../../finding.ts'
import type { PlainDate } from '../../text/date.ts'
import type { Land } from '../land.ts'
import {
  byProvince,
  checkFirstMap,
  compareList,
  indexStanding,
  makeAct,
  makeUnitId,
  nameListed,
  type Drawn,
  type ListHeading,
} from './draw.ts'
import { indexList, keyOf, LISTED_LEVELS, parentOf, type ListedUnit } from './unit-list.ts'

/**
 * A list says which units there were on a day. Provinces of which nothing is known begin with all that lies in them,
 * on the day `since`; those that are known must be the same in the list: what differs is a finding, never a change.
 */
export function drawState(
  land: Land,
  listed: readonly ListedUnit[],
  heading: ListHeading & { readonly since: PlainDate },
): Drawn {
  const { on, since } = heading
  const index = indexList(listed)
  const standing = indexStanding(land, on)
  const groups = [...byProvince(index, listed)]
  const known = groups.filter(([province]) => standing.has(keyOf(province))).flatMap(([, units]) => units)
  const fresh = groups.filter(([province]) => !standing.has(keyOf(province))).flatMap(([, units]) => units)
  const compared = compareList(land, known, on)
  // Above comes before below, whatever the order of the list.
  const begun = LISTED_LEVELS.flatMap((level) => fresh.filter((unit) => unit.level === level))
  const ids = new Map(begun.map((unit) => [unit, makeUnitId(land, unit, since)]))
  const begins = [...ids].map(([unit, id]) => {
    const above = parentOf(index, unit)
    return nameListed(unit, id, above === undefined ? undefined : ids.get(above), [])
  })
  const act = makeAct(heading, listed, { ends: [], begins, changes: [], successions: [] })
  return {
    change: { ...act, on: since },
    findings: [
      ...(since > on ? [finding('since', 'unit.list-since-after', { since, on })] : []),
      ...(begins.length > 0 ? checkFirstMap(land, since) : []),
      ...compared.differences.map((difference) => difference.finding),
    ],
    notes: compared.notes,
    places: new Map([...ids].map(([unit, id]) => [id, `list[${unit.row}]`])),
  }
}
