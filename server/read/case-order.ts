import { sql } from 'kysely'
import type { SelectedCase } from './case-row.ts'
import { KEY, readAfter, sayAfter } from './keyset.ts'

export const CASE_SORTS = ['newest', 'oldest', 'title'] as const
export type CaseSort = (typeof CASE_SORTS)[number]

type Column = {
  readonly name: 'changed_xid' | 'changed_position' | 'stage_on' | 'sort_key' | 'case_id'
  readonly type: string
  readonly part: RegExp
}

const CHANGED: readonly Column[] = [
  { name: 'changed_xid', type: 'xid8', part: KEY.position },
  { name: 'changed_position', type: 'bigint', part: KEY.position },
]
const ID: Column = { name: 'case_id', type: 'uuid', part: KEY.id }

// `newest` is what changed last, in the order in which phones hear of it. `oldest` has waited longest in its stage.
const ORDERS = {
  newest: { columns: [...CHANGED, ID], down: true },
  oldest: { columns: [{ name: 'stage_on', type: 'date', part: KEY.day }, ID], down: false },
  title: { columns: [{ name: 'sort_key', type: 'text', part: KEY.text }, ID], down: false },
} as const satisfies Record<CaseSort, { columns: readonly Column[]; down: boolean }>

/** The key of an order, the way it goes, and where a page starts. */
export function orderOf(sort: CaseSort) {
  const { columns, down }: { columns: readonly Column[]; down: boolean } = ORDERS[sort]
  const names = sql.join(columns.map(({ name }) => sql.ref(name)))
  const way = sql.raw(down ? 'desc' : 'asc')
  return {
    names,
    by: sql`${sql.join(columns.map(({ name }) => sql`${sql.ref(name)} ${way}`))}`,
    /** What lies beyond a key; `undefined` when the text is no key of this order. */
    beyond: (after: string) => {
      const key = readAfter(
        after,
        columns.map(({ part }) => part),
      )
      if (key === undefined) return undefined
      const values = columns.map(({ type }, index) => sql`${key[index]}::${sql.raw(type)}`)
      return sql<boolean>`(${names}) ${sql.raw(down ? '<' : '>')} (${sql.join(values)})`
    },
    keyOf: (row: SelectedCase) => sayAfter(columns.map(({ name }) => String(row[name]))),
  }
}
