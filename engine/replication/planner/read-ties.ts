import { finding, type Finding } from '../../finding.ts'
import { layTies, shareOut, type Ties } from './ties.ts'

export type ReadTies = { readonly ties: Ties } | { readonly findings: readonly Finding[] }

const FINDINGS_MAX = 100

/**
 * Reads ties from text: a line "places ties", then a line "from to" or "from to chance" for each, places numbered from 0.
 * Where no chance is given it is `chance`, or one shared out among all that lead to a place.
 */
export function readTies(text: string, chance: number | 'shared'): ReadTies {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const [head = '', ...rest] = lines
  const [places, count] = head.split(/\s+/).map(Number)
  const findings: Finding[] = []
  const find = (line: number, code: string, values?: Finding['values']) =>
    void (findings.length < FINDINGS_MAX && findings.push(finding(`line ${line}`, code, values)))
  if (!isCount(places) || !isCount(count) || places === 0 || head.split(/\s+/).length !== 2) {
    find(1, 'spread.head-wrong')
    return { findings }
  }
  if (chance !== 'shared' && !isShare(chance)) find(1, 'spread.chance-wrong', { chance })
  const rows = rest.flatMap((line, index) =>
    line === '' ? [] : [{ line: index + 2, parts: line.split(/\s+/).map(Number) }],
  )
  for (const { line, parts } of rows) {
    const [from, to, own] = parts
    if (parts.length < 2 || parts.length > 3) find(line, 'spread.tie-wrong')
    else if (!isPlace(from, places) || !isPlace(to, places)) find(line, 'spread.place-unknown', { places })
    else if (own !== undefined && !isShare(own)) find(line, 'spread.chance-wrong', { chance: String(own) })
  }
  if (rows.length !== count) find(1, 'spread.count-wrong', { said: count, found: rows.length })
  if (findings.length > 0) return { findings }
  const ties = layTies({
    places,
    from: rows.map(({ parts }) => parts[0] ?? 0),
    to: rows.map(({ parts }) => parts[1] ?? 0),
    chance: (tie) => rows[tie]?.parts[2] ?? (chance === 'shared' ? 1 : chance),
  })
  return {
    ties: chance === 'shared' && rows.every(({ parts }) => parts.length === 2) ? shareOut(ties) : ties,
  }
}

function isCount(value: number | undefined): value is number {
  return Number.isSafeInteger(value) && (value ?? -1) >= 0
}

function isPlace(value: number | undefined, places: number): boolean {
  return isCount(value) && value < places
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1
}
