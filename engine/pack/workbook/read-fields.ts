import { MEASURES } from '../../indicator/measure.ts'
import type { Field, FieldKind, ListPart } from '../pack.ts'
import { conditionIn, idIn, numberIn, refuseUnused, textIn, wordIn, yesIn } from './cells.ts'
import type { ColumnOf } from './layout.ts'
import type { Notes } from './notes.ts'
import { readChoices, readParts } from './read-choices.ts'
import type { Tables, TableRow } from './table.ts'
import type { TextsRead } from './texts-read.ts'
import { KINDS, MEASURE_NAMES, REQUIRED } from './vocabulary.ts'

type FieldRow = TableRow<ColumnOf<'fields'>>

/** What is below a field in the other sheets. */
type Below = {
  readonly choices: ReadonlyMap<string, readonly string[]>
  readonly parts: ReadonlyMap<string, readonly ListPart[]>
}

/** What is asked, in the order of the sheet. */
export function readFields(notes: Notes, texts: TextsRead, tables: Tables): readonly Field[] {
  // Of two with one id the first stands: the second is the slip.
  const kinds = new Map(
    tables.fields.rows
      .map(({ cell }) => [textIn(cell('id')) ?? '', KINDS.read(textIn(cell('kind')) ?? '')] as const)
      .toReversed(),
  )
  const below: Below = {
    parts: readParts(notes, texts, tables, kinds),
    choices: readChoices(notes, texts, tables, kinds),
  }
  return tables.fields.rows.map((row) => readField(notes, texts, row, below))
}

function readField(notes: Notes, texts: TextsRead, row: FieldRow, below: Below): Field {
  const { cell } = row
  const id = idIn(notes, cell('id'), cell('name'))
  notes.place(`fields.${id}`, cell('id').address)
  for (const key of PLACED) notes.place(`fields.${id}.${key}`, cell(key).address)
  for (const key of ['choices', 'parts']) notes.place(`fields.${id}.${key}`, cell('kind').address)
  texts.take(`field.${id}`, cell('name'), cell('nameEn'))
  texts.take(`field.${id}.hint`, cell('hint'), cell('hintEn'))
  const when = conditionIn(notes, cell('when'))
  const publicWhen = conditionIn(notes, cell('publicWhen'))
  return {
    id,
    ...readKind(notes, row, id, below),
    required: wordIn(notes, cell('required'), REQUIRED, undefined) ?? 'never',
    ...(when === undefined ? {} : { when }),
    public: yesIn(notes, cell('public')),
    ...(publicWhen === undefined ? {} : { publicWhen }),
  }
}

// Columns that `checkPack` names in its paths.
const PLACED = ['lengthMax', 'decimals', 'measure', 'countMax', 'when', 'publicWhen', 'of'] as const

// Columns that only some kinds have a use for.
const OF_KIND = [
  'lengthMax',
  'long',
  'measure',
  'min',
  'max',
  'decimals',
  'countMax',
  'future',
  'of',
] as const
const USED: Readonly<Record<Field['kind'], readonly (typeof OF_KIND)[number][]>> = {
  text: ['lengthMax', 'long'],
  number: ['measure', 'min', 'max', 'decimals'],
  range: ['measure', 'min', 'max', 'decimals'],
  choice: [],
  choices: ['countMax'],
  date: ['future'],
  'yes-no': [],
  list: ['countMax'],
  practice: [],
  musts: ['of'],
  unit: [],
}

function readKind(notes: Notes, { cell }: FieldRow, id: string, { choices, parts }: Below): FieldKind {
  const kind = wordIn(notes, cell('kind'), KINDS, undefined)
  // What stands in for an unknown kind is the one that its other rows fit.
  if (kind === undefined)
    return choices.has(id)
      ? { kind: 'choice', choices: choices.get(id) ?? [] }
      : { kind: 'text', lengthMax: SHORT, long: false }
  const unused = OF_KIND.filter((key) => !USED[kind].includes(key))
  refuseUnused(
    notes,
    unused.map((key) => cell(key)),
    KINDS.write(kind, 'vi'),
  )
  switch (kind) {
    case 'text': {
      const long = yesIn(notes, cell('long'))
      const lengthMax = long ? LONG : SHORT
      return { kind, lengthMax: numberIn(notes, cell('lengthMax'), lengthMax, lengthMax), long }
    }
    case 'number':
    case 'range':
      return { kind, ...readMeasured(notes, cell) }
    case 'choice':
      return { kind, choices: choices.get(id) ?? [] }
    case 'choices': {
      const offered = choices.get(id) ?? []
      const all = Math.max(1, offered.length)
      return { kind, choices: offered, countMax: numberIn(notes, cell('countMax'), all, all) }
    }
    case 'date':
      return { kind, future: yesIn(notes, cell('future')) }
    case 'yes-no':
    case 'practice':
    case 'unit':
      return { kind }
    case 'musts':
      return { kind, of: textIn(cell('of')) ?? '' }
    case 'list':
      return { kind, parts: parts.get(id) ?? [], countMax: numberIn(notes, cell('countMax'), ROWS, ROWS) }
  }
}

// What blank cells stand for; the guide says so.
const SHORT = 200
const LONG = 2000
const ROWS = 20

function readMeasured(notes: Notes, cell: FieldRow['cell']) {
  const min = numberIn(notes, cell('min'), 0, 0)
  return {
    measure: wordIn(notes, cell('measure'), MEASURE_NAMES, undefined) ?? MEASURES[0],
    min,
    max: numberIn(notes, cell('max'), undefined, Math.max(min, 1)),
    decimals: numberIn(notes, cell('decimals'), 0, 0),
  }
}
