import type { Land } from '../land.ts'
import { indexStanding, makeAct, noteTones, type Drawn, type ListHeading } from './draw.ts'
import { atCell } from './list-table.ts'
import { keyOf, type ListedUnit } from './unit-list.ts'

/** A list names units that are called otherwise from a day on; all others, and where each lies, stay as they are. */
export function drawRenames(land: Land, listed: readonly ListedUnit[], heading: ListHeading): Drawn {
  const standing = indexStanding(land, heading.on)
  const found = listed.map((unit) => ({ unit, known: standing.get(keyOf(unit)) }))
  const changes = found.flatMap(({ unit: { name, fullName, nameEn, type }, known }) => {
    if (known === undefined || (known.fullName === fullName && known.type === type)) return []
    const { validFrom: _from, validTo: _to, ...before } = known
    const aliases = [...new Set([known.fullName, ...known.aliases])].filter((alias) => alias !== fullName)
    return [{ ...before, name, fullName, nameEn, type, aliases }]
  })
  return {
    change: makeAct(heading, listed, { ends: [], begins: [], changes, successions: [] }),
    findings: found.flatMap(({ unit, known }) =>
      known === undefined
        ? [
            atCell('list', unit.row, 'code', 'unit.list-not-standing', {
              unit: unit.fullName,
              on: heading.on,
            }),
          ]
        : [],
    ),
    notes: found.flatMap(({ unit, known }) => noteTones(known, unit)),
    places: new Map(found.flatMap(({ unit, known }) => (known ? [[known.id, `list[${unit.row}]`]] : []))),
  }
}
