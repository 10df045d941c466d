import type { Condition } from '../condition/condition.ts'
import type { Role } from '../access/role.ts'
import type { Measure } from '../indicator/measure.ts'
import type { AdoptionRules } from '../replication/adoption/rules.ts'
import type { UnitLevel } from '../unit/unit.ts'

/**
 * A programme as data: what is asked, the stages a case goes through, what is counted, and the words for all of it.
 * The value is plain JSON (no functions), so that a province may write one without a developer.
 * Ids are kebab-case; every text is found in `texts` under the key its comment names.
 */
export type Pack = {
  readonly rules: PackRules
  /** Versioned apart from the rules: mending a typo moves no case to another version. */
  readonly texts: { readonly vi: Texts; readonly en: Texts }
}

export type Texts = Readonly<Record<string, string>>

/** What a case pins (by its hash). Order matters: fields and stages are shown in the order written. */
export type PackRules = {
  /** Texts: `name`, `name.short`, `summary`, `case` (what one case is called), `case.new`. */
  readonly programme: string
  /** A number for people; the hash identifies. */
  readonly version: number
  /** The decisions the programme stands on. */
  readonly basis: readonly Basis[]
  readonly fields: readonly Field[]
  /** The form's pages in order. `snapshot` pages are asked on the first day; the rest before the stages that need them. */
  readonly pages: readonly Page[]
  readonly stages: readonly Stage[]
  readonly moves: readonly Move[]
  readonly indicators: readonly Indicator[]
  /** The field whose answer names the case in lists. */
  readonly titleField: string
  /** The field that sorts cases for reading (a sector, a kind); lists filter by it. */
  readonly groupField: string | undefined
  readonly photosMax: number
  readonly access: PackAccess
  readonly publicView: PublicView
  /** Its cases are adoptions of practice cards; see docs/decisions/0033. */
  readonly adoption?: AdoptionRules | undefined
}

export type Basis = {
  readonly number: string
  readonly on: string | undefined
  readonly url: string | undefined
}

/** Texts: `page.ID`. */
export type Page = { readonly id: string; readonly snapshot: boolean; readonly fields: readonly string[] }

/** Texts: `field.ID`, optional `field.ID.hint`; choices `field.ID.CHOICE`; list parts `field.ID.PART`, their choices `field.ID.PART.CHOICE`. */
export type Field = FieldKind & {
  readonly id: string
  /** Needed for a snapshot, for the full form, or never. */
  readonly required: 'snapshot' | 'full' | 'never'
  readonly when?: Condition | undefined
  /** May be shown on public pages. Texts that may name people are still reviewed before publication. */
  readonly public: boolean
  /** Of a public field: shown only in cases for which this holds, such as an agreement on record. */
  readonly publicWhen?: Condition | undefined
}

export type FieldKind =
  | { readonly kind: 'text'; readonly lengthMax: number; readonly long: boolean }
  | ({ readonly kind: 'number' } & Measured)
  /** Two ends of one measure, such as an income: `{ low, high }`, see `engine/form/range.ts`. */
  | ({ readonly kind: 'range' } & Measured)
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'choices'; readonly choices: readonly string[]; readonly countMax: number }
  | { readonly kind: 'date'; readonly future: boolean }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'list'; readonly parts: readonly ListPart[]; readonly countMax: number }
  /** A version of a public practice card, with its title: see `engine/form/practice.ts`. */
  | { readonly kind: 'practice' }
  /** The musts of the card that the field `of` names, one after the other: met, not met or unknown. */
  | { readonly kind: 'musts'; readonly of: string }
  /** A unit, with its name as it was then. */
  | { readonly kind: 'unit' }

/** What a number or the ends of a range are of, and where they lie. */
export type Measured = {
  readonly measure: Measure
  readonly min: number
  readonly max: number
  readonly decimals: number
}

/** A column of a list answer, such as force and its role. */
export type ListPart = { readonly id: string } & (
  | { readonly kind: 'text'; readonly lengthMax: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
)

/** Texts: `stage.ID`. */
export type Stage = {
  readonly id: string
  /** `alive` goes on, `done` is a good end, `stopped` ended without one. */
  readonly standing: 'alive' | 'done' | 'stopped'
}

/** A step from one stage to another that a person takes, or one on the spot (somebody looked). Texts: `move.ID` (a verb), optional `move.ID.hint`. */
export type Move = {
  readonly id: string
  readonly from: readonly string[]
  readonly to: string
  readonly by: readonly Role[]
  /** Not by the person who registered the case: nobody checks her own work. */
  readonly byAnother: boolean
  /** The whole form must be filled in, not only the snapshot. */
  readonly needsFull: boolean
  readonly needs?: Condition | undefined
  /** Fields that are asked with the step and need an answer, and others that may stay empty. */
  readonly asks?: readonly string[] | undefined
  readonly alsoAsks?: readonly string[] | undefined
  /** Taken at once when a case is opened for which this holds. */
  readonly atOnceWhen?: Condition | undefined
  readonly reason: 'required' | 'optional' | 'none'
}

export type PackAccess = {
  /** Who registers a case. */
  readonly open: readonly Role[]
  /** Who corrects its answers, within their own scope. */
  readonly edit: readonly Role[]
  readonly sendBack: readonly Role[]
}

/** What residents see: cases in these stages only, and of them the public fields and the photos with consent. */
export type PublicView = {
  readonly stages: readonly string[]
  /** Only cases for which this holds are ever public; security models, for one, are not. */
  readonly when?: Condition | undefined
  readonly summaryField: string | undefined
  /** A field with the address of a published source. */
  readonly sourceField: string | undefined
}

/** Texts: `indicator.ID`, `indicator.ID.how` (the rule in words, printed beside the figure), `definer.DEFINER`. */
export type Indicator = {
  readonly id: string
  readonly measure: Measure
  /** The office that says how it is counted: another office may count the same thing in another way. */
  readonly definer: string
  /** Of the definition, 1 when left out; every figure names it. Raised when the same name is counted in another way. */
  readonly version?: number | undefined
  readonly public: boolean
  readonly counts: Counts
  /** The field whose choice splits the figure. */
  readonly splitBy: string | undefined
}

/** What one case adds to a figure, and the date that decides the period. See docs/decisions/0030. */
export type Counts =
  /** Cases that entered a stage in the period; the first time counts. */
  | { readonly of: 'stage-entered'; readonly stage: string }
  /** A stock: cases that stand in one of these stages when the period ends, whenever they came there. */
  | { readonly of: 'stage-held'; readonly stages: readonly string[] }
  /** A number added up; of a checklist, how many are ticked. */
  | { readonly of: 'sum-at-stage'; readonly stage: string; readonly field: string }
  /** How many different choices, or units of a level, are found among the cases that entered a stage in the period. */
  | { readonly of: 'distinct-entered'; readonly stage: string; readonly what: Distinguished }
  /** The same among those that stand in one of these stages when the period ends. */
  | { readonly of: 'distinct-held'; readonly stages: readonly string[]; readonly what: Distinguished }
  /** Days from first entering one stage to first entering another; the latter decides the period. Median, and mean. */
  | { readonly of: 'duration'; readonly from: string; readonly to: string }
  /** The middle one of the answers of the cases that entered a stage; of a range, of one of its ends. */
  | {
      readonly of: 'median'
      readonly stage: string
      readonly field: string
      readonly end?: 'low' | 'high' | undefined
    }
  /** One indicator of the programme for each of another; both are shown beside it. In percent, or in the measure of the first. */
  | { readonly of: 'ratio'; readonly part: string; readonly whole: string }

/** What is told apart: a field's choices, or the units of a level in the map that is read. */
export type Distinguished = { readonly field: string } | { readonly level: UnitLevel }

/** A pack as it is served: its rules' hash names it. */
export type PublishedPack = Pack & { readonly hash: string }

export function findIndicator(rules: PackRules, id: string): Indicator | undefined {
  return rules.indicators.find((indicator) => indicator.id === id)
}

export function findField(rules: PackRules, id: string): Field | undefined {
  return rules.fields.find((field) => field.id === id)
}

/** Shown in every public case; a field with a condition of its own is not. */
export function isAlwaysPublic(field: Field): boolean {
  return field.public && field.publicWhen === undefined
}

/** Whether all that stands in the way of a step is what it asks for itself. */
export function asksAll({ asks = [] }: Move, missing: readonly { readonly path: string }[]): boolean {
  return missing.length > 0 && missing.every(({ path }) => asks.includes(path))
}

/** The first stage of the list is where every case begins. */
export function firstStage(rules: PackRules): Stage {
  const [first] = rules.stages
  if (first === undefined) throw new Error(`programme ${rules.programme} has no stage`)
  return first
}

/** Indicators are known outside by programme and id: `skilled-mobilisation.models-registered`. */
export function indicatorName(rules: PackRules, indicator: Indicator): string {
  return `${rules.programme}.${indicator.id}`
}
