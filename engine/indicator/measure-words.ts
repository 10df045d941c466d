import type { Locale } from '../text/date.ts'
import { formatNumber, formatVnd, formatVndRange } from '../text/number.ts'
import type { Measure } from './measure.ts'

type Words = { readonly vi: string; readonly one: string; readonly many: string }

const WORDS: Readonly<Record<Exclude<Measure, 'vnd' | 'rank' | 'percent'>, Words>> = {
  models: { vi: 'mô hình', one: 'model', many: 'models' },
  cases: { vi: 'hồ sơ', one: 'record', many: 'records' },
  people: { vi: 'người', one: 'person', many: 'people' },
  households: { vi: 'hộ', one: 'household', many: 'households' },
  m2: { vi: 'm²', one: 'm²', many: 'm²' },
  ha: { vi: 'ha', one: 'ha', many: 'ha' },
  m: { vi: 'm', one: 'm', many: 'm' },
  km: { vi: 'km', one: 'km', many: 'km' },
  'working-days': { vi: 'ngày công', one: 'working day', many: 'working days' },
  days: { vi: 'ngày', one: 'day', many: 'days' },
  gardens: { vi: 'vườn', one: 'garden', many: 'gardens' },
  houses: { vi: 'nhà', one: 'house', many: 'houses' },
  products: { vi: 'sản phẩm', one: 'product', many: 'products' },
  producers: { vi: 'chủ thể', one: 'producer', many: 'producers' },
  communes: { vi: 'xã, phường', one: 'commune', many: 'communes' },
  districts: { vi: 'huyện', one: 'district', many: 'districts' },
  hamlets: { vi: 'xóm, khu dân cư', one: 'hamlet', many: 'hamlets' },
  criteria: { vi: 'tiêu chí', one: 'criterion', many: 'criteria' },
  results: { vi: 'kết quả', one: 'result', many: 'results' },
  items: { vi: 'hiện vật', one: 'item', many: 'items' },
  kinds: { vi: 'loại', one: 'kind', many: 'kinds' },
  ponds: { vi: 'ao', one: 'pond', many: 'ponds' },
  'collectives-and-people': {
    vi: 'tập thể, cá nhân',
    one: 'collective or person',
    many: 'collectives and people',
  },
}

/** A number with its measure: "462 mô hình", "637 tỷ đồng", "thứ 2". Every figure on a page is said this way. */
export function sayAmount(value: number, measure: Measure, locale: Locale): string {
  if (measure === 'vnd') return formatVnd(value, locale)
  const number = formatNumber(value, locale)
  if (measure === 'percent') return locale === 'vi' ? `${number} %` : `${number}%`
  if (measure === 'rank') return locale === 'vi' ? `thứ ${number}` : `rank ${number}`
  return `${number} ${sayMeasure(measure, value, locale)}`
}

/** "5–6 mô hình", "30–50 triệu đồng"; with an open end "từ 5 mô hình trở lên", "đến 6 mô hình". */
export function sayRange(
  low: number | undefined,
  high: number | undefined,
  measure: Measure,
  locale: Locale,
): string {
  if (low !== undefined && high !== undefined) return sayBetween(low, high, measure, locale)
  const end = low ?? high
  if (end === undefined) return ''
  const said = sayBetween(end, end, measure, locale)
  if (low === undefined) return locale === 'vi' ? `đến ${said}` : `up to ${said}`
  return locale === 'vi' ? `từ ${said} trở lên` : `${said} or more`
}

// The measure is said once when both ends have the same words. "1 model" and "6 models" differ in English in the
// number and in the word; only the number matters there.
function sayBetween(low: number, high: number, measure: Measure, locale: Locale): string {
  if (measure === 'vnd') return formatVndRange(low, high, locale)
  const said = sayAmount(high, measure, locale)
  return low === high ? said : said.replace(/[\d.,]+/, (number) => `${formatNumber(low, locale)}–${number}`)
}

/** The measure by itself, as a heading or a label: "mô hình", "working days". */
export function measureName(measure: Measure, locale: Locale): string {
  if (measure === 'vnd') return locale === 'vi' ? 'đồng' : 'VND'
  if (measure === 'percent') return '%'
  if (measure === 'rank') return locale === 'vi' ? 'thứ hạng' : 'rank'
  return locale === 'vi' ? WORDS[measure].vi : WORDS[measure].many
}

function sayMeasure(
  measure: Exclude<Measure, 'vnd' | 'rank' | 'percent'>,
  value: number,
  locale: Locale,
): string {
  const words = WORDS[measure]
  if (locale === 'vi') return words.vi
  return value === 1 ? words.one : words.many
}
