import { partText, readDocumentPart, readPart, readRelations, type WordPackage } from './package.ts'
import { readStyles, type Letters, type Shape, type Styles } from './styles.ts'
import { childOf, elementsOf, textOf, within, type Element } from './xml.ts'

/** A Word document as what is on its pages, for those who set it anew: HTML and PDF. Lengths in points. */
export type PaperDocument = {
  readonly page: PageShape
  readonly blocks: readonly Block[]
  readonly title: string
}

export type PageShape = {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** A number in the middle of the top margin; not on the first page. */
  readonly numbered: boolean
}

export type Block = PaperParagraph | PaperTable

export type PaperParagraph = {
  readonly is: 'paragraph'
  readonly shape: Shape
  readonly pieces: readonly PaperPiece[]
}

export type PaperPiece =
  | {
      readonly is: 'text'
      readonly text: string
      readonly letters: Letters
      readonly href: string | undefined
    }
  | { readonly is: 'break'; readonly page: boolean }
  | {
      readonly is: 'picture'
      /** The name of its part in the package. */
      readonly part: string
      readonly width: number
      readonly height: number
      readonly says: string
    }

export type PaperTable = {
  readonly is: 'table'
  readonly widths: readonly number[]
  readonly ruled: boolean
  readonly rows: readonly PaperRow[]
}

export type PaperRow = { readonly isHead: boolean; readonly cells: readonly PaperCell[] }

export type PaperCell = {
  readonly columns: number
  readonly middle: boolean
  /** Goes on from the cell above it, and shows nothing of its own. */
  readonly goesOn: boolean
  readonly blocks: readonly Block[]
}

/** Reads what is on the pages. Drawings and text boxes stay in Word alone (docs/decisions/0024). */
export function readDocument(parts: WordPackage): PaperDocument {
  const body = childOf(readDocumentPart(parts), 'w:body')
  if (body === undefined) return { page: readPage(undefined), blocks: [], title: '' }
  const reading = { styles: readStyles(parts), relations: readRelations(parts) }
  return {
    page: readPage(childOf(body, 'w:sectPr')),
    blocks: readBlocks(reading, body),
    title: titleOf(parts),
  }
}

type Reading = { readonly styles: Styles; readonly relations: ReadonlyMap<string, string> }

const TWENTIETHS = 20
const EMU_PER_POINT = 12_700

function readBlocks(reading: Reading, parent: Element): readonly Block[] {
  return elementsOf(parent).flatMap((element): readonly Block[] => {
    if (element.name === 'w:p') return [readParagraph(reading, element)]
    if (element.name === 'w:tbl') return [readTable(reading, element)]
    // Content controls and the like: what they hold stands on the page all the same.
    return element.name === 'w:sdt' || element.name === 'w:sdtContent' ? readBlocks(reading, element) : []
  })
}

function readParagraph(reading: Reading, paragraph: Element): PaperParagraph {
  const shape = reading.styles.shapeOf(childOf(paragraph, 'w:pPr'))
  return { is: 'paragraph', shape, pieces: readPieces(reading, paragraph, { shape, href: undefined }) }
}

type Within = { readonly shape: Shape; readonly href: string | undefined }

function readPieces(reading: Reading, parent: Element, around: Within): readonly PaperPiece[] {
  return elementsOf(parent).flatMap((element): readonly PaperPiece[] => {
    switch (element.name) {
      case 'w:r':
        return readRun(reading, element, around)
      case 'w:fldSimple':
        return readPieces(reading, element, { ...around, href: fieldAddress(element) ?? around.href })
      case 'w:hyperlink':
        return readPieces(reading, element, { ...around, href: linkAddress(reading, element) })
      case 'w:pPr':
      case 'w:del':
        return []
      default:
        return readPieces(reading, element, around)
    }
  })
}

// Only addresses of the web become links: what an office wrote into a template never runs.
function fieldAddress({ attributes }: Element): string | undefined {
  return /^\s*HYPERLINK\s+"(https?:[^"]+)"/.exec(attributes['w:instr'] ?? '')?.[1]
}

function linkAddress({ relations }: Reading, { attributes }: Element): string | undefined {
  const target = relations.get(attributes['r:id'] ?? '')
  return target !== undefined && /^https?:/.test(target) ? target : undefined
}

function readRun(
  { styles, relations }: Reading,
  run: Element,
  { shape, href }: Within,
): readonly PaperPiece[] {
  const letters = styles.lettersOf(shape, childOf(run, 'w:rPr'))
  const text = (said: string): PaperPiece => ({ is: 'text', text: said, letters, href })
  return elementsOf(run).flatMap((element): readonly PaperPiece[] => {
    switch (element.name) {
      case 'w:t':
        return [text(textOf(element))]
      case 'w:tab':
        return [text('\u2003')]
      case 'w:noBreakHyphen':
        return [text('\u2011')]
      case 'w:br':
        return [{ is: 'break', page: element.attributes['w:type'] === 'page' }]
      case 'w:drawing':
        return readPicture(relations, element)
      default:
        return []
    }
  })
}

function readPicture(relations: Reading['relations'], drawing: Element): readonly PaperPiece[] {
  const [inline] = within(drawing, 'wp:inline')
  const [blip] = within(drawing, 'a:blip')
  const target = relations.get(blip?.attributes['r:embed'] ?? '')
  const size = childOf(inline, 'wp:extent')?.attributes
  if (target === undefined || size === undefined) return []
  return [
    {
      is: 'picture',
      part: target.startsWith('/') ? target.slice(1) : `word/${target}`,
      width: Number(size['cx']) / EMU_PER_POINT,
      height: Number(size['cy']) / EMU_PER_POINT,
      says: childOf(inline, 'wp:docPr')?.attributes['descr'] ?? '',
    },
  ]
}

function readTable(reading: Reading, table: Element): PaperTable {
  const looks = childOf(table, 'w:tblPr')
  const grid = childOf(table, 'w:tblGrid')
  return {
    is: 'table',
    widths: grid === undefined ? [] : within(grid, 'w:gridCol').map((column) => points(column, 'w:w')),
    ruled: isRuled(looks),
    rows: elementsOf(table)
      .filter(({ name }) => name === 'w:tr')
      .map((row) => ({
        isHead: childOf(childOf(row, 'w:trPr'), 'w:tblHeader') !== undefined,
        cells: elementsOf(row)
          .filter(({ name }) => name === 'w:tc')
          .map((cell) => readCell(reading, cell)),
      })),
  }
}

// A table of Word's own style "Table Grid" is ruled without saying so itself.
function isRuled(looks: Element | undefined): boolean {
  const borders = childOf(looks, 'w:tblBorders')
  if (borders === undefined) return childOf(looks, 'w:tblStyle')?.attributes['w:val'] === 'TableGrid'
  return elementsOf(borders).some(
    ({ attributes }) => !['nil', 'none', undefined].includes(attributes['w:val']),
  )
}

function readCell(reading: Reading, cell: Element): PaperCell {
  const looks = childOf(cell, 'w:tcPr')
  const merge = childOf(looks, 'w:vMerge')
  return {
    columns: Number(childOf(looks, 'w:gridSpan')?.attributes['w:val'] ?? 1),
    middle: childOf(looks, 'w:vAlign')?.attributes['w:val'] === 'center',
    goesOn: merge !== undefined && merge.attributes['w:val'] !== 'restart',
    blocks: readBlocks(reading, cell),
  }
}

const A4 = { width: 595.3, height: 841.9, top: 56.7, bottom: 56.7, left: 85, right: 42.5 }

function readPage(section: Element | undefined): PageShape {
  const size = childOf(section, 'w:pgSz')
  const margins = childOf(section, 'w:pgMar')
  const numbered = section !== undefined && childOf(section, 'w:headerReference') !== undefined
  if (size === undefined || margins === undefined) return { ...A4, numbered }
  return {
    width: points(size, 'w:w'),
    height: points(size, 'w:h'),
    top: points(margins, 'w:top'),
    bottom: points(margins, 'w:bottom'),
    left: points(margins, 'w:left'),
    right: points(margins, 'w:right'),
    numbered,
  }
}

function points({ attributes }: Element, name: string): number {
  return Number(attributes[name] ?? 0) / TWENTIETHS
}

function titleOf(parts: WordPackage): string {
  if (partText(parts, 'docProps/core.xml') === '') return ''
  const core = readPart(parts, 'docProps/core.xml')
  const [title] = core === undefined ? [] : within(core, 'dc:title')
  return title === undefined ? '' : textOf(title)
}
