import type { Spot } from '../case/case.ts'
import { findField, type Field, type Pack } from '../pack/pack.ts'
import type { PlainDate } from '../text/date.ts'
import { fold } from '../text/fold.ts'
import { sayCell, type CellValue } from './cell-value.ts'
import type { WrittenPlace } from './place.ts'
import type { TablePlan } from './plan.ts'
import { choicesOf, readAnswer, type ColumnStyle } from './read-answer.ts'
import { readChoice, type Choice } from './read-choice.ts'
import { readDate } from './read-date.ts'
import { joinSpot, readDegrees, readSpot } from './read-spot.ts'
import { doubt, read, unread, type Reading, type Remark } from './reading.ts'
import { wordsKey } from './words.ts'

/** A row of somebody's table. */
export type TableRow = {
  readonly number: number
  readonly cells: readonly TableCell[]
  readonly hidden?: true | undefined
}

export type TableCell = CellValue & {
  readonly column: number
  readonly mergedFrom?: string | undefined
}

/** A remark with the cell it is about; without a column it is about the row. */
export type CellRemark = Remark & { readonly column: number | undefined; readonly text: string }

/** What a row says, before anybody looked for its place or asked whether it may be opened. */
export type PreparedCase = {
  readonly place: WrittenPlace
  readonly day: PlainDate | undefined
  readonly stage: string | undefined
  readonly answers: Readonly<Record<string, unknown>>
  readonly spot: Spot | undefined
  readonly remarks: readonly CellRemark[]
}

/** Why a row is none of the table's: a sum, a heading between the rows, a signature below them. */
export function leftOutWhy(plan: TablePlan, row: TableRow): string | undefined {
  const mapped = new Set(plan.columns.map(({ column }) => column))
  if (!row.cells.some(({ column }) => mapped.has(column))) return 'import.nothing-read'
  const texts = row.cells.filter((cell) => cell.is === 'text' && cell.mergedFrom === undefined)
  const distinct = new Set(row.cells.map((cell) => cell.mergedFrom ?? cell.column)).size
  if (texts.length <= 2 && texts.some((cell) => SUM.test(fold(sayCell(cell))))) return 'import.sum-row'
  return distinct === 1 && texts.length === 1 && mapped.size > 2 ? 'import.section-row' : undefined
}

const SUM = /^(?:tong cong|tong so|tong|cong)\b/

/** Reads every planned cell of a row; whatever can be said about it is said. */
export function prepareCase(pack: Pack, plan: TablePlan, row: TableRow): PreparedCase {
  const draft: Draft = {
    place: {},
    answers: {},
    lat: undefined,
    lon: undefined,
    spot: undefined,
    remarks: [],
  }
  const given = new Set<string>()
  for (const { column, target, style } of plan.columns) {
    const cell = row.cells.find((candidate) => candidate.column === column)
    if (cell === undefined) continue
    given.add(target)
    take(pack, draft, {
      target,
      style: { ...style, cards: plan.cards },
      cell,
      row: row.number,
      words: plan.words,
    })
  }
  for (const [target, text] of plan.fixed) {
    const style = { ...PLAIN, saoM2: plan.saoM2, cards: plan.cards }
    const cell = { is: 'text', text } as const
    if (!given.has(target)) take(pack, draft, { target, style, cell, row: row.number, words: plan.words })
  }
  if (row.hidden === true) draft.remarks.push({ ...doubt('import.hidden-row'), column: undefined, text: '' })
  return {
    place: draft.place,
    day: draft.day ?? plan.day,
    stage: draft.stage,
    answers: draft.answers,
    spot: draft.spot ?? joinSpot(draft.lat, draft.lon),
    remarks: draft.remarks,
  }
}

const PLAIN = { column: 'as-written', decimal: 'comma', dateOrder: 'day-first' } as const

type Draft = {
  place: WrittenPlace
  day?: PlainDate | undefined
  stage?: string | undefined
  answers: Record<string, unknown>
  lat: number | undefined
  lon: number | undefined
  spot: Spot | undefined
  remarks: CellRemark[]
}

type Taken = {
  readonly target: string
  readonly style: ColumnStyle
  /** A value that holds for every row stands in no column. */
  readonly cell: CellValue & {
    readonly column?: number | undefined
    readonly mergedFrom?: string | undefined
  }
  readonly row: number
  readonly words: TablePlan['words']
}

function take(pack: Pack, draft: Draft, taken: Taken): void {
  const { target, cell } = taken
  const keep = <T>({ value, remarks }: Reading<T>): T | undefined => {
    const at = { column: cell.column, text: sayCell(cell) }
    draft.remarks.push(...remarks.map((remark) => ({ ...remark, ...at })))
    return value
  }
  const broken = brokenCell(cell)
  if (broken !== undefined) return void keep(broken)
  const [kind = '', id = ''] = target.split(':')
  switch (kind) {
    case 'unit':
      draft.place = { ...draft.place, [id === '' ? 'place' : id]: sayCell(cell) }
      return
    case 'day':
      draft.day = keep(readDate(cell, taken.style.dateOrder))
      return
    case 'stage':
      draft.stage = keep(settledWords(taken, stagesOf(pack)) ?? readChoice(sayCell(cell), stagesOf(pack)))
      return
    case 'spot':
      draft.spot = keep(readSpot(sayCell(cell)))
      return
    case 'lat':
    case 'lon':
      draft[kind] = keep(readDegrees(cell, kind))
      return
    case 'field':
      takeAnswer(pack, draft, id, taken, keep)
  }
}

function takeAnswer(
  pack: Pack,
  draft: Draft,
  id: string,
  taken: Taken,
  keep: <T>(reading: Reading<T>) => T | undefined,
): void {
  const { cell, style, row } = taken
  const field = findField(pack.rules, id)
  if (field === undefined) return
  const settled =
    'choices' in field ? settledWords(taken, choicesOf(pack, `field.${id}`, field.choices)) : undefined
  const isAmount = field.kind === 'number' || field.kind === 'range'
  // One number for several rows: counted in each it would be counted too often.
  if (isAmount && cell.mergedFrom !== undefined && !cell.mergedFrom.endsWith(`${row}`)) {
    return void keep(unread('import.merged-number', { address: cell.mergedFrom }))
  }
  const answer = keep(settled === undefined ? readAnswer(pack, field, cell, style) : asAnswer(field, settled))
  if (answer !== undefined) draft.answers[id] = joined(draft.answers[id], answer)
}

// What a person said once about these words; forgotten where the programme has no such choice any more.
function settledWords(
  { words, target, cell }: Taken,
  choices: readonly Choice[],
): Reading<string> | undefined {
  const id = words.get(wordsKey(target, sayCell(cell)))
  return id !== undefined && choices.some((choice) => choice.id === id) ? read(id) : undefined
}

function asAnswer({ kind }: Field, { value, remarks }: Reading<string>): Reading<unknown> {
  return { value: kind === 'choices' && value !== undefined ? [value] : value, remarks }
}

// Several columns may go to one text or list: what they say is put one after the other.
function joined(before: unknown, answer: unknown): unknown {
  if (typeof before === 'string' && typeof answer === 'string') return `${before}\n${answer}`
  return Array.isArray(before) && Array.isArray(answer) ? [...before, ...answer] : answer
}

function brokenCell(cell: CellValue): Reading<never> | undefined {
  if (cell.is === 'error') return unread('import.cell-error', { shown: cell.error })
  return cell.is === 'no-result' ? unread('import.formula-without-result') : undefined
}

function stagesOf(pack: Pack) {
  return choicesOf(
    pack,
    'stage',
    pack.rules.stages.map(({ id }) => id),
  )
}
