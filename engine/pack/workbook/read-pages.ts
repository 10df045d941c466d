import type { Page } from '../pack.ts'
import { clearYesIn, idIn, listIn, textIn } from './cells.ts'
import type { Notes } from './notes.ts'
import type { Tables } from './table.ts'
import type { TextsRead } from './texts-read.ts'

/** The pages, each with the fields that name it, in the order of their sheet unless the page gives another. */
export function readPages(notes: Notes, texts: TextsRead, { pages, fields }: Tables): readonly Page[] {
  notes.place('pages', pages.heading('snapshot'))
  const known = new Set(pages.rows.map(({ cell }) => textIn(cell('id'))))
  for (const { cell } of fields.rows) {
    const page = cell('page')
    const named = textIn(page)
    if (named === undefined) notes.say(page.address, 'workbook.page-blank')
    else if (!known.has(named)) notes.say(page.address, 'workbook.page-unknown', { page: named })
  }
  return pages.rows.map(({ cell }) => {
    const id = idIn(notes, cell('id'), cell('name'))
    notes.place(`pages.${id}`, cell('id').address)
    texts.take(`page.${id}`, cell('name'), cell('nameEn'))
    const asked = fields.rows.flatMap((row) =>
      textIn(row.cell('page')) === id ? [textIn(row.cell('id')) ?? ''] : [],
    )
    return {
      id,
      snapshot: clearYesIn(notes, cell('snapshot')) ?? true,
      fields: orderOf(notes, cell('order'), asked),
    }
  })
}

// Another order must name the very fields of the page: one left out would be asked nowhere.
function orderOf(
  notes: Notes,
  cell: Parameters<typeof listIn>[0],
  asked: readonly string[],
): readonly string[] {
  const order = listIn(cell)
  if (order.length === 0) return asked
  if (order.toSorted().join() === asked.toSorted().join()) return order
  notes.say(cell.address, 'workbook.order-differs', { fields: asked.join('; ') })
  return asked
}
