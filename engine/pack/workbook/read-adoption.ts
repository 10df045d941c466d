import type { AdoptionRules } from '../../replication/adoption/rules.ts'
import { listIn, numberIn, textIn } from './cells.ts'
import { ADOPTION_ITEMS, type AdoptionItem } from './layout.ts'
import type { Notes } from './notes.ts'
import { isCalled, type TableCell, type Tables } from './table.ts'

const KEPT_AFTER = 12

/** What makes the records adoptions of practice cards; nothing when its sheet is blank. */
export function readAdoption(notes: Notes, { adoption: table }: Tables): AdoptionRules | undefined {
  const rows = new Map<AdoptionItem, TableCell>()
  const ids = Object.keys(ADOPTION_ITEMS) as readonly AdoptionItem[] // the keys of a value that is written out
  for (const { cell } of table.rows) {
    const item = cell('item')
    const id = ids.find((known) => isCalled(ADOPTION_ITEMS[known], textIn(item) ?? ''))
    if (id === undefined) notes.say(item.address, 'workbook.item-unknown', { item: textIn(item) ?? '' })
    else if (rows.has(id)) notes.say(item.address, 'workbook.item-twice', { item: ADOPTION_ITEMS[id].vi })
    else rows.set(id, cell('value'))
  }
  if ([...rows.values()].every(({ value }) => value === undefined)) return undefined
  const value = (id: AdoptionItem) => rows.get(id) ?? { address: table.heading('item'), value: undefined }
  for (const id of ids) notes.place(`adoption.${id}`, value(id).address)
  const needed = (id: AdoptionItem) => {
    const said = textIn(value(id))
    if (said === undefined) notes.say(value(id).address, 'workbook.item-blank')
    return said ?? ''
  }
  const optional = (id: 'seenAt' | 'cost' | 'labour' | 'scale') => {
    const said = textIn(value(id))
    return said === undefined ? {} : { [id]: said }
  }
  return {
    practice: needed('practice'),
    musts: needed('musts'),
    incentives: needed('incentives'),
    reasons: needed('reasons'),
    ...optional('seenAt'),
    ...optional('cost'),
    ...optional('labour'),
    ...optional('scale'),
    started: listIn(value('started')),
    kept: listIn(value('kept')),
    dropped: listIn(value('dropped')),
    keptAfterMonths: numberIn(notes, value('keptAfterMonths'), KEPT_AFTER, KEPT_AFTER),
    verifies: listIn(value('verifies')),
    followUps: readFollowUps(notes, value('followUps')),
  }
}

// "6: look keep; 12: keep"
function readFollowUps(notes: Notes, cell: TableCell): AdoptionRules['followUps'] {
  return listIn(cell).map((line, index) => {
    notes.place(`adoption.followUps.${index + 1}`, cell.address)
    notes.place(`adoption.followUps.${index + 1}.afterMonths`, cell.address)
    const [months = '', moves = ''] = line.split(':')
    return { afterMonths: Number(months), by: moves.split(/\s+/).filter((move) => move !== '') }
  })
}
