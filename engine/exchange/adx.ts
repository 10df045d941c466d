import { addDays, daysBetween } from '../text/date.ts'
import { escapeXml } from '../text/escape-xml.ts'
import type { FigureLine } from './figure-lines.ts'

const NAMESPACE = 'urn:ihe:qrph:adx:2015'

/** Figures as ADX (IHE QRPH Aggregate Data Exchange): one group for each unit and period. */
export function writeAdx(programme: string, lines: readonly FigureLine[], exportedAt: string): string {
  const groups = new Map<string, FigureLine[]>()
  for (const line of lines) {
    const key = `${line.unit}|${line.period}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  const written = [...groups.values()].map((group) => writeGroup(programme, group))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<adx xmlns="${NAMESPACE}" exported="${escapeXml(exportedAt)}">\n${written.join('')}</adx>\n`
}

function writeGroup(programme: string, lines: readonly FigureLine[]): string {
  const [first] = lines
  if (first === undefined) return ''
  const values = lines.map(
    ({ indicator, value }) => `    <dataValue dataElement="${escapeXml(indicator)}" value="${value}"/>\n`,
  )
  return (
    `  <group orgUnit="${escapeXml(first.unit)}" period="${adxPeriod(first)}" dataSet="${escapeXml(programme)}">\n` +
    `${values.join('')}  </group>\n`
  )
}

/** A period as ISO 8601 says it: the first day and how long, in whole years or months where it is so. */
export function adxPeriod({ from, to }: Pick<FigureLine, 'from' | 'to'>): string {
  const after = addDays(to, 1)
  const months =
    (Number(after.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(after.slice(5, 7)) -
    Number(from.slice(5, 7))
  if (from.slice(8) !== after.slice(8) || months < 1) return `${from}/P${daysBetween(from, after)}D`
  return months % 12 === 0 ? `${from}/P${months / 12}Y` : `${from}/P${months}M`
}
