import type { Period } from '@gieo/engine/indicator/period.ts'
import { nameAt, type Land } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Tx } from '../store/database.ts'
import type { FigureRow } from '../wire/figures.ts'
import type { Asked } from './figures-asked.ts'
import { mapFor } from './unit-place.ts'

type DeclaredQuery = {
  /** `undefined`: every indicator. */
  readonly indicator: string | undefined
  readonly definer: string | undefined
  /** With a map asked for, figures of earlier units that lie in the unit in that map are found too. */
  readonly placed: boolean
  readonly limit: number
}

/** A declared figure with what it is called. */
export type DeclaredRow = {
  readonly indicator: string
  readonly labelVi: string
  readonly labelEn: string
  readonly figure: FigureRow
}

/**
 * Figures that somebody stated about a unit and period, each as it was said. They are never added up: two of them may
 * count the same thing in different ways.
 */
export async function listDeclared(
  tx: Tx,
  land: Land,
  asked: Asked,
  query: DeclaredQuery,
): Promise<readonly DeclaredRow[]> {
  const { unit, map } = asked
  const rows = await tx
    .selectFrom('declared_figures')
    .selectAll()
    .$if(query.indicator !== undefined, (list) => list.where('indicator', '=', query.indicator ?? ''))
    .$if(query.definer !== undefined, (list) => list.where('definer', '=', query.definer ?? ''))
    .where(
      query.placed
        ? sql<boolean>`(unit_id = ${unit} or exists (select from unit_homes h where h.unit_id = declared_figures.unit_id
              and h.map_on = ${map.on} and h.home_id = ${unit}))`
        : sql<boolean>`unit_id = ${unit}`,
    )
    .where(coveredBy(asked.period))
    .orderBy(sql`unit_id <> ${unit}`)
    .orderBy('indicator')
    .orderBy(sql`coalesce(to_on, as_of) desc nulls last`)
    .orderBy('figure_id')
    .limit(query.limit)
    .execute()
  return rows.map((row) => ({
    indicator: row.indicator,
    labelVi: row.label_vi,
    labelEn: row.label_en,
    figure: {
      value: row.value,
      low: row.low,
      high: row.high,
      kind: 'declared',
      qualifier: row.qualifier as FigureRow['qualifier'], // checked by checkDeclared when recorded
      definer: row.definer,
      source: row.source,
      asOf: row.as_of,
      unit: row.unit_id,
      unitName: nameAt(land, unitId(row.unit_id), dayOf(land, row)),
      period: row.period_text,
      map: asked.mapText,
      measure: row.measure,
      suppressed: false,
      recordsUrl: null,
      id: row.figure_id,
      ...(row.note_vi === null ? {} : { noteVi: row.note_vi }),
      ...(row.note_en === null ? {} : { noteEn: row.note_en }),
    },
  }))
}

// A period asked for holds the figures whose own days lie within it; of an open one ("to 2023") the known end counts.
function coveredBy({ from, to }: Period) {
  const first = sql`coalesce(from_on, to_on, as_of)`
  const last = sql`coalesce(to_on, from_on, as_of)`
  return sql<boolean>`${from === undefined ? sql`true` : sql`${first} >= ${from}`}
    and ${to === undefined ? sql`true` : sql`${last} <= ${to}`}`
}

// A unit is called what it was called when the figure was true.
function dayOf(
  land: Land,
  row: { to_on: string | null; as_of: string | null; from_on: string | null },
): string {
  return row.to_on ?? row.as_of ?? row.from_on ?? mapFor(land, '0001-01-01').day
}
