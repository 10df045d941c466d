import { sayFigure } from '../indicator/declared.ts'
import { sayAmount } from '../indicator/measure-words.ts'
import { parsePeriod, type Period } from '../indicator/period.ts'
import { formatDate, formatOfficialDate, type PlainDate } from '../text/date.ts'
import { formatNumber } from '../text/number.ts'
import type { ReportFigure } from './value.ts'

/** What stands where there is no number to print. */
export const NO_NUMBER = '–'

/** "462 mô hình", "hơn 3.500 tỷ đồng", "5–6 mô hình"; what is held back from the reader is a dash. */
export function sayReportFigure(figure: ReportFigure): string {
  const { value, low, high } = figure
  const said = sayFigure(
    { ...figure, value: value ?? undefined, low: low ?? undefined, high: high ?? undefined },
    'vi',
  )
  return said === '' ? NO_NUMBER : said
}

/** The number alone: columns of tables say the measure once, in their heading. */
export function sayBare(figure: ReportFigure): string {
  if (figure.value !== null && figure.qualifier === 'exactly') return formatNumber(figure.value, 'vi')
  return sayReportFigure(figure)
}

/** "tăng 3 mô hình (25 %)": no share is said of nothing, nor where either end is not known. */
export function sayChange(now: ReportFigure, then: ReportFigure | undefined): string {
  const [after, before] = [now.value, then?.value ?? null]
  if (after === null || before === null) return NO_NUMBER
  if (after === before) return 'không thay đổi'
  const share =
    before === 0
      ? ''
      : ` (${formatNumber(Math.round((Math.abs(after - before) / before) * 1000) / 10, 'vi')} %)`
  const word = after > before ? 'tăng' : 'giảm'
  return `${word} ${sayAmount(Math.abs(after - before), now.measure, 'vi')}${share}`
}

/** "Số liệu đến ngày 05/02/2026"; of a period that goes on, it says so. */
export function sayCut(cutOn: PlainDate, periodText: string): string {
  const said = `Số liệu đến ngày ${formatDate(cutOn, 'vi')}`
  return goesOn(parsePeriod(periodText), cutOn) ? `${said}; kỳ báo cáo chưa kết thúc` : said
}

/** Whether days of the period are still to come. */
export function goesOn(period: Period | undefined, on: PlainDate): boolean {
  return period?.to !== undefined && period.to > on
}

/** "Nghĩa Đàn, ngày 05 tháng 02 năm 2026"; of a draft the day and the month are left to be written in. */
export function sayPlaceDate(place: string, on: PlainDate | undefined, year: string): string {
  return `${place}, ${on === undefined ? `ngày      tháng      năm ${year}` : formatOfficialDate(on)}`
}

/** A unit within a sentence: "xã Nghĩa Đàn", "tỉnh Nghệ An". */
export function unitInSentence(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1)
}

/** A unit as a place of issue: its name without what kind of unit it is. */
export function placeName(fullName: string): string {
  return fullName.replace(/^(?:Tỉnh|Thành phố|Huyện|Thị xã|Thị trấn|Xã|Phường|Đặc khu)\s+/u, '')
}
