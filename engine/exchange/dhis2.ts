import { parseSpan } from '../indicator/period.ts'
import { contentHash } from '../log/canonical.ts'
import type { ExchangeUnit, FigureLine } from './figure-lines.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const SIGNS = `${LETTERS}0123456789`
const UID_LENGTH = 11
const SHORT_NAME_MAX = 50

/**
 * The eleven signs by which DHIS2 knows a thing: a letter, then letters and digits. Made from our own id, so that the
 * same unit and the same indicator have the same one in every export.
 */
export function dhis2Uid(kind: 'unit' | 'indicator' | 'set', id: string): string {
  const hash = contentHash(['dhis2', kind, id])
  const bytes = hash.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []
  return bytes
    .slice(0, UID_LENGTH)
    .map((byte, index) => (index === 0 ? LETTERS[byte % LETTERS.length] : SIGNS[byte % SIGNS.length]))
    .join('')
}

/** A period as DHIS2 writes it: 2026, 2026S1, 2026Q1, 202603, 20260305; `undefined` for one it has no name for. */
export function dhis2Period(text: string): string | undefined {
  const span = parseSpan(text)
  switch (span?.kind) {
    case 'year':
      return String(span.year)
    case 'half':
      return `${span.year}S${span.part}`
    case 'quarter':
      return `${span.year}Q${span.part}`
    case 'month':
    case 'day':
      return text.replaceAll('-', '')
    case undefined:
      return undefined
  }
}

/** The body of POST /api/dataValueSets; `undefined` when DHIS2 has no name for the period. */
export function dhis2DataValues(programme: string, lines: readonly FigureLine[]): object | undefined {
  const values = lines.map((line) => ({
    dataElement: dhis2Uid('indicator', line.indicator),
    period: dhis2Period(line.period),
    orgUnit: dhis2Uid('unit', line.unit),
    value: String(line.value),
  }))
  if (values.some(({ period }) => period === undefined)) return undefined
  return { dataSet: dhis2Uid('set', programme), dataValues: values }
}

type Element = Pick<FigureLine, 'indicator' | 'label' | 'measure' | 'adds'>

/** Units and what is counted, as DHIS2 imports them (POST /api/metadata): parents before children. */
export function dhis2Metadata(units: readonly ExchangeUnit[], elements: readonly Element[]): object {
  const known = new Set(units.map(({ id }) => id))
  return {
    organisationUnits: units.map(({ id, name, code, parent, from, to }) => ({
      id: dhis2Uid('unit', id),
      // Codes were given out again to other units: the code here is our own id, the state's stands in the description.
      code: id,
      name,
      shortName: name.slice(0, SHORT_NAME_MAX),
      openingDate: from,
      ...(code === undefined ? {} : { description: code }),
      ...(to === undefined ? {} : { closedDate: to }),
      ...(parent === undefined || !known.has(parent) ? {} : { parent: { id: dhis2Uid('unit', parent) } }),
    })),
    dataElements: elements.map(({ indicator, label, measure, adds }) => ({
      id: dhis2Uid('indicator', indicator),
      code: indicator,
      name: label,
      shortName: label.slice(0, SHORT_NAME_MAX),
      domainType: 'AGGREGATE',
      valueType: measure === 'percent' ? 'PERCENTAGE' : 'NUMBER',
      aggregationType: adds ? 'SUM' : 'NONE',
    })),
  }
}
