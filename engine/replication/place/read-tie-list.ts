import { finding, type Finding } from '../../finding.ts'
import {
  atCell,
  cellOf,
  findColumns,
  missingColumns,
  type Headings,
  type ListTable,
} from '../../unit/list/list-table.ts'
import { padCode } from '../../unit/list/unit-list.ts'
import type { UnitId } from '../../unit/unit.ts'

type Field = 'one' | 'other'

/** Headings under which tables of neighbours are kept. */
export const TIE_HEADINGS: Headings<Field> = {
  one: ['code', 'unit code', 'ma', 'ma xa', 'ma don vi'],
  other: ['neighbor code', 'neighbour code', 'other code', 'ma lien ke', 'ma xa lien ke', 'ma noi khac'],
}

/** Two units that a line ties, the one with the smaller id first. */
export type ToldPair = readonly [UnitId, UnitId]

export type ReadTieList = { readonly pairs: readonly ToldPair[]; readonly findings: readonly Finding[] }

/**
 * Reads a table of units that are tied two by two, by their state codes. A pair counts once, though tables of neighbours
 * name each from both sides. Every line that is wrong is named.
 */
export function readTieList(table: ListTable, unitOf: ReadonlyMap<string, UnitId>): ReadTieList {
  const columns = findColumns(table, TIE_HEADINGS)
  const missing = missingColumns('ties', columns, ['one', 'other'], TIE_HEADINGS)
  if (missing.length > 0) return { pairs: [], findings: missing }
  const findings: Finding[] = []
  const pairs = new Map<string, ToldPair>()
  const unitIn = (row: number, field: Field, code: string): UnitId | undefined => {
    // Spreadsheets take the zeros in front away.
    const found = unitOf.get(code) ?? unitOf.get(padCode(code, 'commune'))
    if (found === undefined)
      findings.push(
        code === ''
          ? atCell('ties', row, field, 'tie.code-missing')
          : atCell('ties', row, field, 'tie.code-unknown', { code }),
      )
    return found
  }
  for (const { row, cells } of table.rows) {
    const codes = { one: cellOf(columns, cells, 'one'), other: cellOf(columns, cells, 'other') }
    if (codes.one === '' && codes.other === '') continue
    const [one, other] = [unitIn(row, 'one', codes.one), unitIn(row, 'other', codes.other)]
    if (one === undefined || other === undefined) continue
    if (one === other) findings.push(atCell('ties', row, 'other', 'tie.to-itself', { code: codes.one }))
    else {
      const pair: ToldPair = one < other ? [one, other] : [other, one]
      pairs.set(pair.join(' '), pair)
    }
  }
  if (pairs.size === 0 && findings.length === 0) findings.push(finding('ties', 'tie.none'))
  return { pairs: [...pairs.values()], findings }
}
