import type { Field, ListPart } from '../pack.ts'
import { idIn, numberIn, refuseUnused, textIn, wordIn } from './cells.ts'
import type { Notes } from './notes.ts'
import type { TableCell, Tables } from './table.ts'
import type { TextsRead } from './texts-read.ts'
import { PART_KINDS } from './vocabulary.ts'

/** The kind of every field by its id; `undefined` when it could not be read. */
type Kinds = ReadonlyMap<string, Field['kind'] | undefined>

const LENGTH_MAX = 200

/** What can be chosen, by field; the choices of a part of a list go to the part (`readParts`). */
export function readChoices(
  notes: Notes,
  texts: TextsRead,
  { choices, parts }: Tables,
  kinds: Kinds,
): ReadonlyMap<string, readonly string[]> {
  const offered = new Map<string, string[]>()
  const columns = new Set(parts.rows.map(({ cell }) => `${textIn(cell('field'))}.${textIn(cell('id'))}`))
  for (const { cell } of choices.rows) {
    const field = fieldIn(notes, cell('field'), kinds)
    const id = idIn(notes, cell('id'), cell('name'))
    const part = textIn(cell('part'))
    if (field === undefined) continue
    if (part === undefined) {
      place(notes, [`fields.${field}.choices.${id}`, `fields.${field}.${id}`], cell('id'))
      if (isKind(kinds, field, ['choice', 'choices'])) {
        texts.take(`field.${field}.${id}`, cell('name'), cell('nameEn'))
        add(offered, field, id)
      } else notes.say(cell('field').address, 'workbook.no-choice-field', { field })
    } else {
      place(
        notes,
        [`fields.${field}.parts.${part}.choices.${id}`, `fields.${field}.${part}.${id}`],
        cell('id'),
      )
      if (columns.has(`${field}.${part}`))
        texts.take(`field.${field}.${part}.${id}`, cell('name'), cell('nameEn'))
      else notes.say(cell('part').address, 'workbook.part-unknown', { field, part })
    }
  }
  return offered
}

/** The parts of lists, by field, with their choices. */
export function readParts(
  notes: Notes,
  texts: TextsRead,
  { parts, choices }: Tables,
  kinds: Kinds,
): ReadonlyMap<string, readonly ListPart[]> {
  const lists = new Map<string, ListPart[]>()
  for (const { cell } of parts.rows) {
    const field = fieldIn(notes, cell('field'), kinds)
    const id = idIn(notes, cell('id'), cell('name'))
    const kind = wordIn(notes, cell('kind'), PART_KINDS, undefined) ?? 'text'
    if (field === undefined) continue
    const path = `fields.${field}.parts.${id}`
    place(notes, [path, `fields.${field}.${id}`], cell('id'))
    place(notes, [`${path}.choices`], cell('kind'))
    place(notes, [`${path}.lengthMax`], cell('lengthMax'))
    texts.take(`field.${field}.${id}`, cell('name'), cell('nameEn'))
    if (!isKind(kinds, field, ['list'])) notes.say(cell('field').address, 'workbook.no-list-field', { field })
    const own = choices.rows.flatMap((row) =>
      textIn(row.cell('field')) === field && textIn(row.cell('part')) === id
        ? [textIn(row.cell('id')) ?? '']
        : [],
    )
    if (kind === 'choice') refuseUnused(notes, [cell('lengthMax')], PART_KINDS.write(kind, 'vi'))
    const part: ListPart =
      kind === 'choice'
        ? { id, kind, choices: own }
        : { id, kind, lengthMax: numberIn(notes, cell('lengthMax'), LENGTH_MAX, LENGTH_MAX) }
    if (kind === 'text' && own.length > 0)
      notes.say(cell('kind').address, 'workbook.text-part-with-choices', { part: id })
    add(lists, field, part)
  }
  return lists
}

function fieldIn(notes: Notes, cell: TableCell, kinds: Kinds): string | undefined {
  const field = textIn(cell)
  if (field === undefined) notes.say(cell.address, 'workbook.field-blank')
  else if (!kinds.has(field)) notes.say(cell.address, 'pack.field-unknown', { field })
  else return field
  return undefined
}

// A kind that could not be read is blamed once, where it stands.
function isKind(kinds: Kinds, field: string, wanted: readonly Field['kind'][]): boolean {
  const kind = kinds.get(field)
  return kind === undefined || wanted.includes(kind)
}

function place(notes: Notes, paths: readonly string[], { address }: TableCell): void {
  for (const path of paths) notes.place(path, address)
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
