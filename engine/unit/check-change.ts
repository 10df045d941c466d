import { finding, type Finding } from '../finding.ts'
import { isInCountry } from '../map/point.ts'
import { isPlainDate } from '../text/date.ts'
import { childrenAt, hasUnit, layOut, nameAt, unitsAt, versionAt, versionsOf, type Land } from './land.ts'
import type { UnitChange, UnitId, UnitLevel, UnitNames } from './unit.ts'

/** What a unit may lie in. Since 1 July 2025 a commune lies in a province without a district between them. */
const PARENT_LEVELS: Readonly<Record<UnitLevel, readonly UnitLevel[]>> = {
  province: [],
  district: ['province'],
  commune: ['district', 'province'],
  hamlet: ['commune'],
}

/**
 * Everything that speaks against an act on units, judged by the units as they stand on its day. An act without
 * findings can be folded into the land and leaves no unit without a place and no record without a home.
 */
export function checkUnitChange(land: Land, change: UnitChange): readonly Finding[] {
  if (!isPlainDate(change.on)) return [finding('on', 'unit.date-invalid')]
  const after = standAfter(land, change)
  return [
    ...checkId(land, change),
    ...checkNamed(land, change),
    ...change.begins.flatMap((names, index) => checkNames(after, names, `begins[${index}]`)),
    ...change.changes.flatMap((names, index) => checkNames(after, names, `changes[${index}]`)),
    ...checkOrphans(land, change),
    ...checkCodes(change, after),
    ...checkSuccessions(change, after),
    ...checkOrigins(land, change, after),
  ]
}

// Also an act that was undone keeps its id.
function checkId(land: Land, { id }: UnitChange): readonly Finding[] {
  return land.acts.some((act) => act.id === id) ? [finding('id', 'unit.act-known', { act: id })] : []
}

type Standing = ReadonlyMap<UnitId, UnitNames>

// The units on the day of the act once it has taken effect, children that follow their commune included.
function standAfter(land: Land, change: UnitChange): Standing {
  const today: UnitChange = {
    ...change,
    id: 'today',
    ends: [],
    begins: unitsAt(land, change.on),
    changes: [],
    successions: [],
  }
  return new Map(unitsAt(layOut([today, change]), change.on).map((version) => [version.id, version]))
}

// Units named twice, not there, not there any more, or already changed by a later act.
function checkNamed(land: Land, change: UnitChange): readonly Finding[] {
  const seen = new Set<UnitId>()
  const places = [
    ...change.ends.map((id, index) => ({ id, path: `ends[${index}]`, begins: false })),
    ...change.changes.map(({ id }, index) => ({ id, path: `changes[${index}].id`, begins: false })),
    ...change.begins.map(({ id }, index) => ({ id, path: `begins[${index}].id`, begins: true })),
  ]
  return places.flatMap(({ id, path, begins }) => {
    const repeated = seen.has(id)
    seen.add(id)
    if (repeated) return [finding(path, 'unit.named-twice', { unit: id })]
    if (begins) return hasUnit(land, id) ? [finding(path, 'unit.id-taken', { unit: id })] : []
    return checkStanding(land, id, change, path)
  })
}

function checkStanding(land: Land, id: UnitId, { on }: UnitChange, path: string): readonly Finding[] {
  const [first] = versionsOf(land, id)
  const last = versionsOf(land, id).at(-1)
  if (first === undefined || last === undefined) return [finding(path, 'unit.unknown', { unit: id })]
  if (on < first.validFrom) {
    return [finding(path, 'unit.not-yet', { unit: first.fullName, from: first.validFrom })]
  }
  if (versionAt(land, id, on) === undefined) {
    return [finding(path, 'unit.ended', { unit: last.fullName, on: last.validTo ?? on })]
  }
  const later = versionsOf(land, id).find((version) => version.validFrom > on)?.validFrom ?? last.validTo
  return later === undefined ? [] : [finding(path, 'unit.changed-later', { unit: last.fullName, on: later })]
}

function checkNames(after: Standing, names: UnitNames, path: string): readonly Finding[] {
  const named = [
    ...(names.name.trim() === '' ? [finding(`${path}.name`, 'unit.name-missing')] : []),
    ...(names.seat === undefined || isInCountry(names.seat)
      ? []
      : [finding(`${path}.seat`, 'unit.seat-outside', { unit: names.fullName })]),
  ]
  const allowed = PARENT_LEVELS[names.level]
  if (names.parent === undefined) {
    return allowed.length === 0 ? named : [...named, finding(`${path}.parent`, 'unit.parent-missing')]
  }
  const parent = after.get(names.parent)
  if (parent === undefined) {
    return [...named, finding(`${path}.parent`, 'unit.parent-unknown', { unit: names.parent })]
  }
  if (allowed.includes(parent.level)) return named
  return [...named, finding(`${path}.parent`, 'unit.parent-wrong-level', { unit: parent.fullName })]
}

// Units the act does not name, whose parent it ends and splits.
function checkOrphans(land: Land, change: UnitChange): readonly Finding[] {
  const named = new Set([...change.ends, ...change.changes.map(({ id }) => id)])
  const goes = countSuccessions(change)
  return change.ends.flatMap((id, index) => {
    const goesWhole = goes.get(id) === 1
    const left = goesWhole ? [] : childrenAt(land, id, change.on).filter((child) => !named.has(child))
    return left.map((child) =>
      finding(`ends[${index}]`, 'unit.child-left', { unit: nameAt(land, child, change.on) }),
    )
  })
}

function checkCodes(change: UnitChange, after: Standing): readonly Finding[] {
  const holders = new Map<string, UnitNames[]>()
  for (const names of after.values()) {
    if (names.code === undefined) continue
    const key = `${names.level} ${names.code}`
    holders.set(key, [...(holders.get(key) ?? []), names])
  }
  return [
    ...change.begins.map((names, index) => ({ names, path: `begins[${index}].code` })),
    ...change.changes.map((names, index) => ({ names, path: `changes[${index}].code` })),
  ].flatMap(({ names, path }) => {
    const others = holders.get(`${names.level} ${names.code}`)?.filter((other) => other.id !== names.id) ?? []
    return others.map((other) =>
      finding(path, 'unit.code-taken', { code: names.code ?? '', unit: other.fullName }),
    )
  })
}

function checkSuccessions(change: UnitChange, after: Standing): readonly Finding[] {
  const ends = new Set(change.ends)
  const goes = countSuccessions(change)
  const wrong = change.successions.flatMap(({ from, to, kind }, index) => {
    const path = `successions[${index}]`
    const isWhole = goes.get(from) === 1
    return [
      ...(ends.has(from) ? [] : [finding(`${path}.from`, 'unit.successor-without-end', { unit: from })]),
      ...(after.has(to) ? [] : [finding(`${path}.to`, 'unit.unknown', { unit: to })]),
      ...(isWhole === (kind === 'whole') ? [] : [finding(`${path}.kind`, 'unit.kind-wrong', { unit: from })]),
    ]
  })
  const lost = change.ends.flatMap((id, index) =>
    goes.has(id) ? [] : [finding(`ends[${index}]`, 'unit.no-successor', { unit: id })],
  )
  return [...wrong, ...lost]
}

function countSuccessions({ successions }: UnitChange): ReadonlyMap<UnitId, number> {
  const counts = new Map<UnitId, number>()
  for (const { from } of successions) counts.set(from, (counts.get(from) ?? 0) + 1)
  return counts
}

// Land does not appear: but for hamlets, the first units of a level, and provinces of which nothing was known, what
// begins is made of what was there.
function checkOrigins(land: Land, change: UnitChange, after: Standing): readonly Finding[] {
  const made = new Set(change.successions.map(({ to }) => to))
  const levels = new Set(unitsAt(land, change.on).map(({ level }) => level))
  const fresh = provincesFirstKnown(change, after)
  return change.begins.flatMap(({ id, level, fullName }, index) =>
    level === 'hamlet' || made.has(id) || !levels.has(level) || fresh.has(topOf(after, id))
      ? []
      : [finding(`begins[${index}]`, 'unit.no-predecessor', { unit: fullName })],
  )
}

// A province is new to the land only with all that lies in it: what moves there was somewhere before.
function provincesFirstKnown(change: UnitChange, after: Standing): ReadonlySet<UnitId> {
  const made = new Set(change.successions.map(({ to }) => to))
  const joined = new Set([...change.changes.map(({ id }) => id), ...made].map((id) => topOf(after, id)))
  const begun = change.begins.filter(({ id, level }) => level === 'province' && !made.has(id))
  return new Set(begun.map(({ id }) => id).filter((id) => !joined.has(id)))
}

function topOf(after: Standing, id: UnitId): UnitId {
  const seen = new Set<UnitId>()
  let top = id
  for (
    let above = after.get(id)?.parent;
    above !== undefined && !seen.has(above);
    above = after.get(above)?.parent
  ) {
    seen.add(above)
    top = above
  }
  return top
}
