import { finding, type Finding } from '../../finding.ts'
import { fold } from '../../text/fold.ts'
import type { Locale } from '../../text/date.ts'
import {
  atCell,
  cellOf,
  findColumns,
  missingColumns,
  type Columns,
  type Headings,
  type ListTable,
} from '../../unit/list/list-table.ts'
import { ATTRIBUTES, isValueOf, type Attribute, type AttributeId, type AttributeValue } from './attribute.ts'
import { sayAttributeChoice } from './attribute-words.ts'

type Field = 'place' | 'name' | AttributeId

/** The headings under which offices keep what they know of places. */
export const PLACE_HEADINGS: Headings<Field> = {
  place: ['code', 'ma', 'ma so', 'ma don vi', 'ma dvhc', 'ma xa'],
  name: ['name', 'ten', 'ten don vi', 'ten xa'],
  terrain: ['terrain class', 'terrain', 'dia hinh', 'loai dia hinh'],
  height: ['elev median m', 'height', 'height m', 'do cao', 'do cao m'],
  area: ['area km2', 'area', 'dien tich km2', 'dien tich'],
  people: ['population', 'people', 'dan so', 'so dan', 'so nguoi'],
  density: ['density', 'mat do', 'mat do dan so'],
  households: ['households', 'so ho'],
  'km-to-town': ['km to town', 'km to vinh', 'km den thanh pho', 'khoang cach den thanh pho'],
  coast: ['coastal', 'coast', 'giap bien', 'bo bien'],
  border: ['border', 'border laos', 'giap bien gioi', 'giap lao'],
  'water-dry-season': ['water dry season', 'nuoc mua kho', 'co nuoc mua kho'],
  floods: ['floods', 'ngap lut', 'hay ngap lut'],
  road: ['road', 'duong vao'],
  crops: ['crops', 'cay trong', 'cay con chinh'],
  'idle-land': ['idle land', 'idle land ha', 'dat bo trong', 'dat bo trong ha'],
  'market-weekly': ['market weekly', 'cho phien', 'co cho phien'],
  'poor-households': ['poor households', 'ty le ho ngheo', 'ho ngheo %'],
}

/** What one row says of one place. Where that is, and whether its name is right, is a question for the land. */
export type PlaceRow = {
  readonly row: number
  /** A state code, or the id of a unit. */
  readonly place: string
  readonly name: string
  readonly said: readonly (readonly [AttributeId, AttributeValue])[]
}

export type ReadPlaces = {
  readonly rows: readonly PlaceRow[]
  readonly findings: readonly Finding[]
  /** Headings that are no attribute of places: their columns were not read. */
  readonly unread: readonly string[]
}

/** Reads a table of places: every cell is read, whatever was wrong with the ones before; an empty one says nothing. */
export function readPlaces(table: ListTable): ReadPlaces {
  const columns = findColumns(table, PLACE_HEADINGS)
  const read = new Set(columns.values())
  const unread = table.headings.filter((heading, column) => heading.trim() !== '' && !read.has(column))
  const missing = [
    ...missingColumns('places', columns, ['place'], PLACE_HEADINGS),
    ...(ATTRIBUTES.some(({ id }) => columns.has(id)) ? [] : [finding('places', 'place.no-attribute')]),
  ]
  if (missing.length > 0) return { rows: [], findings: missing, unread }
  const findings: Finding[] = []
  const seen = new Map<string, number>()
  const rows = table.rows.flatMap(({ row, cells }): readonly PlaceRow[] => {
    if (cells.every((cell) => cell.trim() === '')) return []
    const place = cellOf(columns, cells, 'place')
    const other = seen.get(place)
    if (place === '') findings.push(atCell('places', row, 'place', 'place.code-missing'))
    else if (other !== undefined)
      findings.push(atCell('places', row, 'place', 'place.twice', { code: place, other }))
    seen.set(place, row)
    const said = ATTRIBUTES.flatMap((attribute) => {
      const value = readCell(columns, cells, attribute)
      if (value === undefined || 'value' in value)
        return value === undefined ? [] : [[attribute.id, value.value] as const]
      findings.push(atCell('places', row, attribute.id, value.code, value.values))
      return []
    })
    return [{ row, place, name: cellOf(columns, cells, 'name'), said }]
  })
  return { rows, findings, unread }
}

type ReadCell = { readonly value: AttributeValue } | Pick<Finding, 'code' | 'values'>

function readCell(
  columns: Columns<Field>,
  cells: readonly string[],
  attribute: Attribute & { readonly id: AttributeId },
): ReadCell | undefined {
  const typed = cellOf(columns, cells, attribute.id)
  return typed === '' ? undefined : readValue(attribute, typed)
}

/** A value as somebody typed it: a number with a point or a comma, yes or no, a choice by its word or its id. */
export function readValue(attribute: Attribute, typed: string): ReadCell {
  switch (attribute.kind) {
    case 'number': {
      const value = Number(typed.replace(',', '.'))
      if (isValueOf(attribute, value)) return { value }
      const [from, to] = [attribute.from, attribute.to]
      const code = attribute.whole === true ? 'place.not-a-whole-number' : 'place.not-a-number'
      return { code, values: { typed, from, to } }
    }
    case 'yes-no': {
      const word = fold(typed)
      if (YES.includes(word)) return { value: true }
      return NO.includes(word) ? { value: false } : { code: 'place.not-yes-or-no', values: { typed } }
    }
    case 'choice': {
      const value = findChoice(attribute.choices, typed)
      return value === undefined ? noChoice(attribute, typed) : { value }
    }
    case 'choices': {
      const value = typed.split(/[;,]/).map((part) => findChoice(attribute.choices, part.trim()))
      const known = value.filter((choice) => choice !== undefined)
      return known.length < value.length ? noChoice(attribute, typed) : { value: [...new Set(known)] }
    }
  }
}

const YES = ['1', 'co', 'yes', 'true', 'x', 'dung']
const NO = ['0', 'khong', 'no', 'false', 'sai']

/** Words of tables for choices that have another word here. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  'dong bang': 'plain',
  'trung du doi thap': 'low-hills',
  'trung du': 'low-hills',
  'mien nui': 'mountains',
  'vung cao': 'highlands',
  'nui cao': 'highlands',
}

function findChoice(choices: readonly string[], typed: string): string | undefined {
  const word = foldWord(typed)
  const isMeant = (choice: string) =>
    foldWord(choice) === word ||
    LOCALES.some((locale) => foldWord(sayAttributeChoice(choice, locale)) === word)
  const other = OTHER_WORDS[word]
  return choices.find(isMeant) ?? (other !== undefined && choices.includes(other) ? other : undefined)
}

const LOCALES: readonly Locale[] = ['vi', 'en']

function foldWord(text: string): string {
  return fold(text.replaceAll(/[_-]/g, ' '))
}

function noChoice(
  { choices }: Extract<Attribute, { readonly choices: readonly string[] }>,
  typed: string,
): ReadCell {
  const known = choices.map((choice) => `${sayAttributeChoice(choice, 'vi')} (${choice})`).join('; ')
  return { code: 'place.not-a-choice', values: { typed, choices: known } }
}
