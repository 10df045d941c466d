import type { Finding } from '../../finding.ts'
import { fold, toneKey } from '../../text/fold.ts'
import type { Point } from '../../map/point.ts'
import { plainLatin } from '../../text/plain-latin.ts'
import type { UnitLevel } from '../unit.ts'
import { UNIT_TYPE_NAMES, UNIT_TYPES, type UnitType } from '../unit-type.ts'
import {
  atCell,
  cellOf,
  findColumns,
  missingColumns,
  type Columns,
  type Headings,
  type ListTable,
} from './list-table.ts'

/** A unit as a list names it. Codes are unique within a level only. */
export type ListedUnit = {
  readonly row: number
  readonly level: ListedLevel
  readonly code: string
  readonly name: string
  readonly fullName: string
  readonly nameEn: string
  readonly type: UnitType
  readonly parentCode: string | undefined
  readonly seat?: Point | undefined
}

export type ListedLevel = Exclude<UnitLevel, 'hamlet'>

export const LISTED_LEVELS: readonly ListedLevel[] = ['province', 'district', 'commune']

/** How many digits a state code has: Excel drops the zeros before it, which are put back. */
const CODE_DIGITS: Readonly<Record<ListedLevel, number>> = { province: 2, district: 3, commune: 5 }

const LEVEL_WORDS: Readonly<Record<ListedLevel, readonly string[]>> = {
  province: ['province', 'tinh', 'cap tinh'],
  district: ['district', 'huyen', 'cap huyen'],
  commune: ['commune', 'xa', 'cap xa'],
}

type Field = 'code' | 'name' | 'fullName' | 'nameEn' | 'level' | 'parent' | 'type' | 'lon' | 'lat'

export const LIST_HEADINGS: Headings<Field> = {
  code: ['code', 'ma', 'ma so', 'ma don vi', 'ma dvhc'],
  name: ['name', 'ten', 'ten don vi'],
  fullName: ['full name', 'ten day du', 'ten don vi day du'],
  nameEn: ['full name en', 'name en', 'ten tieng anh'],
  level: ['level', 'cap'],
  parent: ['parent code', 'parent', 'ma cap tren', 'ma don vi cap tren', 'thuoc'],
  type: ['type', 'loai', 'loai hinh', 'loai don vi'],
  lon: ['lon', 'longitude', 'kinh do'],
  lat: ['lat', 'latitude', 'vi do'],
}

/** What a table says about units, and everything in it that cannot be read. */
export type ReadList = { readonly units: readonly ListedUnit[]; readonly findings: readonly Finding[] }

/**
 * Reads a table of units: every row is read, whatever was wrong with the ones before. A table of renamed units alone
 * need not say where they lie.
 */
export function readUnitList(
  table: ListTable,
  {
    named = {},
    whole = true,
  }: { readonly named?: { readonly fullName?: string }; readonly whole?: boolean } = {},
): ReadList {
  const columns = findColumns(table, LIST_HEADINGS, named)
  const needed: readonly Field[] = [
    'code',
    columns.has('fullName') ? 'fullName' : 'name',
    ...(columns.has('type') || columns.has('level') ? [] : (['level'] as const)),
  ]
  const missing = missingColumns('list', columns, needed, LIST_HEADINGS)
  if (missing.length > 0) return { units: [], findings: missing }
  const findings: Finding[] = []
  const units = table.rows.flatMap(({ row, cells }) => {
    if (cells.every((cell) => cell.trim() === '')) return []
    const read = readRow(columns, row, cells)
    if ('unit' in read) return [read.unit]
    findings.push(...read.findings)
    return []
  })
  return { units, findings: [...findings, ...checkCodes(units), ...(whole ? checkParents(units) : [])] }
}

type ReadRow = { readonly unit: ListedUnit } | { readonly findings: readonly Finding[] }

function readRow(columns: Columns<Field>, row: number, cells: readonly string[]): ReadRow {
  const text = (field: Field) => cellOf(columns, cells, field)
  const say = (field: Field, code: string, typed: string) =>
    atCell('list', row, columns.has(field) ? field : 'fullName', code, { typed })
  const level = levelOf(text('level'))
  const type = text('type') === '' ? typeInName(text('fullName'), level) : typeOf(text('type'), level)
  const name = text('name') === '' ? stripType(text('fullName')) : text('name')
  const levelKnown = text('level') === '' || level !== undefined
  const findings = [
    ...(levelKnown ? [] : [say('level', 'unit.list-level-unknown', text('level'))]),
    ...(type === undefined && levelKnown
      ? [say('type', 'unit.list-type-unknown', text('type') || text('fullName'))]
      : []),
    ...(text('code') === '' ? [say('code', 'unit.list-code-missing', name)] : []),
    ...(name === '' ? [say('name', 'unit.name-missing', '')] : []),
  ]
  if (type === undefined || findings.length > 0) return { findings }
  const { level: placed, vi, en } = UNIT_TYPES[type]
  if (level !== undefined && level !== placed) {
    return { findings: [say('type', 'unit.list-type-of-other-level', text('type') || text('fullName'))] }
  }
  const fullName = text('fullName') || `${vi} ${name}`
  if (!toneKey(fullName).endsWith(toneKey(name))) {
    return { findings: [say('fullName', 'unit.list-names-differ', fullName)] }
  }
  return {
    unit: {
      row,
      level: placed,
      code: padCode(text('code'), placed),
      name,
      fullName,
      nameEn: text('nameEn') || `${plainLatin(name)} ${en}`,
      type,
      parentCode: text('parent') || undefined,
      seat: readSeat(text('lon'), text('lat')),
    },
  }
}

// Degrees with a point or a comma. A cell that is no number is outside of the country, and said to be.
function readSeat(lon: string, lat: string): Point | undefined {
  if (lon === '' && lat === '') return undefined
  const degrees = (typed: string) => Number(typed.replace(',', '.') || 'none')
  return [degrees(lon), degrees(lat)]
}

/** A code as the state writes it: 1 of a spreadsheet is 00001 of a commune. */
export function padCode(code: string, level: ListedLevel): string {
  return /^\d+$/.test(code) ? code.padStart(CODE_DIGITS[level], '0') : code
}

/** The level a word names, in either language. */
export function levelOf(word: string): ListedLevel | undefined {
  return LISTED_LEVELS.find((level) => LEVEL_WORDS[level].includes(fold(word)))
}

// The word "thành phố" names a province and a district: the level decides, else the larger word is asked for.
function typeOf(word: string, level: ListedLevel | undefined): UnitType | undefined {
  const folded = fold(word.replaceAll('_', ' '))
  if (/^(thanh pho tw|thanh pho (truc thuoc )?trung uong)$/.test(folded)) return 'thanh_pho_tw'
  const fits = UNIT_TYPE_NAMES.filter((type) => type === folded.replaceAll(' ', '_') || named(type, folded))
  return fits.find((type) => UNIT_TYPES[type].level === level) ?? fits.find((type) => type !== 'thanh_pho_tw')
}

function named(type: UnitType, folded: string): boolean {
  return fold(UNIT_TYPES[type].vi) === folded || fold(UNIT_TYPES[type].en) === folded
}

function typeInName(fullName: string, level: ListedLevel | undefined): UnitType | undefined {
  return level === undefined && /^thành phố /iu.test(fullName)
    ? undefined
    : typeOf(wordInName(fullName), level)
}

function wordInName(fullName: string): string {
  const lower = `${fullName.toLowerCase()} `
  const words = Object.values(UNIT_TYPES).map(({ vi }) => vi)
  return words.find((word) => lower.startsWith(`${word.toLowerCase()} `)) ?? ''
}

function stripType(fullName: string): string {
  return fullName.slice(wordInName(fullName).length).trim()
}

function checkCodes(units: readonly ListedUnit[]): readonly Finding[] {
  const first = new Map<string, ListedUnit>()
  return units.flatMap((unit) => {
    const other = first.get(keyOf(unit))
    if (other === undefined) first.set(keyOf(unit), unit)
    return other === undefined
      ? []
      : [atCell('list', unit.row, 'code', 'unit.list-code-doubled', { code: unit.code, other: other.row })]
  })
}

function checkParents(units: readonly ListedUnit[]): readonly Finding[] {
  const index = indexList(units)
  return units.flatMap((unit) => {
    if (unit.level === 'province' || parentOf(index, unit) !== undefined) return []
    return unit.parentCode === undefined
      ? [atCell('list', unit.row, 'parent', 'unit.parent-missing')]
      : [atCell('list', unit.row, 'parent', 'unit.list-parent-unknown', { code: unit.parentCode })]
  })
}

/** The units of a list by level and code. */
export type ListIndex = ReadonlyMap<string, ListedUnit>

export function indexList(units: readonly ListedUnit[]): ListIndex {
  return new Map(units.map((unit) => [keyOf(unit), unit]))
}

export function keyOf({ level, code }: Pick<ListedUnit, 'level' | 'code'>): string {
  return `${level} ${code}`
}

/** The unit of the list in which a unit lies: of a commune the district, or the province where there is none. */
export function parentOf(index: ListIndex, { level, parentCode }: ListedUnit): ListedUnit | undefined {
  if (parentCode === undefined) return undefined
  const above = LISTED_LEVELS.slice(0, LISTED_LEVELS.indexOf(level)).toReversed()
  return above
    .map((one) => index.get(keyOf({ level: one, code: padCode(parentCode, one) })))
    .find((unit) => unit !== undefined)
}

/** The province of the list in which a unit lies. */
export function provinceOf(index: ListIndex, unit: ListedUnit): ListedUnit | undefined {
  const above = parentOf(index, unit)
  return unit.level === 'province' ? unit : above === undefined ? undefined : provinceOf(index, above)
}
