import { finding, type Finding } from '../../finding.ts'
import type { Panel, Watched } from './panel.ts'

const HEAD = ['place', 'cluster', 'stratum', 'since']

/**
 * Reads places over periods from the rows of a table: `place, cluster, stratum, since`, then a column for each period in
 * their order. `since` names the period in which a place took the practice up; empty cells were not measured.
 */
export function readPanel(
  rows: readonly (readonly string[])[],
): Panel | { readonly findings: readonly Finding[] } {
  const [head = [], ...lines] = rows
  const periods = head.slice(HEAD.length)
  const isHead = HEAD.every((name, column) => head[column] === name)
  if (!isHead || periods.length < 2 || new Set(periods).size < periods.length || periods.includes('')) {
    return { findings: [finding('line 1', 'evidence.head-wrong')] }
  }
  const seen = new Set<string>()
  const read = lines.map((cells, index) => {
    const [place = '', cluster = '', stratum = '', start = ''] = cells
    const values = periods.map((_, period) => cells[HEAD.length + period]?.trim() ?? '')
    const path = `line ${index + 2}`
    const wrong = [
      ...(seen.has(place) ? [finding(path, 'evidence.place-twice', { place })] : []),
      ...(start === '' || periods.includes(start)
        ? []
        : [finding(path, 'evidence.period-unknown', { period: start })]),
      ...values
        .filter((text) => text !== '' && !Number.isFinite(Number(text)))
        .map((text) => finding(path, 'evidence.value-wrong', { text })),
    ]
    seen.add(place)
    const watched: Watched = {
      place,
      cluster,
      stratum,
      since: start === '' ? undefined : periods.indexOf(start),
      values: values.map((text) => (text === '' ? undefined : Number(text))),
    }
    return { watched, wrong }
  })
  const findings = read.flatMap(({ wrong }) => wrong)
  if (findings.length > 0) return { findings }
  return { periods: periods.length, places: read.map(({ watched }) => watched), neighbours: [] }
}
