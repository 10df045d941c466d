import { finding, type Finding } from '../../finding.ts'
import { fold } from '../../text/fold.ts'

/** A table as somebody keeps it: the headings, and below them rows with the number they have in the file. */
export type ListTable = {
  readonly headings: readonly string[]
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

/** For each field the headings under which people keep it, folded. */
export type Headings<F extends string> = Readonly<Record<F, readonly string[]>>

/** Where each field stands in the table; a field without a column is not there. */
export type Columns<F extends string> = ReadonlyMap<F, number>

/** The column of each field: the one that was named for it, else the first with a known heading. */
export function findColumns<F extends string>(
  { headings }: ListTable,
  known: Headings<F>,
  named: Partial<Readonly<Record<F, string>>> = {},
): Columns<F> {
  const folded = headings.map(foldHeading)
  const fields = Object.keys(known) as F[] // the keys of the record
  return new Map(
    fields.flatMap((field) => {
      const heading = named[field]
      const wanted =
        heading === undefined ? known[field] : [foldHeading(heading)].filter((each) => each !== '')
      const column = folded.findIndex((each) => wanted.includes(each))
      return column < 0 ? [] : [[field, column] as const]
    }),
  )
}

/** Each field that must have a column and has none. `list` is what the table is called in findings. */
export function missingColumns<F extends string>(
  list: string,
  columns: Columns<F>,
  needed: readonly F[],
  headings: Headings<F>,
): readonly Finding[] {
  return needed
    .filter((field) => !columns.has(field))
    .map((field) =>
      finding(`${list}.${field}`, 'unit.list-column-missing', { headings: headings[field].join(', ') }),
    )
}

/** The text of a field in a row; empty where there is no column. */
export function cellOf<F extends string>(columns: Columns<F>, cells: readonly string[], field: F): string {
  const column = columns.get(field)
  return column === undefined ? '' : (cells[column] ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}

/** A finding about one field of one row. */
export function atCell(
  list: string,
  row: number,
  field: string,
  code: string,
  values?: Finding['values'],
): Finding {
  return finding(`${list}[${row}].${field}`, code, values)
}

function foldHeading(heading: string): string {
  return fold(heading.replaceAll('_', ' '))
}
