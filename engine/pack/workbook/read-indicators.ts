import type { Counting } from '../../indicator/counting.ts'
import { MEASURES } from '../../indicator/measure.ts'
import type { Counts, Distinguished, Indicator } from '../pack.ts'
import { idIn, listIn, numberIn, refuseUnused, textIn, wordIn, yesIn } from './cells.ts'
import type { ColumnOf } from './layout.ts'
import type { Notes } from './notes.ts'
import type { TableCell, TableRow, Tables } from './table.ts'
import type { TextsRead } from './texts-read.ts'
import { COUNTS, ENDS, LEVELS, MEASURE_NAMES } from './vocabulary.ts'

/** The offices that say how something is counted. */
export function readDefiners(notes: Notes, texts: TextsRead, { definers }: Tables): ReadonlySet<string> {
  return new Set(
    definers.rows.map(({ cell }) => {
      const id = idIn(notes, cell('id'), cell('name'))
      texts.take(`definer.${id}`, cell('name'), cell('nameEn'))
      return id
    }),
  )
}

/** What is counted, and by whose rule. */
export function readIndicators(
  notes: Notes,
  texts: TextsRead,
  { indicators }: Tables,
  definers: ReadonlySet<string>,
): readonly Indicator[] {
  return indicators.rows.map(({ cell }) => {
    const id = idIn(notes, cell('id'), cell('name'))
    const path = `indicators.${id}`
    notes.place(path, cell('id').address)
    for (const key of ['measure', 'splitBy', 'definer', 'version'] as const)
      notes.place(`${path}.${key}`, cell(key).address)
    for (const key of OF_COUNTS) notes.place(`${path}.counts.${key}`, cell(key).address)
    notes.place(`${path}.counts.to`, cell('stage').address)
    texts.take(`indicator.${id}`, cell('name'), cell('nameEn'))
    texts.take(`indicator.${id}.how`, cell('how'), cell('howEn'))
    const definer = textIn(cell('definer')) ?? ''
    if (definer !== '' && !definers.has(definer)) {
      notes.say(cell('definer').address, 'workbook.definer-unknown', { definer })
      for (const language of ['vi', 'en'])
        notes.place(`texts.${language}.definer.${definer}`, cell('definer').address)
    }
    const { value: version } = cell('version')
    return {
      id,
      ...(version === undefined ? {} : { version: numberIn(notes, cell('version'), undefined, 1) }),
      measure: wordIn(notes, cell('measure'), MEASURE_NAMES, undefined) ?? MEASURES[0],
      definer,
      public: yesIn(notes, cell('public')),
      counts: readCounts(notes, cell),
      splitBy: textIn(cell('splitBy')),
    }
  })
}

type Cell = TableRow<ColumnOf<'indicators'>>['cell']

const OF_COUNTS = ['stage', 'from', 'stages', 'field', 'end', 'level', 'part', 'whole'] as const

/** The columns that say more of each way of counting; what stands in another one would be lost. */
const USED: Readonly<Record<Counting, readonly (typeof OF_COUNTS)[number][]>> = {
  'stage-entered': ['stage'],
  'stage-held': ['stages'],
  'sum-at-stage': ['stage', 'field'],
  'distinct-entered': ['stage', 'field', 'level'],
  'distinct-held': ['stages', 'field', 'level'],
  duration: ['from', 'stage'],
  median: ['stage', 'field', 'end'],
  ratio: ['part', 'whole'],
}

function readCounts(notes: Notes, cell: Cell): Counts {
  const of = wordIn(notes, cell('counts'), COUNTS, undefined)
  if (of === undefined) return { of: 'stage-entered', stage: said(cell('stage')) }
  const unused = OF_COUNTS.filter((key) => !USED[of].includes(key))
  refuseUnused(notes, unused.map(cell), COUNTS.write(of, 'vi'))
  switch (of) {
    case 'stage-entered':
      return { of, stage: said(cell('stage')) }
    case 'stage-held':
      return { of, stages: listIn(cell('stages')) }
    case 'sum-at-stage':
      return { of, stage: said(cell('stage')), field: said(cell('field')) }
    case 'distinct-entered':
      return { of, stage: said(cell('stage')), what: readWhat(notes, cell) }
    case 'distinct-held':
      return { of, stages: listIn(cell('stages')), what: readWhat(notes, cell) }
    case 'duration':
      return { of, from: said(cell('from')), to: said(cell('stage')) }
    case 'median': {
      const end = cell('end').value === undefined ? undefined : wordIn(notes, cell('end'), ENDS, undefined)
      const counts = { of, stage: said(cell('stage')), field: said(cell('field')) }
      return end === undefined ? counts : { ...counts, end }
    }
    case 'ratio':
      return { of, part: said(cell('part')), whole: said(cell('whole')) }
  }
}

// A field or a level, not both.
function readWhat(notes: Notes, cell: Cell): Distinguished {
  const level =
    cell('level').value === undefined ? undefined : wordIn(notes, cell('level'), LEVELS, undefined)
  if (level === undefined) return { field: said(cell('field')) }
  refuseUnused(notes, [cell('field')], LEVELS.write(level, 'vi'))
  return { level }
}

function said(cell: TableCell): string {
  return textIn(cell) ?? ''
}
