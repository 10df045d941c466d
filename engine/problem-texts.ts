import type { ProblemCode } from './problem.ts'
import { ACCESS_TEXTS } from './problem-texts/access.ts'
import { ADOPTION_TEXTS } from './problem-texts/adoption.ts'
import { BOUNDARY_TEXTS } from './problem-texts/boundary.ts'
import { BULK_TEXTS } from './problem-texts/bulk.ts'
import { CARD_TEXTS } from './problem-texts/card.ts'
import { CARD_FILE_TEXTS } from './problem-texts/card-file.ts'
import { CASE_TEXTS } from './problem-texts/case.ts'
import { COMMAND_TEXTS } from './problem-texts/command.ts'
import { EVIDENCE_TEXTS } from './problem-texts/evidence.ts'
import { FIELD_TEXTS } from './problem-texts/field.ts'
import { FIGURE_TEXTS } from './problem-texts/figure.ts'
import { FILE_TEXTS } from './problem-texts/file.ts'
import { FORECAST_TEXTS } from './problem-texts/forecast.ts'
import { FIT_TEXTS } from './problem-texts/fit.ts'
import { IMPORT_TEXTS } from './problem-texts/import.ts'
import { LINEAGE_TEXTS } from './problem-texts/lineage.ts'
import { PACK_TEXTS } from './problem-texts/pack.ts'
import { PLACE_TEXTS } from './problem-texts/place.ts'
import { PUBLISH_TEXTS } from './problem-texts/publish.ts'
import { PEOPLE_TEXTS } from './problem-texts/people.ts'
import { SPREAD_TEXTS } from './problem-texts/spread.ts'
import { RANKING_TEXTS } from './problem-texts/ranking.ts'
import { RECHECK_TEXTS } from './problem-texts/recheck.ts'
import { PLAN_TEXTS } from './problem-texts/plan.ts'
import { RUN_TEXTS } from './problem-texts/run.ts'
import { TIE_TEXTS } from './problem-texts/tie.ts'
import { TARGET_TEXTS } from './problem-texts/target.ts'
import { RECORDING_TEXTS } from './problem-texts/recording.ts'
import { REPORT_TEXTS } from './problem-texts/report.ts'
import { UNIT_CHANGE_TEXTS } from './problem-texts/unit-change.ts'
import { UNIT_LIST_TEXTS } from './problem-texts/unit-list.ts'
import { UNIT_TEXTS } from './problem-texts/unit.ts'
import type { ProblemWords, Said } from './problem-texts/words.ts'
import { WORKBOOK_TEXTS } from './problem-texts/workbook.ts'
import { formatDate, isPlainDate, type Locale } from './text/date.ts'
import { formatNumber } from './text/number.ts'

/** The words of every refusal (`problem.ts`) and of every finding, by code. */
export const PROBLEM_TEXTS: Readonly<Record<string, ProblemWords>> = {
  ...COMMAND_TEXTS,
  ...UNIT_TEXTS,
  ...UNIT_CHANGE_TEXTS,
  ...UNIT_LIST_TEXTS,
  ...BOUNDARY_TEXTS,
  ...CARD_TEXTS,
  ...CASE_TEXTS,
  ...ADOPTION_TEXTS,
  ...BULK_TEXTS,
  ...FIELD_TEXTS,
  ...ACCESS_TEXTS,
  ...PEOPLE_TEXTS,
  ...FIGURE_TEXTS,
  ...TARGET_TEXTS,
  ...RANKING_TEXTS,
  ...RECHECK_TEXTS,
  ...RECORDING_TEXTS,
  ...FILE_TEXTS,
  ...IMPORT_TEXTS,
  ...PACK_TEXTS,
  ...PUBLISH_TEXTS,
  ...WORKBOOK_TEXTS,
  ...REPORT_TEXTS,
  ...PLACE_TEXTS,
  ...FIT_TEXTS,
  ...SPREAD_TEXTS,
  ...EVIDENCE_TEXTS,
  ...TIE_TEXTS,
  ...LINEAGE_TEXTS,
  ...FORECAST_TEXTS,
  ...PLAN_TEXTS,
  ...RUN_TEXTS,
  ...CARD_FILE_TEXTS,
} satisfies Readonly<Record<ProblemCode, ProblemWords>>

// A device may be older than the server that refuses: then the code is all it can show.
const UNKNOWN: ProblemWords = {
  vi: {
    title: 'Bị trả lại vì một lý do máy này chưa biết ({code}).',
    remedy: 'Cập nhật ứng dụng rồi gửi lại. Những gì đã ghi vẫn còn.',
  },
  en: {
    title: 'Sent back for a reason this device does not know yet ({code}).',
    remedy: 'Update the app and send again. What was entered is kept.',
  },
}

/** What happened and what to do about it. Values go into the `{name}`s; a `[part]` is said only if all its values are there. */
export function problemText(
  code: string,
  values: Readonly<Record<string, string | number>> | undefined,
  locale: Locale,
): Said {
  const known = Object.hasOwn(PROBLEM_TEXTS, code) ? PROBLEM_TEXTS[code] : undefined
  const { title, remedy } = (known ?? UNKNOWN)[locale]
  const all = new Map(Object.entries({ code, ...values }))
  return { title: fillIn(title, all, locale), remedy: fillIn(remedy, all, locale) }
}

function fillIn(text: string, values: ReadonlyMap<string, string | number>, locale: Locale): string {
  const say = (_: string, name: string) => sayValue(values.get(name) ?? '', locale)
  return text
    .replaceAll(/\[([^\]]*)\]/g, (_, part: string) => (isSayable(part, values) ? part : ''))
    .replaceAll(/\{(\w+)\}/g, say)
}

function isSayable(part: string, values: ReadonlyMap<string, string | number>): boolean {
  return [...part.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => (values.get(name) ?? '') !== '')
}

function sayValue(value: string | number, locale: Locale): string {
  if (typeof value === 'number') return formatNumber(value, locale)
  return isPlainDate(value) ? formatDate(value, locale) : value
}
