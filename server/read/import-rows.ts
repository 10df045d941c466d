import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { addDays } from '@gieo/engine/text/date.ts'
import {
  ancestorsAt,
  lastDayOf,
  latestMap,
  nameAt,
  NEWEST,
  versionsOf,
  type Land,
} from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { findImport } from '../imports/record.ts'
import type { Actor } from '../store/scope.ts'
import type { ImportRow, ImportRowList, PlaceQuestionList, RowStatus } from '../wire/imports.ts'
import { KEY, readAfter, sayAfter } from './keyset.ts'

export type RowQuery = {
  readonly status?: RowStatus | undefined
  readonly doubtful?: boolean | undefined
  readonly limit: number
  readonly after?: string | undefined
}

/** Rows of an import as they would be, or were, opened. */
export async function listImportRows(
  context: Context,
  actor: Actor,
  id: string,
  query: RowQuery,
): Promise<ImportRowList | Refusal> {
  const record = await findImport(context.db, actor, id)
  if ('refused' in record) return record
  const after = query.after === undefined ? ['0'] : readAfter(query.after, [KEY.position])
  if (after === undefined) return refuse('request.malformed')
  const land = await context.land()
  const rows = await context.db
    .selectFrom('import_rows')
    .where('import_id', '=', id)
    .where('row_number', '>', Number(after[0]))
    .$if(query.status !== undefined, (list) => list.where('status', '=', query.status ?? ''))
    .$if(query.doubtful === true, (list) => list.where('doubtful', '=', true))
    .selectAll()
    .orderBy('row_number')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const items = page.map((row): ImportRow => {
    const body = row.body as { answers?: Record<string, unknown>; stage?: string } // written by the check
    return {
      row: row.row_number,
      status: row.status as RowStatus, // likewise
      title: row.title,
      unit: row.unit_id,
      unitName: row.unit_id === null ? '' : nameAt(land, unitId(row.unit_id), row.occurred_on ?? NEWEST),
      day: row.occurred_on,
      stage: body.stage ?? null,
      answers: body.answers ?? {},
      findings: row.findings,
      alike: (row.alike ?? []) as ImportRow['alike'], // likewise
      case: record.kind === 'cases' ? row.subject_id : null,
    }
  })
  return {
    items,
    next: rows.length > query.limit && last !== undefined ? sayAfter([String(last.row_number)]) : null,
  }
}

/** Names of places that a person has to settle, those of most rows first. */
export async function listPlaceQuestions(
  context: Context,
  actor: Actor,
  id: string,
  { limit, after }: Pick<RowQuery, 'limit' | 'after'>,
): Promise<PlaceQuestionList | Refusal> {
  const record = await findImport(context.db, actor, id)
  if ('refused' in record) return record
  const key = after === undefined ? undefined : readAfter(after, [KEY.position, KEY.text])
  if (after !== undefined && key === undefined) return refuse('request.malformed')
  const rows = await context.db
    .selectFrom('import_places')
    .selectAll()
    .where('import_id', '=', id)
    .$if(key !== undefined, (list) =>
      list.where(sql<boolean>`(-row_count, place_key) > (${-Number(key?.[0] ?? 0)}, ${key?.[1] ?? ''})`),
    )
    .orderBy(sql`-row_count`)
    .orderBy('place_key')
    .limit(limit + 1)
    .execute()
  const land = await context.land()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => ({
      key: row.place_key,
      name: row.name,
      rows: row.row_count,
      firstRow: row.first_row,
      candidates: row.candidates.map((unit) => sayCandidate(land, unit)),
      chosen: record.plan?.places[row.place_key] ?? null,
    })),
    next:
      rows.length > limit && last !== undefined ? sayAfter([String(last.row_count), last.place_key]) : null,
  }
}

// A unit that ended is named with what it lay in then: that is how people know it.
function sayCandidate(land: Land, unit: string) {
  const id = unitId(unit)
  const last = versionsOf(land, id).at(-1)
  const on = last?.validTo === undefined ? lastDayOf(land, latestMap(land)) : addDays(last.validTo, -1)
  const within = ancestorsAt(land, id, on).map((above) => nameAt(land, above, on))
  return { unit, name: nameAt(land, id, on), within: within.join(', ') }
}
