import type { Finding } from '../../finding.ts'
import { toneKey } from '../../text/fold.ts'
import type { PlainDate } from '../../text/date.ts'
import { homeOf } from '../home.ts'
import { childrenAt, unitsAt, versionAt, type Land } from '../land.ts'
import type { Succession, UnitId, UnitVersion } from '../unit.ts'
import { indexStanding, provinceAt } from './draw.ts'
import { atCell } from './list-table.ts'
import type { ListedMerge } from './merge-list.ts'
import { keyOf, type ListedUnit, type ListIndex } from './unit-list.ts'

export type Origin = { readonly from: UnitVersion; readonly kind: Succession['kind']; readonly row: number }

/** What the communes of a list are made of, by the tables and by the codes that were kept. */
export type Origins = {
  readonly of: ReadonlyMap<ListedUnit, readonly Origin[]>
  /** Units of before of which nobody says which commune took them in. */
  readonly above: readonly Origin[]
  readonly findings: readonly Finding[]
}

export type Before = {
  readonly land: Land
  readonly index: ListIndex
  /** The listed units of provinces that the act is about; those of the others stand as the list says. */
  readonly open: readonly ListedUnit[]
  /** The day whose codes the mergers name, the last day before the act, and the day of the act. */
  readonly from: PlainDate
  readonly last: PlainDate
  readonly on: PlainDate
}

/** Follows every line of the mergers to the units of before; what has no line keeps its code under the same name. */
export function findOrigins(before: Before, merges: readonly ListedMerge[]): Origins {
  const open = new Set(before.open)
  const named = indexStanding(before.land, before.from)
  const of = new Map<ListedUnit, Origin[]>()
  const above: Origin[] = []
  const findings: Finding[] = []
  for (const merge of merges) {
    const old = named.get(keyOf({ level: merge.level, code: merge.old }))
    const taker = merge.new === undefined ? undefined : before.index.get(`commune ${merge.new}`)
    const wrong = checkLine(before, open, merge, old, taker)
    if (wrong !== undefined) findings.push(...wrong)
    else if (old !== undefined) {
      const origin = { from: old, kind: merge.kind, row: merge.row }
      if (taker === undefined) above.push(origin)
      else of.set(taker, [...(of.get(taker) ?? []), origin])
    }
  }
  const kept = keepCodes(before, of, above)
  return { of, above, findings: [...findings, ...kept.findings] }
}

// Nothing when the line is to be followed; no findings when it tells what is already so.
function checkLine(
  { land, from, last, on }: Before,
  open: ReadonlySet<ListedUnit>,
  merge: ListedMerge,
  old: UnitVersion | undefined,
  taker: ListedUnit | undefined,
): readonly Finding[] | undefined {
  if (old === undefined)
    return [atCell('merges', merge.row, 'old', 'unit.merge-old-unknown', { code: merge.old, on: from })]
  if (taker === undefined && merge.new !== undefined)
    return [atCell('merges', merge.row, 'new', 'unit.merge-new-unknown', { code: merge.new })]
  if (taker !== undefined && !open.has(taker)) {
    const now = versionAt(land, homeOf(land, old.id, on), on)
    if (merge.kind === 'part' || now?.code === taker.code) return []
    const values = { unit: old.fullName, now: now?.fullName ?? '', listed: taker.fullName }
    return [atCell('merges', merge.row, 'new', 'unit.merge-contradicts', values)]
  }
  if (versionAt(land, old.id, last) !== undefined) return undefined
  return [atCell('merges', merge.row, 'old', 'unit.merge-old-ended', { unit: old.fullName, on: last })]
}

// A code in both lists that no line names is the same unit if it is called the same; codes are given out anew.
function keepCodes(
  { land, open, last }: Before,
  of: Map<ListedUnit, Origin[]>,
  above: readonly Origin[],
): { readonly findings: readonly Finding[] } {
  const standing = indexStanding(land, last)
  const used = new Set([...[...of.values()].flat(), ...above].map(({ from }) => from.id))
  const findings = open.flatMap((unit) => {
    if (unit.level !== 'commune' || of.has(unit)) return []
    const known = standing.get(keyOf(unit))
    if (known === undefined || used.has(known.id)) return [explainOrigin(land, unit, last)]
    if (toneKey(known.name) !== toneKey(unit.name)) {
      const values = { code: unit.code, unit: known.fullName, listed: unit.fullName }
      return [atCell('list', unit.row, 'code', 'unit.merge-code-kept', values)]
    }
    used.add(known.id)
    of.set(unit, [{ from: known, kind: 'whole', row: unit.row }])
    return []
  })
  const left = communesLeft(land, open, [...of.values()].flat(), used, last)
  return { findings: [...findings, ...left] }
}

// An island district had no communes: it became one, and no line of a table of communes can say so.
function explainOrigin(land: Land, unit: ListedUnit, last: PlainDate): Finding {
  const district = unitsAt(land, last).find(
    ({ id, level, name }) =>
      level === 'district' && toneKey(name) === toneKey(unit.name) && childrenAt(land, id, last).length === 0,
  )
  if (district === undefined) {
    return atCell('list', unit.row, 'code', 'unit.no-predecessor', { unit: unit.fullName })
  }
  const values = {
    unit: unit.fullName,
    district: district.fullName,
    line: `${district.code ?? ''} → ${unit.code}`,
  }
  return atCell('list', unit.row, 'code', 'unit.merge-from-district', values)
}

function communesLeft(
  land: Land,
  open: readonly ListedUnit[],
  origins: readonly Origin[],
  used: ReadonlySet<UnitId>,
  last: PlainDate,
): readonly Finding[] {
  const standing = indexStanding(land, last)
  const touched = new Set([
    ...open.filter(({ level }) => level === 'province').map((unit) => standing.get(keyOf(unit))?.id),
    ...origins.map(({ from }) => provinceAt(land, from.id, last)?.id),
  ])
  return unitsAt(land, last).flatMap((unit) =>
    unit.level === 'commune' && !used.has(unit.id) && touched.has(provinceAt(land, unit.id, last)?.id)
      ? [
          {
            path: 'merges',
            code: 'unit.merge-missing',
            values: { unit: unit.fullName, code: unit.code ?? '' },
          },
        ]
      : [],
  )
}
