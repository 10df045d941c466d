import type { Finding } from '../../finding.ts'
import { fold } from '../../text/fold.ts'
import {
  atCell,
  cellOf,
  findColumns,
  missingColumns,
  type Columns,
  type Headings,
  type ListTable,
} from './list-table.ts'
import { levelOf, padCode, type ListedLevel } from './unit-list.ts'

/** One line of a table of mergers: what became of a unit of before. */
export type ListedMerge = {
  readonly row: number
  readonly level: ListedLevel
  readonly old: string
  /** The commune that took it in; none where nobody says which: it counts for the unit in which it lay. */
  readonly new: string | undefined
  readonly kind: 'whole' | 'part'
}

const PART = ['part', 'mot phan']

/** Written in place of a new code, for land of which nobody says where it went. */
const ABOVE = ['above', 'cap tren']

type Field = 'old' | 'new' | 'kind' | 'level'

export const MERGE_HEADINGS: Headings<Field> = {
  old: ['old code', 'old', 'ma cu'],
  new: ['new code', 'new', 'ma moi'],
  kind: ['kind', 'cach', 'phan'],
  level: ['old level', 'cap cu'],
}

export type ReadMerges = { readonly merges: readonly ListedMerge[]; readonly findings: readonly Finding[] }

/** Columns by their headings, where a table has several that could be meant; an empty `kind` means that it has none. */
export type NamedColumns = Partial<Readonly<Record<'old' | 'new' | 'kind', string>>>

/**
 * Reads a table of mergers. A line that is there twice counts once: tables that follow more than one step repeat
 * themselves.
 */
export function readMergeList(table: ListTable, named: NamedColumns): ReadMerges {
  const columns = findColumns(table, MERGE_HEADINGS, named)
  const missing = missingColumns('merges', columns, ['old', 'new'], MERGE_HEADINGS)
  if (missing.length > 0) return { merges: [], findings: missing }
  const findings: Finding[] = []
  const merges = new Map<string, ListedMerge>()
  for (const { row, cells } of table.rows) {
    if (cellOf(columns, cells, 'old') === '' && cellOf(columns, cells, 'new') === '') continue
    const read = readRow(columns, row, cells)
    if ('code' in read) findings.push(read)
    else {
      const key = `${read.level} ${read.old} ${read.new}`
      merges.set(key, merges.get(key) ?? read)
    }
  }
  const all = [...merges.values()]
  return { merges: all, findings: [...findings, ...checkKinds(all, columns.has('kind'))] }
}

function readRow(columns: Columns<Field>, row: number, cells: readonly string[]): ListedMerge | Finding {
  const text = (field: Field) => cellOf(columns, cells, field)
  const level = text('level') === '' ? 'commune' : levelOf(text('level'))
  if (level === undefined) {
    return atCell('merges', row, 'level', 'unit.list-level-unknown', { typed: text('level') })
  }
  if (text('old') === '') {
    return atCell('merges', row, 'old', 'unit.list-code-missing', { typed: text('new') })
  }
  const old = padCode(text('old'), level)
  if (text('new') === '') return atCell('merges', row, 'new', 'unit.merge-unmapped', { code: old })
  const goes = ABOVE.includes(fold(text('new'))) ? undefined : padCode(text('new'), 'commune')
  return { row, level, old, new: goes, kind: PART.includes(fold(text('kind'))) ? 'part' : 'whole' }
}

// A split that nobody calls one may be a slip of the pen; a part alone misses the others.
function checkKinds(merges: readonly ListedMerge[], saysKind: boolean): readonly Finding[] {
  const lines = new Map<string, number>()
  for (const { level, old } of merges) {
    lines.set(`${level} ${old}`, (lines.get(`${level} ${old}`) ?? 0) + 1)
  }
  return merges.flatMap(({ row, level, old, kind }) => {
    const isSplit = (lines.get(`${level} ${old}`) ?? 0) > 1
    if (isSplit === (kind === 'part')) return []
    const [field, code] = saysKind ? ['kind', 'unit.merge-kind-wrong'] : ['old', 'unit.merge-split-unsaid']
    return [atCell('merges', row, field, code, { code: old })]
  })
}
