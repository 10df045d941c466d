import type { Row, SheetHead } from './cell.ts'

/** A file with tables in it, open for reading. Rows come a handful at a time; blank ones are left out. */
export type TableFile = {
  readonly kind: 'xlsx' | 'csv'
  /** How its bytes were read. */
  readonly encoding: string
  readonly sheets: readonly SheetHead[]
  readonly rows: (sheet: number) => AsyncIterable<readonly Row[]>
  readonly close: () => void
}
