import { ROLE_WORDS } from '../../access/role-words.ts'
import { ROLES } from '../../access/role.ts'
import { COUNTINGS } from '../../indicator/counting.ts'
import { measureName } from '../../indicator/measure-words.ts'
import { MEASURES } from '../../indicator/measure.ts'
import type { Locale } from '../../text/date.ts'
import { toneKey } from '../../text/fold.ts'
import {
  COUNTS_WORDS,
  END_WORDS,
  KIND_WORDS,
  LEVEL_WORDS,
  REASON_WORDS,
  REQUIRED_WORDS,
  STANDING_WORDS,
  YES_NO_WORDS,
} from '../grammar-words.ts'

/** A closed list of words for a cell: what is written for each id, and which id is meant by what somebody typed. */
export type Vocabulary<Id extends string> = {
  readonly write: (id: Id, locale: Locale) => string
  readonly read: (text: string) => Id | undefined
  readonly list: (locale: Locale) => readonly string[]
}

export const YES_NO = vocabulary(['yes', 'no'], (id, locale) => YES_NO_WORDS[locale][id])
export const KINDS = vocabulary(
  ['text', 'number', 'range', 'choice', 'choices', 'date', 'yes-no', 'list', 'practice', 'musts', 'unit'],
  (id, locale) => KIND_WORDS[locale][id],
)
export const PART_KINDS = vocabulary(['text', 'choice'], (id, locale) => KIND_WORDS[locale][id])
export const REQUIRED = vocabulary(['snapshot', 'full', 'never'], (id, locale) => REQUIRED_WORDS[locale][id])
export const REASONS = vocabulary(['required', 'optional', 'none'], (id, locale) => REASON_WORDS[locale][id])
export const STANDINGS = vocabulary(['alive', 'done', 'stopped'], (id, locale) => STANDING_WORDS[locale][id])
export const COUNTS = vocabulary(COUNTINGS, (id, locale) => COUNTS_WORDS[locale][id])
export const ENDS = vocabulary(['low', 'high'], (id, locale) => END_WORDS[locale][id])
export const LEVELS = vocabulary(
  ['hamlet', 'commune', 'district', 'province'],
  (id, locale) => LEVEL_WORDS[locale][id],
)
export const MEASURE_NAMES = vocabulary(MEASURES, measureName)
// Without who that usually is: a cell holds several roles.
export const ROLE_NAMES = vocabulary(ROLES, (id, locale) => ROLE_WORDS[locale][id].replace(/ \(.*\)$/, ''))

/** Both languages and the id itself are read, with tone marks put either way, in any case. */
function vocabulary<const Id extends string>(
  ids: readonly Id[],
  write: (id: Id, locale: Locale) => string,
): Vocabulary<Id> {
  const byWord = new Map(
    ids.flatMap((id) => [id, write(id, 'vi'), write(id, 'en')].map((word) => [toneKey(word), id])),
  )
  return {
    write,
    read: (text) => byWord.get(toneKey(text)),
    list: (locale) => ids.map((id) => write(id, locale)),
  }
}
