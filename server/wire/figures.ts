import { COUNTINGS } from '@gieo/engine/indicator/counting.ts'
import { z } from '@hono/zod-openapi'
import { CaseList } from './cases.ts'

export const QUALIFIERS = ['exactly', 'more-than', 'nearly', 'about'] as const

/** One figure. Counted ones come from records and open onto them; declared ones are somebody's word, with the source. */
export const FigureRow = z
  .object({
    /** null when suppressed, stated only as a range, or when there is nothing to divide by or to take the middle of. */
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    kind: z.enum(['counted', 'declared']),
    qualifier: z.enum(QUALIFIERS),
    definer: z.string(),
    source: z.string().nullable(),
    asOf: z.string().nullable(),
    unit: z.string(),
    unitName: z.string(),
    period: z.string(),
    map: z.string(),
    measure: z.string(),
    suppressed: z.boolean(),
    recordsUrl: z.string().nullable(),
    /** Counted figures only: how they are counted, and the version of that rule. */
    counts: z.enum(COUNTINGS).optional(),
    version: z.number().optional(),
    /** Of a ratio: both sides of the division. */
    part: z.number().optional(),
    whole: z.number().optional(),
    /** Of different ones, days and middles: how many records they are taken from. */
    records: z.number().optional(),
    /** Of days and middles, whose value is the median. */
    mean: z.number().optional(),
    /** Declared figures only: their id and a note in both languages. */
    id: z.string().optional(),
    noteVi: z.string().optional(),
    noteEn: z.string().optional(),
  })
  .openapi('Figure')

export const FigureList = z.object({ items: z.array(FigureRow) }).openapi('FigureList')

/** What was stated about a unit, each under its own name. Never added up. */
export const DeclaredList = z
  .object({
    items: z.array(
      z.object({ indicator: z.string(), labelVi: z.string(), labelEn: z.string(), figure: FigureRow }),
    ),
  })
  .openapi('DeclaredList')

export const IndicatorRow = z
  .object({
    name: z.string(),
    kind: z.enum(['counted', 'declared']),
    /** Of counted ones: whose rules count it, and what that programme is called in short. */
    programme: z.string().nullable(),
    programmeVi: z.string(),
    programmeEn: z.string(),
    measure: z.string(),
    /** Of counted ones: how, by whose definition, and in which version of it. */
    counts: z.enum(COUNTINGS).optional(),
    definer: z.string().optional(),
    definerVi: z.string().optional(),
    definerEn: z.string().optional(),
    version: z.number().optional(),
    /** Of a ratio: the indicators that it divides. */
    part: z.string().optional(),
    whole: z.string().optional(),
    public: z.boolean(),
    labelVi: z.string(),
    labelEn: z.string(),
    howVi: z.string(),
    howEn: z.string(),
  })
  .openapi('Indicator')

export const IndicatorList = z.object({ items: z.array(IndicatorRow) }).openapi('IndicatorList')

/** When figures were last published for residents, and the day up to which they count. */
export const Publication = z.object({ on: z.string(), until: z.string() }).openapi('Publication')

/**
 * The children of a unit in a map with their counted values of one programme, the whole, and what lies in the unit but
 * cannot be divided among its children (recorded by a unit that spans several of them). Rows + undivided = whole.
 */
export const UnitTable = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    map: z.string(),
    period: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    /** What residents read, or null: exact, or not yet published. */
    publication: Publication.nullable(),
    indicators: z.array(IndicatorRow),
    rows: z.array(
      z.object({
        unit: z.string(),
        unitName: z.string(),
        level: z.string(),
        /** Names of the units of the earliest map that lie in it, when they differ. */
        madeOf: z.array(z.string()),
        values: z.record(z.string(), FigureRow),
      }),
    ),
    undivided: z.record(z.string(), FigureRow),
    whole: z.record(z.string(), FigureRow),
  })
  .openapi('UnitTable')

/** The records behind a figure; `company`: of a record that is one thing with others, those others that are not counted again. */
export const RecordList = CaseList.extend({
  company: z.record(
    z.string(),
    z.array(z.object({ id: z.string(), title: z.string(), organisationName: z.string() })),
  ),
}).openapi('RecordList')

export type Publication = z.infer<typeof Publication>
export type RecordList = z.infer<typeof RecordList>
export type FigureRow = z.infer<typeof FigureRow>
export type FigureList = z.infer<typeof FigureList>
export type IndicatorRow = z.infer<typeof IndicatorRow>
export type UnitTable = z.infer<typeof UnitTable>
export type IndicatorList = z.infer<typeof IndicatorList>
export type DeclaredList = z.infer<typeof DeclaredList>
