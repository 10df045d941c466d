import type { Move, Stage } from '../pack.ts'
import { conditionIn, idIn, listIn, textIn, wordIn, wordsIn, yesIn } from './cells.ts'
import type { Notes } from './notes.ts'
import type { Tables } from './table.ts'
import type { TextsRead } from './texts-read.ts'
import { REASONS, ROLE_NAMES, STANDINGS } from './vocabulary.ts'

/** The stages in their order. */
export function readStages(notes: Notes, texts: TextsRead, { stages }: Tables): readonly Stage[] {
  notes.place('stages', stages.heading('id'))
  return stages.rows.map(({ cell }) => {
    const id = idIn(notes, cell('id'), cell('name'))
    notes.place(`stages.${id}`, cell('id').address)
    texts.take(`stage.${id}`, cell('name'), cell('nameEn'))
    return { id, standing: wordIn(notes, cell('standing'), STANDINGS, undefined) ?? 'alive' }
  })
}

// Columns that `checkPack` names in its paths.
const PLACED = ['from', 'to', 'by', 'reason', 'needs', 'asks', 'alsoAsks', 'atOnceWhen'] as const

/** The steps from stage to stage. */
export function readMoves(notes: Notes, texts: TextsRead, { moves }: Tables): readonly Move[] {
  return moves.rows.map(({ cell }) => {
    const id = idIn(notes, cell('id'), cell('name'))
    notes.place(`moves.${id}`, cell('id').address)
    for (const key of PLACED) notes.place(`moves.${id}.${key}`, cell(key).address)
    texts.take(`move.${id}`, cell('name'), cell('nameEn'))
    texts.take(`move.${id}.hint`, cell('hint'), cell('hintEn'))
    const needs = conditionIn(notes, cell('needs'))
    const atOnceWhen = conditionIn(notes, cell('atOnceWhen'))
    const [asks, alsoAsks] = [listIn(cell('asks')), listIn(cell('alsoAsks'))]
    return {
      id,
      from: listIn(cell('from')),
      to: textIn(cell('to')) ?? '',
      by: wordsIn(notes, cell('by'), ROLE_NAMES),
      byAnother: yesIn(notes, cell('byAnother')),
      needsFull: yesIn(notes, cell('needsFull')),
      ...(needs === undefined ? {} : { needs }),
      ...(asks.length === 0 ? {} : { asks }),
      ...(alsoAsks.length === 0 ? {} : { alsoAsks }),
      ...(atOnceWhen === undefined ? {} : { atOnceWhen }),
      reason: wordIn(notes, cell('reason'), REASONS, undefined) ?? 'required',
    }
  })
}
