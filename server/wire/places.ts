import { z } from '@hono/zod-openapi'
import { ROLES } from '@gieo/engine/access/role.ts'
import { Worklist } from './cases.ts'
import { DeclaredList, FigureRow, IndicatorRow, UnitTable } from './figures.ts'
import { MapRow, UnitPage } from './units.ts'

/** One programme in a unit, over a year: its figures, last year's beside them, and where its cases stand now. */
export const PlaceProgramme = z
  .object({
    programme: z.string(),
    indicators: z.array(IndicatorRow),
    whole: z.record(z.string(), FigureRow),
    /** The whole of the year before. */
    before: z.record(z.string(), FigureRow),
    /**
     * `children`: the units within it in the map. `elsewhere`: the unit does not stand in the map, these are the units
     * in which its land lies there, each with what was counted in the unit alone. Rows + undivided = whole.
     */
    rowsAre: z.enum(['children', 'elsewhere']),
    rows: UnitTable.shape.rows,
    undivided: z.record(z.string(), FigureRow),
    /** Cases by the stage in which they stand today; null for a reader without a posting over the unit. */
    stages: z.array(z.object({ stage: z.string(), count: z.number() })).nullable(),
  })
  .openapi('PlaceProgramme')

/** Who is posted to a unit. Names are for colleagues: whoever has a posting at the unit or above it. */
export const PostedRow = z.object({
  name: z.string().nullable(),
  organisationName: z.string(),
  role: z.enum(ROLES),
  isExample: z.boolean(),
})

/** All of a unit's year: one request, one page, one sheet of paper. */
export const PlacePage = z
  .object({
    place: UnitPage,
    year: z.number(),
    map: z.string(),
    stands: z.boolean(),
    /** The map in force when the year ended, or the unit's last; and the newest. */
    mapThen: z.string(),
    mapNow: z.string(),
    maps: z.array(MapRow),
    programmes: z.array(PlaceProgramme),
    declared: DeclaredList.shape.items,
    worklist: Worklist,
    posted: z.array(PostedRow),
  })
  .openapi('PlacePage')

export type PlacePage = z.infer<typeof PlacePage>
export type PlaceProgramme = z.infer<typeof PlaceProgramme>
export type PostedRow = z.infer<typeof PostedRow>
