import { parsePeriod, type Period } from '../indicator/period.ts'
import { fold } from '../text/fold.ts'

/**
 * The days of a period as reports write it: "2023", "năm 2023", "quý I/2023", "6 tháng đầu năm 2023", "tháng 3/2023",
 * "giai đoạn 2021-2025", and as addresses do ("2023-Q1"). `undefined` when it names no days; its words are kept anyway.
 */
export function readPeriod(text: string): Period | undefined {
  const said = fold(text).replaceAll(/[–—]/g, '-')
  for (const [pattern, say] of FORMS) {
    const match = pattern.exec(said)
    if (match !== null) return parsePeriod(say(match))
  }
  return parsePeriod(text.trim())
}

const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' }

const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^(?:ca )?(?:nam )?(\d{4})$/, ([, year]) => `${year}`],
  [
    /^(?:quy|q) ?(iv|i{1,3}|[1-4]) ?(?:[-/]|nam)? ?(?:nam )?(\d{4})$/,
    ([, quarter = '', year]) => `${year}-Q${ROMAN[quarter] ?? quarter}`,
  ],
  [/^(?:6|sau) thang dau (?:nam )?(\d{4})$/, ([, year]) => `${year}-H1`],
  [/^(?:6|sau) thang cuoi (?:nam )?(\d{4})$/, ([, year]) => `${year}-H2`],
  [
    /^(?:thang |t)?(\d{1,2}) ?(?:[-/]| nam ) ?(\d{4})$/,
    ([, month = '', year]) => `${year}-${month.padStart(2, '0')}`,
  ],
  [/^(?:giai doan |tu (?:nam )?)?(\d{4}) ?(?:-|den)(?: nam)? ?(\d{4})$/, ([, from, to]) => `${from}/${to}`],
]
