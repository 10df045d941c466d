import { z } from '@hono/zod-openapi'
import { FindingRow, ProblemBody } from './problem.ts'

/**
 * Import of cases or of declared figures from somebody's own table, step by step; every step is kept, so that a closed
 * laptop loses nothing. `reading`, `checking`, `applying` and `undoing` are work of the server and are asked for again
 * until they end; `waiting` waits for the columns, `checked` for a decision.
 */
export const IMPORT_STATES = [
  'reading',
  'waiting',
  'checking',
  'checked',
  'applying',
  'applied',
  'undoing',
  'undone',
  'failed',
] as const

export const IMPORT_KINDS = ['cases', 'figures'] as const

const Letter = z.string().regex(/^[A-Z]{1,3}$/)
const Name = z.string().regex(/^[\p{L}\p{N}@._:-]{1,120}$/u)
const RowNumber = z.int().min(1).max(1_048_576)

/** How amounts in a column are meant when the cells are bare numbers: `vnd-million` is a column in million đồng. */
export const COLUMN_MEASURES = [
  'as-written',
  'vnd',
  'vnd-thousand',
  'vnd-million',
  'vnd-billion',
  'm2',
  'sao',
  'ha',
  'percent',
] as const

/** A sào is 360 m² in the north, 500 m² (497 exactly) in the middle, 1,000 m² in the south. */
export const SAO_SIZES = ['360', '500', '497', '1000'] as const

/** What one column means. Columns that are not named here are left alone. */
export const ColumnPlan = z
  .strictObject({
    column: Letter,
    /** The id of a target of the same import, such as `field:name`, `unit:commune`, `day`, `stage`. */
    target: Name,
    measure: z.enum(COLUMN_MEASURES).default('as-written'),
    /** Which comes first where a date could be read in two ways. */
    dateOrder: z.enum(['day-first', 'month-first']).default('day-first'),
    /** What separates the fraction in numbers written as text. */
    decimal: z.enum(['comma', 'point']).default('comma'),
  })
  .openapi('ImportColumn')

/** What is to be made of the table. Setting it starts a check. */
export const ImportPlan = z
  .strictObject({
    sheet: z.int().min(0).max(255),
    headerFrom: RowNumber,
    /** The last row of headings; the rows of the table begin below it. */
    headerTo: RowNumber,
    columns: z.array(ColumnPlan).max(400),
    /** For rows without a place or a day of their own. */
    unit: Name.nullable().default(null),
    day: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .nullable()
      .default(null),
    saoSize: z.enum(SAO_SIZES).default('500'),
    /** Names of places that a person has settled: the key of a question and the unit chosen. */
    places: z.record(z.string().max(400), Name).default({}),
    /** What words of a column mean: its target and the words as `ChoiceQuestion` names them, and the choice. */
    words: z.record(z.string().max(400), Name).default({}),
    /** What holds for every row that does not say it itself, by target, as one would write it in a cell. */
    fixed: z.record(Name, z.string().max(2000)).default({}),
  })
  .openapi('ImportPlan')

export const SheetRow = z.object({
  index: z.number(),
  name: z.string(),
  state: z.enum(['visible', 'hidden', 'very-hidden']),
  rows: z.number(),
  /** Rows that look like headings; 0 when the sheet is empty. */
  headerFrom: z.number(),
  headerTo: z.number(),
})

/** A column whose heading asks for what is not kept about people. Its values were dropped while reading. */
export const RefusedColumn = z.object({
  sheet: z.number(),
  column: z.string(),
  heading: z.string(),
  title: z.string(),
  remedy: z.string(),
})

export const ImportCounts = z.object({
  /** Rows of the table below its headings. */
  rows: z.number(),
  /** Would be opened. */
  ready: z.number(),
  /** Of these: read in one of several ways, or converted; a person should look. */
  doubtful: z.number(),
  /** Cannot be opened as they are. */
  stopped: z.number(),
  /** Look like another row or a case that is there, and nobody has decided. */
  alike: z.number(),
  /** Left out by decision, or because they are sums. */
  leftOut: z.number(),
  opened: z.number(),
  withdrawn: z.number(),
  /** Opened and kept when the import was undone, since somebody had changed them. */
  kept: z.number(),
  findings: z.number(),
})

export const ImportPage = z
  .object({
    id: z.string(),
    kind: z.enum(IMPORT_KINDS),
    programme: z.string().nullable(),
    state: z.enum(IMPORT_STATES),
    /** Grows with every check: applying names the one that was looked at. */
    revision: z.number(),
    fileName: z.string(),
    fileBytes: z.number(),
    createdAt: z.string(),
    /** The day on which the table and what was read from it are deleted; opened cases stay. */
    keptUntil: z.string(),
    /** While the server works: rows done, and rows in all once they are known. */
    progress: z.object({ done: z.number(), total: z.number().nullable() }).nullable(),
    /** Why it failed, or why the last step was not done. */
    problem: ProblemBody.nullable(),
    sheets: z.array(SheetRow),
    refusedColumns: z.array(RefusedColumn),
    /** What was set last, or what is proposed. */
    plan: ImportPlan.nullable(),
    mapping: z.string().nullable(),
    counts: ImportCounts,
  })
  .openapi('Import')

export const ImportList = z.object({ items: z.array(ImportPage) }).openapi('ImportList')

/** What a column may be mapped to. */
export const ImportTarget = z.object({
  id: z.string(),
  labelVi: z.string(),
  labelEn: z.string(),
  /** `place`, `day`, `stage`, `spot`, or the kind of the field. */
  kind: z.string(),
  /** The measure of a number or range field. */
  measure: z.string().nullable(),
  required: z.boolean(),
  /** Several columns may go to it. */
  repeats: z.boolean(),
})

/** The first rows of a sheet, and what is proposed for it under the headings asked for. */
export const SheetPreview = z
  .object({
    sheet: SheetRow,
    /** Rows as the table shows them, headings included; a cell by the letter of its column. */
    rows: z.array(
      z.object({
        number: z.number(),
        hidden: z.boolean(),
        cells: z.record(z.string(), z.string()),
      }),
    ),
    columns: z.array(
      z.object({
        column: z.string(),
        /** All rows of headings joined. */
        heading: z.string(),
        samples: z.array(z.string()),
        refused: z.boolean(),
        /** What is proposed for it is a guess: heading and label only resemble one another. */
        guessed: z.boolean(),
      }),
    ),
    targets: z.array(ImportTarget),
    plan: ImportPlan,
    /** A saved mapping whose headings fit, if there is one. */
    mapping: z.string().nullable(),
  })
  .openapi('SheetPreview')

export const IMPORT_WEIGHTS = ['stops', 'doubt'] as const

/** One thing found in the table: where, the text as it stands, what is so and what to do. */
export const ImportFinding = FindingRow.omit({ path: true })
  .extend({
    number: z.number(),
    row: z.number(),
    column: z.string().nullable(),
    heading: z.string().nullable(),
    text: z.string(),
    /** `stops`: the row is not imported like this. `doubt`: it is, and says how it was read. */
    weight: z.enum(IMPORT_WEIGHTS),
  })
  .openapi('ImportFinding')

export const ImportFindingList = z
  .object({
    items: z.array(ImportFinding),
    next: z.string().nullable(),
    /** How often each thing was found, most often first; on the first page only. */
    byCode: z.array(
      z.object({ code: z.string(), weight: z.enum(IMPORT_WEIGHTS), count: z.number(), title: z.string() }),
    ),
  })
  .openapi('ImportFindingList')

/** A name of a place that could not be settled, once however many rows have it. Answer it in `plan.places`. */
export const PlaceQuestion = z.object({
  key: z.string(),
  /** As it stands in the table, smallest place first. */
  name: z.string(),
  rows: z.number(),
  firstRow: z.number(),
  candidates: z.array(z.object({ unit: z.string(), name: z.string(), within: z.string() })),
  chosen: z.string().nullable(),
})

export const PlaceQuestionList = z
  .object({ items: z.array(PlaceQuestion), next: z.string().nullable() })
  .openapi('PlaceQuestionList')

/** Words in a column of choices that are none of them, or nearly one, once however many rows have them. Answer in `plan.words`. */
export const ChoiceQuestion = z.object({
  key: z.string(),
  target: z.string(),
  heading: z.string(),
  /** As they stand in the table. */
  text: z.string(),
  rows: z.number(),
  firstRow: z.number(),
  /** How they are read as long as nobody says otherwise; null: not at all. */
  readAs: z.string().nullable(),
})

export const ChoiceQuestionList = z.object({ items: z.array(ChoiceQuestion) }).openapi('ChoiceQuestionList')

export const ROW_STATUSES = ['ready', 'stopped', 'alike', 'left-out', 'opened', 'withdrawn', 'kept'] as const

/** A row as it would be, or was, opened. */
export const ImportRow = z
  .object({
    row: z.number(),
    status: z.enum(ROW_STATUSES),
    title: z.string(),
    unit: z.string().nullable(),
    unitName: z.string(),
    day: z.string().nullable(),
    stage: z.string().nullable(),
    /** Answers by field; of a declared figure its parts. */
    answers: z.record(z.string(), z.unknown()),
    findings: z.number(),
    /** What it looks like, of what the reader may see: another row of the table or a case. */
    alike: z.array(
      z.object({
        row: z.number().nullable(),
        case: z.string().nullable(),
        title: z.string(),
        unitName: z.string(),
      }),
    ),
    case: z.string().nullable(),
  })
  .openapi('ImportRow')

export const ImportRowList = z
  .object({ items: z.array(ImportRow), next: z.string().nullable() })
  .openapi('ImportRowList')

/** What becomes of rows that look like something else: some rows, or all that nobody has decided. */
export const ImportDecisions = z
  .strictObject({
    rows: z.union([z.literal('all-alike'), z.array(RowNumber).max(10_000)]),
    decision: z.enum(['import', 'leave-out']),
  })
  .openapi('ImportDecisions')

/** The check that was looked at, and how many rows are left out by it: a number that differs is refused. */
export const ImportApply = z
  .strictObject({ revision: z.int().min(1), leftOut: z.int().min(0) })
  .openapi('ImportApply')

/** Cases that somebody changed since are kept, unless the person says otherwise. */
export const ImportUndo = z.strictObject({ alsoChanged: z.boolean() }).openapi('ImportUndo')

/** What undoing would do. */
export const UndoPreview = z
  .object({
    untouched: z.number(),
    changed: z.array(
      z.object({
        row: z.number(),
        case: z.string(),
        title: z.string(),
        unitName: z.string(),
        stage: z.string(),
      }),
    ),
  })
  .openapi('UndoPreview')

/** A mapping saved by name, for one organisation and programme. */
export const MappingRow = z.object({
  name: z.string(),
  kind: z.enum(IMPORT_KINDS),
  programme: z.string().nullable(),
  changedAt: z.string(),
  plan: ImportPlan,
})

export const MappingList = z.object({ items: z.array(MappingRow) }).openapi('MappingList')

export const SavedMapping = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .regex(/^[^\0]*$/),
})

export type ImportState = (typeof IMPORT_STATES)[number]
export type ImportKind = (typeof IMPORT_KINDS)[number]
export type ColumnPlan = z.output<typeof ColumnPlan>
export type ImportPlan = z.output<typeof ImportPlan>
export type ImportPage = z.infer<typeof ImportPage>
export type ImportList = z.infer<typeof ImportList>
export type ImportTarget = z.infer<typeof ImportTarget>
export type SheetPreview = z.infer<typeof SheetPreview>
export type ImportFinding = z.infer<typeof ImportFinding>
export type ImportFindingList = z.infer<typeof ImportFindingList>
export type PlaceQuestion = z.infer<typeof PlaceQuestion>
export type PlaceQuestionList = z.infer<typeof PlaceQuestionList>
export type ChoiceQuestion = z.infer<typeof ChoiceQuestion>
export type ChoiceQuestionList = z.infer<typeof ChoiceQuestionList>
export type ImportRow = z.infer<typeof ImportRow>
export type ImportRowList = z.infer<typeof ImportRowList>
export type ImportDecisions = z.infer<typeof ImportDecisions>
export type ImportCounts = z.infer<typeof ImportCounts>
export type UndoPreview = z.infer<typeof UndoPreview>
export type MappingRow = z.infer<typeof MappingRow>
export type MappingList = z.infer<typeof MappingList>
export type RowStatus = (typeof ROW_STATUSES)[number]
