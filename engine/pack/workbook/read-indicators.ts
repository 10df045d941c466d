import { MEASURES } from '../../indicator/measure.ts'
import type { Counts, Indicator } from '../pack.ts'
import { idIn, refuseUnused, textIn, wordIn, yesIn } from './cells.ts'
import type { ColumnOf } from './layout.ts'
import type { Notes } from './notes.ts'
import type { TableRow, Tables } from './table.ts'
import type { TextsRead } from './texts-read.ts'
import { COUNTS, MEASURE_NAMES } from './vocabulary.ts'

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
    for (const key of ['measure', 'splitBy', 'definer'] as const)
      notes.place(`${path}.${key}`, cell(key).address)
    notes.place(`${path}.counts.stage`, cell('stage').address)
    notes.place(`${path}.counts.field`, cell('field').address)
    texts.take(`indicator.${id}`, cell('name'), cell('nameEn'))
    texts.take(`indicator.${id}.how`, cell('how'), cell('howEn'))
    const definer = textIn(cell('definer')) ?? ''
    if (definer !== '' && !definers.has(definer)) {
      notes.say(cell('definer').address, 'workbook.definer-unknown', { definer })
      for (const language of ['vi', 'en'])
        notes.place(`texts.${language}.definer.${definer}`, cell('definer').address)
    }
    return {
      id,
      measure: wordIn(notes, cell('measure'), MEASURE_NAMES, undefined) ?? MEASURES[0],
      definer,
      public: yesIn(notes, cell('public')),
      counts: readCounts(notes, cell),
      splitBy: textIn(cell('splitBy')),
    }
  })
}

function readCounts(notes: Notes, cell: TableRow<ColumnOf<'indicators'>>['cell']): Counts {
  const stage = textIn(cell('stage')) ?? ''
  const of = wordIn(notes, cell('counts'), COUNTS, undefined)
  if (of === 'sum-at-stage') return { of, stage, field: textIn(cell('field')) ?? '' }
  if (of === 'stage-entered') refuseUnused(notes, [cell('field')], COUNTS.write(of, 'vi'))
  return { of: 'stage-entered', stage }
}
