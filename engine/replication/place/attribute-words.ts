import { formatNumber } from '../../text/number.ts'
import type { Locale } from '../../text/date.ts'
import { ATTRIBUTES, type Attribute, type AttributeId, type AttributeValue } from './attribute.ts'

type Said = Readonly<Record<Locale, string>>

/** How an attribute of a place is called: of a number what is measured, of yes or no both as whole statements. */
type Wording = { readonly name: Said; readonly yes?: Said; readonly no?: Said }

const WORDS: Readonly<Record<AttributeId, Wording>> = {
  terrain: { name: { vi: 'địa hình', en: 'terrain' } },
  height: { name: { vi: 'độ cao', en: 'height above the sea' } },
  area: { name: { vi: 'diện tích', en: 'area' } },
  people: { name: { vi: 'số dân', en: 'number of people' } },
  density: { name: { vi: 'mật độ dân', en: 'density of people' } },
  households: { name: { vi: 'số hộ', en: 'number of households' } },
  'km-to-town': { name: { vi: 'đường đến thị trấn, thành phố gần nhất', en: 'way to the nearest town' } },
  coast: {
    name: { vi: 'bờ biển', en: 'coast' },
    yes: { vi: 'nơi có bờ biển', en: 'a place on the coast' },
    no: { vi: 'nơi không có bờ biển', en: 'a place away from the coast' },
  },
  border: {
    name: { vi: 'biên giới', en: 'border' },
    yes: { vi: 'nơi giáp biên giới', en: 'a place on the border' },
    no: { vi: 'nơi không giáp biên giới', en: 'a place away from the border' },
  },
  'water-dry-season': {
    name: { vi: 'nước mùa khô', en: 'water in the dry season' },
    yes: { vi: 'có nước vào mùa khô', en: 'there is water in the dry season' },
    no: { vi: 'không có nước vào mùa khô', en: 'there is no water in the dry season' },
  },
  floods: {
    name: { vi: 'ngập lụt', en: 'floods' },
    yes: { vi: 'nơi hay ngập lụt', en: 'a place that is often flooded' },
    no: { vi: 'nơi không bị ngập lụt', en: 'a place that is not flooded' },
  },
  road: { name: { vi: 'đường vào', en: 'road' } },
  crops: { name: { vi: 'cây, con đang làm', en: 'what is grown or raised' } },
  'idle-land': { name: { vi: 'đất bỏ trống', en: 'idle land' } },
  'market-weekly': {
    name: { vi: 'chợ', en: 'market' },
    yes: { vi: 'mỗi tuần có phiên chợ', en: 'there is a market every week' },
    no: { vi: 'không có phiên chợ hằng tuần', en: 'there is no weekly market' },
  },
  'poor-households': { name: { vi: 'tỷ lệ hộ nghèo', en: 'share of poor households' } },
}

const CHOICES: Readonly<Record<string, Said>> = {
  plain: { vi: 'đồng bằng', en: 'plain' },
  'low-hills': { vi: 'đồi thấp', en: 'low hills' },
  mountains: { vi: 'núi', en: 'mountains' },
  highlands: { vi: 'vùng cao', en: 'highlands' },
  none: { vi: 'chưa có đường xe', en: 'no road for vehicles' },
  motorbike: { vi: 'xe máy vào được', en: 'a motorbike can pass' },
  'small-lorry': { vi: 'xe tải nhỏ vào được', en: 'a small lorry can pass' },
  lorry: { vi: 'xe tải vào được', en: 'a lorry can pass' },
  rice: { vi: 'lúa', en: 'rice' },
  maize: { vi: 'ngô', en: 'maize' },
  vegetables: { vi: 'rau', en: 'vegetables' },
  acacia: { vi: 'keo', en: 'acacia' },
  fruit: { vi: 'cây ăn quả', en: 'fruit trees' },
  tea: { vi: 'chè', en: 'tea' },
  'sugar-cane': { vi: 'mía', en: 'sugar cane' },
  peanuts: { vi: 'lạc', en: 'peanuts' },
  aquaculture: { vi: 'nuôi thủy sản', en: 'aquaculture' },
}

const UNITS: Readonly<Record<string, Said>> = {
  m: { vi: 'm', en: 'm' },
  km: { vi: 'km', en: 'km' },
  km2: { vi: 'km²', en: 'km²' },
  ha: { vi: 'ha', en: 'ha' },
  people: { vi: 'người', en: 'people' },
  'people-per-km2': { vi: 'người/km²', en: 'people per km²' },
  households: { vi: 'hộ', en: 'households' },
  percent: { vi: '%', en: '%' },
}

const YES_NO = {
  vi: (answer: boolean) => (answer ? 'có' : 'không'),
  en: (answer: boolean) => (answer ? 'yes' : 'no'),
}

export function attributeOf(id: string): Attribute | undefined {
  return ATTRIBUTES.find((attribute) => attribute.id === id)
}

/** The name of an attribute; one that is not ours is called by its own id. */
export function sayAttribute(id: string, locale: Locale): string {
  return wordingOf(id)?.name[locale] ?? id
}

/** A choice of an attribute: "đồi thấp", "a small lorry can pass". */
export function sayAttributeChoice(choice: string | number, locale: Locale): string {
  return CHOICES[choice]?.[locale] ?? String(choice)
}

/** Yes or no as a whole statement: "nơi không bị ngập lụt". */
export function sayYesNo(id: string, answer: boolean, locale: Locale): string {
  const wording = wordingOf(id)
  const said = answer ? wording?.yes : wording?.no
  return said === undefined ? `${sayAttribute(id, locale)}: ${YES_NO[locale](answer)}` : said[locale]
}

/** What is known of a place, as it is read beside the name of its attribute: "đồi thấp", "42 km", "có". */
export function sayAttributeValue(id: string, value: AttributeValue, locale: Locale): string {
  if (typeof value === 'boolean') return YES_NO[locale](value)
  if (typeof value === 'number') return sayAttributeNumber(id, value, locale)
  if (typeof value === 'string') return sayAttributeChoice(value, locale)
  if (value.length === 0) return locale === 'vi' ? 'không có' : 'none of them'
  return value.map((choice) => sayAttributeChoice(choice, locale)).join(', ')
}

/** A number of an attribute with its unit: "300 m", "20%". */
export function sayAttributeNumber(id: string, value: number, locale: Locale): string {
  const attribute = attributeOf(id)
  const unit = attribute?.kind === 'number' ? UNITS[attribute.unit]?.[locale] : undefined
  const number = formatNumber(value, locale)
  return unit === undefined ? number : `${number}${unit === '%' ? '' : ' '}${unit}`
}

function wordingOf(id: string): Wording | undefined {
  const attribute = ATTRIBUTES.find((known) => known.id === id)
  return attribute && WORDS[attribute.id]
}
