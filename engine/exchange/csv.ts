import type { FigureLine } from './figure-lines.ts'

const HEADING = 'indicator,label,measure,definer,unit,unit_code,unit_name,period,from,to,map,value'

/** Figures as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. */
export function writeFigureCsv(lines: readonly FigureLine[]): string {
  const rows = lines.map((line) =>
    [
      line.indicator,
      line.label,
      line.measure,
      line.definer,
      line.unit,
      line.unitCode ?? '',
      line.unitName,
      line.period,
      line.from,
      line.to,
      line.map,
      String(line.value),
    ]
      .map(csvCell)
      .join(','),
  )
  return `\ufeff${[HEADING, ...rows].join('\r\n')}\r\n`
}

/** A cell as CSV; one that a spreadsheet would run as a formula is made a text. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.]+$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
