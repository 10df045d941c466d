import type { PackRules } from '../pack.ts'
import { conditionIn, dayIn, listIn, numberIn, textIn, wordsIn } from './cells.ts'
import { HEAD_TEXTS, ITEMS, type ItemId } from './layout.ts'
import type { Notes } from './notes.ts'
import { isCalled, type TableCell, type Tables } from './table.ts'
import type { TextsRead } from './texts-read.ts'
import { ROLE_NAMES } from './vocabulary.ts'

type Head = Omit<PackRules, 'fields' | 'pages' | 'stages' | 'moves' | 'indicators'>

const PHOTOS_MAX = 12

/** What stands once in a programme: the first sheet, a line for each, and the decisions it stands on. */
export function readHead(notes: Notes, texts: TextsRead, tables: Tables): Head {
  const { value, valueEn } = readItems(notes, tables)
  for (const key of HEAD_TEXTS) texts.take(key, value(key), valueEn(key))
  const roles = (key: ItemId) => wordsIn(notes, value(key), ROLE_NAMES)
  const titleField = textIn(value('titleField'))
  if (titleField === undefined) notes.say(value('titleField').address, 'workbook.item-blank')
  return {
    programme: readProgramme(notes, value('programme')),
    version: numberIn(notes, value('version'), undefined, 1),
    basis: readBasis(notes, tables),
    titleField: titleField ?? '',
    groupField: textIn(value('groupField')),
    photosMax: numberIn(notes, value('photosMax'), PHOTOS_MAX, PHOTOS_MAX),
    access: { open: roles('access.open'), edit: roles('access.edit'), sendBack: roles('access.sendBack') },
    publicView: {
      stages: listIn(value('publicView.stages')),
      when: conditionIn(notes, value('publicView.when')),
      summaryField: textIn(value('publicView.summaryField')),
      sourceField: textIn(value('publicView.sourceField')),
    },
  }
}

type Items = {
  readonly value: (id: ItemId) => TableCell
  readonly valueEn: (id: ItemId) => TableCell
}

function readItems(notes: Notes, { programme: table }: Tables): Items {
  const rows = new Map<ItemId, { readonly value: TableCell; readonly valueEn: TableCell }>()
  const ids = Object.keys(ITEMS) as readonly ItemId[] // the keys of a value that is written out
  for (const { cell } of table.rows) {
    const item = cell('item')
    const id = ids.find((known) => isCalled(ITEMS[known], textIn(item) ?? ''))
    if (id === undefined) notes.say(item.address, 'workbook.item-unknown', { item: textIn(item) ?? '' })
    else if (rows.has(id)) notes.say(item.address, 'workbook.item-twice', { item: ITEMS[id].vi })
    else rows.set(id, { value: cell('value'), valueEn: cell('valueEn') })
  }
  const nowhere: TableCell = { address: table.heading('item'), value: undefined }
  const of = (key: 'value' | 'valueEn') => (id: ItemId) => rows.get(id)?.[key] ?? nowhere
  for (const id of ids) notes.place(id, of('value')(id).address)
  return { value: of('value'), valueEn: of('valueEn') }
}

function readProgramme(notes: Notes, cell: TableCell): string {
  const id = textIn(cell)
  if (id === undefined) notes.say(cell.address, 'workbook.item-blank')
  return id ?? ''
}

function readBasis(notes: Notes, { basis }: Tables): PackRules['basis'] {
  return basis.rows.map(({ cell }, index) => {
    notes.place(`basis.${index + 1}.number`, cell('number').address)
    notes.place(`basis.${index + 1}.on`, cell('on').address)
    return { number: textIn(cell('number')) ?? '', on: dayIn(cell('on')), url: textIn(cell('url')) }
  })
}
