import type { Finding } from '../../finding.ts'
import { ancestorsAt, unitsAt, versionAt } from '../land.ts'
import type { Succession, UnitId, UnitVersion } from '../unit.ts'
import { indexStanding, provinceAt } from './draw.ts'
import { atCell } from './list-table.ts'
import type { Before, Origin, Origins } from './origins.ts'
import { keyOf, parentOf, type ListedUnit } from './unit-list.ts'

/** What became of what, level by level. A listed unit stands for the unit that it names. */
export type Followed = {
  /** Listed units that are the whole of one unit of before, and nothing else. */
  readonly sameAs: ReadonlyMap<ListedUnit, UnitVersion>
  /** What each listed unit is made of. */
  readonly madeOf: ReadonlyMap<ListedUnit, readonly UnitVersion[]>
  readonly ends: readonly UnitVersion[]
  readonly successions: readonly {
    readonly from: UnitId
    readonly to: ListedUnit | UnitId
    readonly kind: Succession['kind']
  }[]
  readonly findings: readonly Finding[]
}

/**
 * The communes say where all land goes: so they say what became of the districts and provinces. One of these is the
 * same if all of its communes lie in one unit of its level and none of another does; else it ends.
 */
export function followUnits(before: Before, origins: Origins): Followed {
  const communes = [...origins.of].flatMap(([unit, from]) => from.map((origin) => ({ origin, unit })))
  const levels = [
    pair(
      communes.flatMap(({ origin, unit }) => (origin.from.level === 'commune' ? [[origin.from, unit]] : [])),
    ),
    ...(['district', 'province'] as const).map((level) =>
      pair(
        communes.flatMap(({ origin, unit }) => {
          const from = pathOf(before, origin.from).find((above) => above.level === level)
          const to = listedPath(before, unit).find((above) => above.level === level) ?? unit
          return from === undefined ? [] : [[from, to]]
        }),
      ),
    ),
  ]
  const outcomes = levels.map(settle)
  const kept = keepEmpty(before, levels)
  const sameAs = new Map([...outcomes.flatMap((outcome) => [...outcome.sameAs]), ...kept.sameAs])
  const above = origins.above.map((origin) => placeAbove(before, levels, sameAs, origin))
  return {
    sameAs,
    // A commune is made of communes, whatever district went to it.
    madeOf: new Map([
      ...levels.flatMap(({ madeOf }) => [...madeOf]),
      ...[...origins.of].map(([unit, from]) => [unit, from.map((origin) => origin.from)] as const),
    ]),
    ends: [...outcomes.flatMap(({ ends }) => ends), ...origins.above.map(({ from }) => from)],
    successions: [
      ...outcomes.flatMap(({ successions }) => successions),
      ...above.flatMap((each) => each.successions),
    ],
    findings: [
      ...kept.findings,
      ...checkMade(before, levels, sameAs),
      ...above.flatMap((each) => each.findings),
    ],
  }
}

type Pairs = {
  readonly became: ReadonlyMap<UnitId, { readonly from: UnitVersion; readonly to: readonly ListedUnit[] }>
  readonly madeOf: ReadonlyMap<ListedUnit, readonly UnitVersion[]>
}

function pair(links: readonly (readonly [UnitVersion, ListedUnit])[]): Pairs {
  const became = new Map<UnitId, { from: UnitVersion; to: Set<ListedUnit> }>()
  const madeOf = new Map<ListedUnit, Map<UnitId, UnitVersion>>()
  for (const [from, to] of links) {
    const outcome = became.get(from.id) ?? { from, to: new Set() }
    became.set(from.id, outcome)
    outcome.to.add(to)
    madeOf.set(to, (madeOf.get(to) ?? new Map<UnitId, UnitVersion>()).set(from.id, from))
  }
  return {
    became: new Map([...became].map(([id, { from, to }]) => [id, { from, to: [...to] }])),
    madeOf: new Map([...madeOf].map(([unit, parts]) => [unit, [...parts.values()]])),
  }
}

// One level: who is the same, who ends and as what.
function settle({ became, madeOf }: Pairs) {
  const sameAs = new Map<ListedUnit, UnitVersion>()
  const ends: UnitVersion[] = []
  const successions: { from: UnitId; to: ListedUnit; kind: Succession['kind'] }[] = []
  for (const { from, to } of became.values()) {
    const [only] = to
    if (
      only !== undefined &&
      to.length === 1 &&
      only.level === from.level &&
      madeOf.get(only)?.length === 1
    ) {
      sameAs.set(only, from)
      continue
    }
    ends.push(from)
    const kind = to.length === 1 ? ('whole' as const) : ('part' as const)
    successions.push(...to.map((unit) => ({ from: from.id, to: unit, kind })))
  }
  return { sameAs, ends, successions }
}

// Districts without communes, which no commune speaks for: on islands. They go on under their code or were named.
function keepEmpty({ land, open, last }: Before, levels: readonly Pairs[]) {
  const byKey = new Map(open.map((unit) => [keyOf(unit), unit]))
  const standing = indexStanding(land, last)
  const touched = new Set(levels.flatMap(({ became }) => [...became.keys()]))
  for (const unit of open)
    if (unit.level === 'province') touched.add(standing.get(keyOf(unit))?.id ?? ('' as UnitId))
  const sameAs = new Map<ListedUnit, UnitVersion>()
  const findings: Finding[] = []
  for (const district of unitsAt(land, last)) {
    if (district.level !== 'district' || touched.has(district.id)) continue
    const province = provinceAt(land, district.id, last)
    if (province === undefined || !touched.has(province.id)) continue
    const unit = byKey.get(keyOf({ level: 'district', code: district.code ?? '' }))
    if (unit === undefined) {
      const values = { unit: district.fullName, code: district.code ?? '' }
      findings.push({ path: 'merges', code: 'unit.merge-missing', values })
    } else sameAs.set(unit, district)
  }
  return { sameAs, findings }
}

function checkMade(
  { open }: Before,
  levels: readonly Pairs[],
  sameAs: ReadonlyMap<ListedUnit, UnitVersion>,
): readonly Finding[] {
  return open.flatMap((unit) =>
    unit.level === 'commune' || sameAs.has(unit) || levels.some(({ madeOf }) => madeOf.has(unit))
      ? []
      : [atCell('list', unit.row, 'code', 'unit.no-predecessor', { unit: unit.fullName })],
  )
}

// Land of which nobody says where it went counts for the first unit above it that is there afterwards.
function placeAbove(
  before: Before,
  levels: readonly Pairs[],
  sameAs: ReadonlyMap<ListedUnit, UnitVersion>,
  { from, row }: Origin,
) {
  const standing = new Set([...sameAs.values()].map(({ id }) => id))
  for (const above of pathOf(before, from).slice(1)) {
    const [only, ...others] = levels.flatMap(({ became }) => became.get(above.id)?.to ?? [])
    const to = standing.has(above.id) ? above.id : others.length === 0 ? only : undefined
    if (to !== undefined)
      return { successions: [{ from: from.id, to, kind: 'whole' as const }], findings: [] }
  }
  return {
    successions: [],
    findings: [atCell('merges', row, 'new', 'unit.merge-unmapped', { code: from.code ?? '' })],
  }
}

function pathOf({ land, last }: Before, unit: UnitVersion): readonly UnitVersion[] {
  const above = ancestorsAt(land, unit.id, last).flatMap((id) => versionAt(land, id, last) ?? [])
  return [unit, ...above]
}

function listedPath(before: Before, unit: ListedUnit): readonly ListedUnit[] {
  const above = parentOf(before.index, unit)
  return above === undefined ? [unit] : [unit, ...listedPath(before, above)]
}
