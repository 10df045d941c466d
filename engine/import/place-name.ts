import type { UnitLevel } from '../unit/unit.ts'
import { toneKey } from '../text/fold.ts'

/** A name of a place as somebody wrote it: what it is called, and what kind of place it says it is. */
export type PlaceName = {
  readonly key: string
  readonly levels: readonly UnitLevel[]
  /** `xa`, `phuong` … where the name says so beyond doubt. */
  readonly type: string | undefined
}

const ANY: readonly UnitLevel[] = ['hamlet', 'commune', 'district', 'province']

// Longer words first: "thị trấn" before "thị". "X." may be xã or xóm.
const TYPES: readonly (readonly [RegExp, readonly UnitLevel[], string | undefined])[] = [
  [/^(?:thị trấn|tt\.?) /, ['commune'], 'thi_tran'],
  [/^(?:thành phố|tp\.?) /, ['district', 'province'], undefined],
  [/^(?:thị xã|tx\.?) /, ['district'], undefined],
  [/^(?:tổ dân phố|tdp\.?|khối phố|khu phố|khối|xóm|thôn|bản|làng|ấp|buôn) /, ['hamlet'], undefined],
  [/^(?:phường|p\.) ?/, ['commune'], 'phuong'],
  [/^(?:huyện|h\.|quận|q\.) ?/, ['district'], undefined],
  [/^(?:tỉnh|t\.) ?/, ['province'], undefined],
  [/^xã /, ['commune'], 'xa'],
  [/^x\. ?/, ['commune', 'hamlet'], undefined],
]

// Words of kinds with their tone marks as the key writes them.
const KEYED = TYPES.map(
  ([pattern, levels, type]) => [new RegExp(keyWords(pattern.source)), levels, type] as const,
)

/** Reads a name. The key is equal for two spellings that differ in case, spaces, leading zeros and where the tone mark is put. */
export function readPlaceName(text: string, levels: readonly UnitLevel[] = ANY): PlaceName {
  const key = tidy(toneKey(text.replaceAll(/[“”"']/g, '')))
  for (const [pattern, possible, type] of KEYED) {
    const left = key.replace(pattern, '')
    const kept = possible.filter((level) => levels.includes(level))
    if (left !== key && left !== '' && kept.length > 0) return { key: numbered(left), levels: kept, type }
  }
  return { key: numbered(key), levels, type: undefined }
}

/** The places named in one cell, smallest first: "Xóm 3, xã Nghĩa Bình, huyện Tân Kỳ". */
export function splitPlaces(text: string): readonly string[] {
  return text
    .split(/[,;\n]| [-–—] /)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function tidy(key: string): string {
  return key.replaceAll(/[()]/g, ' ').replaceAll(/\s+/g, ' ').trim()
}

// "Xóm 03" is xóm 3.
function numbered(key: string): string {
  return key.replaceAll(/\b0+(?=\d)/g, '')
}

function keyWords(source: string): string {
  return source.replaceAll(/[\p{L}]+(?: [\p{L}]+)*/gu, (word) => toneKey(word))
}
