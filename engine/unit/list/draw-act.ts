import { addDays, type PlainDate } from '../../text/date.ts'
import { toneKey } from '../../text/fold.ts'
import { versionAt, type Land } from '../land.ts'
import type { UnitChange, UnitId, UnitNames, UnitVersion } from '../unit.ts'
import {
  byProvince,
  compareList,
  indexStanding,
  makeAct,
  makeUnitId,
  nameListed,
  noteTones,
  type Comparison,
  type Drawn,
  type ListHeading,
} from './draw.ts'
import { followUnits, type Followed } from './follow.ts'
import type { ListedMerge } from './merge-list.ts'
import { findOrigins, type Origins } from './origins.ts'
import { indexList, keyOf, LISTED_LEVELS, parentOf, type ListedUnit, type ListIndex } from './unit-list.ts'

/**
 * A list says which units there are from a day on, and a table of mergers what each of before became: the act between
 * the two. A commune made of one whole commune is the same under other names; any other is a new extent of land, and
 * the ones it is made of end. Districts and provinces are the same when all of their land is, whatever their codes.
 * Provinces that the list does not change, or in which an act of that day is on record, must be as the list says.
 */
export function drawAct(
  land: Land,
  listed: readonly ListedUnit[],
  merges: readonly ListedMerge[],
  heading: ListHeading & { readonly from: PlainDate | undefined },
): Drawn {
  const { on } = heading
  const last = addDays(on, -1)
  const index = indexList(listed)
  const compared = compareList(land, listed, on)
  const settled = findSettled(land, index, listed, compared, on)
  const open = listed.filter((unit) => !settled.has(unit))
  const before = { land, index, open, from: heading.from ?? last, last, on }
  const origins = findOrigins(before, merges)
  const followed = followUnits(before, origins)
  const findings = [
    ...compared.differences.filter(({ unit }) => settled.has(unit)).map((each) => each.finding),
    ...origins.findings,
    ...followed.findings,
  ]
  // Half an act would only repeat in other words what the tables lack.
  const parts = findings.length > 0 ? undefined : drawParts({ ...before, origins, followed })
  const act = parts ?? { ends: [], begins: [], changes: [], successions: [] }
  return {
    change: makeAct(heading, listed, act),
    findings,
    notes: [...compared.notes.filter(({ path }) => !isOpen(open, path)), ...(parts?.notes ?? [])],
    places: parts?.places ?? new Map(),
  }
}

function isOpen(open: readonly ListedUnit[], path: string): boolean {
  return open.some(({ row }) => path.startsWith(`list[${row}]`))
}

// Provinces that are as the list says, or in which an act of that very day is on record.
function findSettled(
  land: Land,
  index: ListIndex,
  listed: readonly ListedUnit[],
  { differences }: Comparison,
  on: PlainDate,
): ReadonlySet<ListedUnit> {
  const standing = indexStanding(land, on)
  const differs = new Set(differences.map(({ unit }) => unit))
  return new Set(
    [...byProvince(index, listed).values()].flatMap((units) => {
      const began = units.some((unit) => standing.get(keyOf(unit))?.validFrom === on)
      return began || !units.some((unit) => differs.has(unit)) ? units : []
    }),
  )
}

type Grounds = {
  readonly land: Land
  readonly index: ListIndex
  readonly open: readonly ListedUnit[]
  readonly last: PlainDate
  readonly on: PlainDate
  readonly origins: Origins
  readonly followed: Followed
}

function drawParts(grounds: Grounds) {
  const { land, index, open, on, followed, origins } = grounds
  const { sameAs, madeOf, ends, successions } = followed
  const ids = new Map(open.map((unit) => [unit, sameAs.get(unit)?.id ?? makeUnitId(land, unit, on)]))
  const named = LISTED_LEVELS.flatMap((level) => open.filter((unit) => unit.level === level)).flatMap(
    (unit) => {
      const id = ids.get(unit)
      const above = parentOf(index, unit)
      const parent = above === undefined ? undefined : ids.get(above)
      const aliases = formerNames(grounds, unit, madeOf.get(unit) ?? [])
      return id === undefined
        ? []
        : [{ unit, known: sameAs.get(unit), names: nameListed(unit, id, parent, aliases) }]
    },
  )
  const begins = named.flatMap(({ known, names }) => (known === undefined ? [names] : []))
  const changes = named.flatMap(({ known, names }) => (known === undefined ? [] : renew(known, names)))
  const rows = new Map([...origins.of.values(), origins.above].flat().map(({ from, row }) => [from.id, row]))
  return {
    ends: ends.map(({ id }) => id),
    begins,
    changes,
    successions: successions.flatMap(({ from, to, kind }) => {
      const id = typeof to === 'string' ? to : ids.get(to)
      return id === undefined ? [] : [{ from, to: id, kind }]
    }),
    notes: named.flatMap(({ unit, known }) => noteTones(known, unit)),
    places: new Map<UnitId, string>([
      ...[...rows].map(([id, row]) => [id, `merges[${row}]`] as const),
      ...named.map(({ unit, names }) => [names.id, `list[${unit.row}]`] as const),
    ]),
  } satisfies Pick<UnitChange, 'ends' | 'begins' | 'changes' | 'successions'> &
    Pick<Drawn, 'notes' | 'places'>
}

// A name whose tone mark was moved is kept as it is known; where nothing else is new, nothing changes.
function renew(known: UnitVersion, listed: UnitNames): readonly UnitNames[] {
  const sameName = toneKey(known.fullName) === toneKey(listed.fullName)
  const { name, fullName, nameEn } = sameName ? known : listed
  const { isExample } = known
  const names = { ...listed, name, fullName, nameEn, ...(isExample === undefined ? {} : { isExample }) }
  const isSame =
    sameName && known.code === names.code && known.type === names.type && known.parent === names.parent
  return isSame ? [] : [names]
}

// People go on looking for a unit by the names of before, and say the district, for the names repeat.
function formerNames(
  { land, last }: Grounds,
  unit: ListedUnit,
  parts: readonly UnitVersion[],
): readonly string[] {
  const former = parts.flatMap((part) => {
    const above = part.parent === undefined ? undefined : versionAt(land, part.parent, last)
    const within = part.level === 'commune' && above?.level === 'district' ? ` (${above.name})` : ''
    return [`${part.fullName}${within}`, ...part.aliases]
  })
  return [...new Set(former)].filter(
    (alias) => alias !== unit.fullName && !alias.startsWith(`${unit.fullName} (`),
  )
}
