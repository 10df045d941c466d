import { finding, type Finding } from '../../finding.ts'
import { toneKey } from '../../text/fold.ts'
import type { PlainDate } from '../../text/date.ts'
import { ancestorsAt, unitsAt, versionAt, type Land } from '../../unit/land.ts'
import type { UnitId, UnitLevel, UnitVersion } from '../../unit/unit.ts'
import { simplifyAll, type Outline } from './simplify.ts'
import type { Shape } from './read-shapes.ts'

export type UnitOutline = { readonly unit: UnitId; readonly rings: readonly Outline[] }

export type Matched = {
  readonly outlines: readonly UnitOutline[]
  readonly findings: readonly Finding[]
  /** What is worth knowing but stops nothing. */
  readonly notes: readonly Finding[]
}

export type MatchOptions = {
  readonly on: PlainDate
  /** Codes of the provinces to take; all when none is named. */
  readonly only: readonly string[]
  /** Units that the file leaves out are no finding. */
  readonly partial: boolean
}

/**
 * Which unit of a day each shape is, by its code: five digits a commune, three a district, two a province. Everything
 * that does not fit is found; a file with findings gives nothing.
 */
export function matchShapes(
  land: Land,
  shapes: readonly Shape[],
  { on, only, partial }: MatchOptions,
): Matched {
  const standing = unitsAt(land, on)
  const byCode = new Map(
    standing.flatMap((unit) => (unit.code === undefined ? [] : [[keyOf(unit.level, unit.code), unit]])),
  )
  const isWanted = (unit: UnitVersion) =>
    only.length === 0 || only.includes(provinceCode(land, unit, on) ?? '')
  const placed = shapes.map((shape) => ({ shape, unit: find(byCode, shape.code) }))
  const known = placed.flatMap(({ shape, unit }) =>
    unit !== undefined && isWanted(unit) ? [{ shape, unit }] : [],
  )
  // Of some provinces only: what is not known may lie in another.
  const unknown = only.length > 0 ? [] : placed.filter(({ unit }) => unit === undefined)
  const missing = listMissing(
    land,
    standing.filter(isWanted),
    known.map(({ unit }) => unit),
    on,
  )
  const findings = [
    ...unknown.map(({ shape: { path, code } }) => finding(path, 'boundary.code-unknown', { code, on })),
    ...findDoubled(known),
    ...(known.length === 0 && unknown.length === 0
      ? [finding('file', 'boundary.none-wanted', { only: only.join(', ') })]
      : []),
    ...(partial ? [] : missing),
  ]
  const rings = findings.length > 0 ? [] : simplifyAll(known.map(({ shape }) => shape.rings))
  return {
    outlines: known.flatMap(({ unit }, index) => {
      const outline = rings[index]
      return outline === undefined ? [] : [{ unit: unit.id, rings: outline }]
    }),
    findings,
    notes: [...(partial ? missing : []), ...findRenamed(known)],
  }
}

type Placed = { readonly shape: Shape; readonly unit: UnitVersion }

const LEVELS: Readonly<Record<number, UnitLevel>> = { 2: 'province', 3: 'district', 5: 'commune' }

function find(byCode: ReadonlyMap<string, UnitVersion>, code: string): UnitVersion | undefined {
  const level = LEVELS[code.length]
  return level === undefined ? undefined : byCode.get(keyOf(level, code))
}

function keyOf(level: string, code: string): string {
  return `${level} ${code}`
}

function findDoubled(placed: readonly Placed[]): readonly Finding[] {
  const first = new Map<UnitId, Shape>()
  return placed.flatMap(({ shape, unit }) => {
    const other = first.get(unit.id)
    if (other === undefined) first.set(unit.id, shape)
    const values = { code: shape.code, other: other?.path ?? '' }
    return other === undefined ? [] : [finding(shape.path, 'boundary.code-doubled', values)]
  })
}

// Of a level the file has, what stands in the same provinces and has no shape.
function listMissing(
  land: Land,
  standing: readonly UnitVersion[],
  known: readonly UnitVersion[],
  on: PlainDate,
): readonly Finding[] {
  const shaped = new Set(known.map(({ id }) => id))
  const areas = new Set(known.map((unit) => `${unit.level} ${provinceCode(land, unit, on) ?? ''}`))
  return standing
    .filter((unit) => unit.level !== 'province' && unit.level !== 'hamlet' && !shaped.has(unit.id))
    .filter((unit) => areas.has(`${unit.level} ${provinceCode(land, unit, on) ?? ''}`))
    .map(({ code, fullName }) => finding('file', 'boundary.missing', { unit: fullName, code: code ?? '' }))
}

// Codes were given out again: a shape that is called otherwise may be another unit's.
function findRenamed(placed: readonly Placed[]): readonly Finding[] {
  return placed.flatMap(({ shape, unit }) =>
    shape.name === undefined || toneKey(unit.fullName).endsWith(toneKey(stripKind(shape.name)))
      ? []
      : [
          finding(shape.path, 'boundary.name-differs', {
            code: shape.code,
            name: shape.name,
            unit: unit.fullName,
          }),
        ],
  )
}

function stripKind(name: string): string {
  return name.replace(/^(Tỉnh|Thành phố|Thị xã|Thị trấn|Huyện|Quận|Phường|Xã|Đặc khu) /iu, '')
}

function provinceCode(land: Land, unit: UnitVersion, on: PlainDate): string | undefined {
  return [unit.id, ...ancestorsAt(land, unit.id, on)]
    .map((id) => versionAt(land, id, on))
    .find((version) => version?.level === 'province')?.code
}
