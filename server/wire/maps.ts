import { z } from '@hono/zod-openapi'
import { FigureRow, IndicatorRow } from './figures.ts'

/** How the units within a unit are drawn in a map: as equal tiles, and, where boundaries were imported, as they are. */
export const MapLayout = z
  .object({
    on: z.string(),
    level: z.string().nullable(),
    units: z.array(z.object({ id: z.string(), name: z.string(), fullName: z.string() })),
    /** The column and row of each unit, in the order of `units`; null for more units than can be laid out. */
    tiles: z
      .object({
        columns: z.number(),
        rows: z.number(),
        cells: z.array(z.tuple([z.number(), z.number()])),
      })
      .nullable(),
    /** Units of which no place is known: their tiles stand where they are by guess. */
    guessed: z.array(z.string()),
    /** Where the outlines are, for this very import; null where nobody imported any. */
    outlines: z.string().nullable(),
  })
  .openapi('MapLayout')

/** What was counted in each unit of a map, in the order of its `units`. */
export const MapAmounts = z
  .object({
    map: z.string(),
    amounts: z.array(z.number().nullable()),
    /** Which of them are held back; other nulls are not known. */
    hidden: z.array(z.number()),
    whole: FigureRow,
    undivided: FigureRow,
  })
  .openapi('MapAmounts')

/** One figure over the years, as the units were at the end of each year and as they are today: one answer for a slider. */
export const YearsOfFigure = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    indicator: IndicatorRow,
    maps: z.array(MapLayout),
    years: z.array(
      z.object({
        period: z.string(),
        /** null where the unit did not stand in that map. */
        then: MapAmounts.nullable(),
        now: MapAmounts.nullable(),
      }),
    ),
  })
  .openapi('YearsOfFigure')

/** Every figure of a programme in one unit, year by year. */
export const ProgrammeYears = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    map: z.string(),
    indicators: z.array(IndicatorRow),
    years: z.array(z.object({ period: z.string(), values: z.record(z.string(), FigureRow) })),
  })
  .openapi('ProgrammeYears')

/** Outlines in whole numbers: of each unit its closed lines of x and y, the first point whole, the others as steps. */
export const OutlineList = z
  .object({ items: z.array(z.object({ unit: z.string(), rings: z.array(z.array(z.number())) })) })
  .openapi('OutlineList')

export type MapLayout = z.infer<typeof MapLayout>
export type MapAmounts = z.infer<typeof MapAmounts>
export type YearsOfFigure = z.infer<typeof YearsOfFigure>
export type ProgrammeYears = z.infer<typeof ProgrammeYears>
export type OutlineList = z.infer<typeof OutlineList>
