import { daysBetween, type PlainDate } from '../text/date.ts'
import { fold } from '../text/fold.ts'

/** What is looked at to say whether two cases of one programme may be one thing. */
export type Thing = {
  /** Pieces of three letters of every word of the title: the order of words and a slip in one change little. */
  readonly grams: ReadonlySet<string>
  /** The numbers in the title: house no. 1 is not house no. 2. */
  readonly numbers: string
  readonly group: string | undefined
  /** Where it lies in today's map, as far as that is known. */
  readonly hamlet: string | undefined
  readonly commune: string | undefined
  readonly openedOn: PlainDate
  /** Its title is that of the card it takes up: everybody who takes it up has the same. */
  readonly byCard: boolean
}

/** Why two cases look alike, in the order in which a person weighs it. */
export type LikenessReason = 'title' | 'similar-title' | 'hamlet' | 'commune' | 'group' | 'days'

/** From 0 to 1; only ever a question to a person, never an answer. */
export type Likeness = { readonly score: number; readonly reasons: readonly LikenessReason[] }

/** A likeness below this is not worth a person's time. */
const LIKELY = 0.6

/** Two names alike by less than this are two names. */
const TITLES_ALIKE = 0.5

const NEAR_DAYS = 60

export function thingOf(told: {
  readonly title: string
  readonly group?: string | undefined
  readonly hamlet?: string | undefined
  readonly commune?: string | undefined
  readonly openedOn: PlainDate
  readonly byCard?: boolean | undefined
}): Thing {
  return {
    grams: gramsOf(told.title),
    numbers: (told.title.match(/\d+/g) ?? []).join(' '),
    group: told.group,
    hamlet: told.hamlet,
    commune: told.commune,
    openedOn: told.openedOn,
    byCard: told.byCard === true,
  }
}

/**
 * Whether two cases of one programme are likely to be one thing, registered twice. Never without the same commune and
 * a similar name; the hamlet, the kind and the days then weigh for it.
 */
export function likenessOf(left: Thing, right: Thing): Likeness | undefined {
  if (left.commune === undefined || left.commune !== right.commune) return undefined
  if (left.numbers !== '' && right.numbers !== '' && left.numbers !== right.numbers) return undefined
  const title = shareOf(left.grams, right.grams)
  if (title < TITLES_ALIKE) return undefined
  const hamlet = left.hamlet !== undefined && left.hamlet === right.hamlet
  const group = left.group !== undefined && left.group === right.group
  const unlike = left.group !== undefined && right.group !== undefined && !group
  const beside = left.hamlet !== undefined && right.hamlet !== undefined && !hamlet
  const near = Math.abs(daysBetween(left.openedOn, right.openedOn)) <= NEAR_DAYS
  if (left.byCard && !(near && hamlet)) return undefined
  // A name in the same commune is the ground. Two hamlets often do the like of each other; what is merely unknown speaks
  // against nothing.
  const score =
    0.6 * title + (hamlet ? 0.2 : beside ? -0.1 : 0.1) + (unlike ? 0 : group ? 0.1 : 0.05) + (near ? 0.1 : 0)
  if (score < LIKELY) return undefined
  const reasons: readonly LikenessReason[] = [
    title === 1 ? 'title' : 'similar-title',
    hamlet ? 'hamlet' : 'commune',
    ...(group ? (['group'] as const) : []),
    ...(near ? (['days'] as const) : []),
  ]
  return { score: Math.round(score * 1000) / 1000, reasons }
}

/** The words of a title by which cases that may be alike are looked up; the longest say most. */
export function soughtWords(title: string): readonly string[] {
  return [...new Set(wordsOf(title))]
    .filter((word) => word.length > 1)
    .toSorted((left, right) => right.length - left.length)
    .slice(0, WORDS_SOUGHT)
}

const WORDS_SOUGHT = 8

// Each word between spaces of its own, so that its beginning counts for more than its middle.
function gramsOf(title: string): ReadonlySet<string> {
  const grams = new Set<string>()
  for (const word of wordsOf(title)) {
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3))
  }
  return grams
}

function wordsOf(title: string): readonly string[] {
  return fold(title).match(/[\p{L}\p{N}]+/gu) ?? []
}

// Twice what both have, of all that each has: 1 for the same, 0 for nothing in common.
function shareOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size + right.size === 0) return 0
  let both = 0
  for (const gram of left) if (right.has(gram)) both++
  return (2 * both) / (left.size + right.size)
}
