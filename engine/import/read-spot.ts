import type { Spot } from '../case/case.ts'
import type { CellValue } from './cell-value.ts'
import { read, unread, type Reading } from './reading.ts'

/** Both degrees in one cell: "18,6796; 105,6813" or "18.6796, 105.6813". */
export function readSpot(text: string): Reading<Spot> {
  const said = text.trim()
  const parts = /[;\s]/.test(said) ? said.split(/[;\s]+|,\s+/) : said.split(',')
  const [lat = Number.NaN, lon = Number.NaN, ...more] = parts
    .filter((part) => part !== '')
    .map((part) => Number(part.replace(/,$/, '').replace(',', '.')))
  const spot = more.length === 0 ? joinSpot(lat, lon) : undefined
  return spot === undefined ? unread('import.spot-unreadable') : read(spot)
}

export function readDegrees(cell: CellValue, which: 'lat' | 'lon'): Reading<number> {
  const number =
    cell.is === 'number'
      ? cell.number
      : cell.is === 'text'
        ? Number(cell.text.trim().replace(',', '.'))
        : Number.NaN
  const max = which === 'lat' ? 90 : 180
  return Math.abs(number) <= max ? read(number) : unread('import.spot-unreadable')
}

/** Rounded to about a hundred metres, as a phone rounds it. */
export function joinSpot(lat: number | undefined, lon: number | undefined): Spot | undefined {
  if (lat === undefined || lon === undefined) return undefined
  if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) return undefined
  return { lat: Math.round(lat * 1000) / 1000, lon: Math.round(lon * 1000) / 1000 }
}
