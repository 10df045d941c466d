import { make, type Element } from './xml.ts'
import { writeWords, type Words } from './fill.ts'

/** Lengths in twentieths of a point, as Word counts them. */
export const MM = 1440 / 25.4

/** How letters look; sizes in points. */
export type Look = {
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
  readonly underline?: boolean | undefined
  readonly size?: number | undefined
}

export type ParagraphShape = {
  readonly align?: 'left' | 'center' | 'right' | 'both' | undefined
  readonly firstLineMm?: number | undefined
  readonly before?: number | undefined
  readonly after?: number | undefined
  readonly style?: string | undefined
  /** Kept on the page of what follows. */
  readonly withNext?: boolean | undefined
}

export type Piece = Words & Look

/** A paragraph of pieces that each have a look of their own. */
export function paragraph(
  pieces: string | readonly Piece[],
  shape: ParagraphShape = {},
  look: Look = {},
): Element {
  const said: readonly Piece[] = typeof pieces === 'string' ? [{ text: pieces }] : pieces
  return make('w:p', {}, [
    shapeOf(shape),
    ...said.flatMap((piece) => [...writeWords(piece, lookOf({ ...look, ...given(piece) }))]),
  ])
}

function given({ bold, italic, underline, size }: Piece): Look {
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline }),
    ...(size === undefined ? {} : { size }),
  }
}

function lookOf({ bold, italic, underline, size }: Look): Element {
  return make('w:rPr', {}, [
    ...(bold ? [make('w:b')] : []),
    ...(italic ? [make('w:i')] : []),
    ...(underline ? [make('w:u', { 'w:val': 'single' })] : []),
    ...(size === undefined
      ? []
      : [make('w:sz', { 'w:val': String(size * 2) }), make('w:szCs', { 'w:val': String(size * 2) })]),
  ])
}

function shapeOf({ align, firstLineMm, before, after, style, withNext }: ParagraphShape): Element {
  const spacing = {
    ...(before === undefined ? {} : { 'w:before': String(before * 20) }),
    ...(after === undefined ? {} : { 'w:after': String(after * 20) }),
  }
  // In the order of the schema; Word is strict about it.
  return make('w:pPr', {}, [
    ...(style === undefined ? [] : [make('w:pStyle', { 'w:val': style })]),
    ...(withNext ? [make('w:keepNext')] : []),
    ...(Object.keys(spacing).length === 0 ? [] : [make('w:spacing', spacing)]),
    ...(firstLineMm === undefined
      ? []
      : [make('w:ind', { 'w:firstLine': String(Math.round(firstLineMm * MM)) })]),
    ...(align === undefined ? [] : [make('w:jc', { 'w:val': align })]),
  ])
}

export type Cell = {
  readonly content: readonly Element[]
  readonly columns?: number | undefined
}

export type TableShape = {
  /** Widths of the columns in twentieths of a point. */
  readonly widths: readonly number[]
  readonly ruled: boolean
  /** Rows at the top that are repeated on every page. */
  readonly heads?: number | undefined
}

export function table({ widths, ruled, heads = 0 }: TableShape, rows: readonly (readonly Cell[])[]): Element {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const line = (side: string) =>
    make(`w:${side}`, { 'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': '000000' })
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line)
  return make('w:tbl', {}, [
    make('w:tblPr', {}, [
      make('w:tblW', { 'w:w': String(whole), 'w:type': 'dxa' }),
      ...(ruled ? [make('w:tblBorders', {}, borders)] : []),
      make('w:tblLayout', { 'w:type': 'fixed' }),
      make('w:tblCellMar', {}, [
        make('w:left', { 'w:w': '80', 'w:type': 'dxa' }),
        make('w:right', { 'w:w': '80', 'w:type': 'dxa' }),
      ]),
    ]),
    make(
      'w:tblGrid',
      {},
      widths.map((width) => make('w:gridCol', { 'w:w': String(width) })),
    ),
    ...rows.map((cells, index) => row(cells, widths, { isHead: index < heads })),
  ])
}

function row(
  cells: readonly Cell[],
  widths: readonly number[],
  { isHead }: { readonly isHead: boolean },
): Element {
  let at = 0
  return make('w:tr', {}, [
    make('w:trPr', {}, [make('w:cantSplit'), ...(isHead ? [make('w:tblHeader')] : [])]),
    ...cells.map(({ content, columns = 1 }) => {
      const width = widths.slice(at, at + columns).reduce((sum, each) => sum + each, 0)
      at += columns
      return make('w:tc', {}, [
        make('w:tcPr', {}, [
          make('w:tcW', { 'w:w': String(width), 'w:type': 'dxa' }),
          ...(columns > 1 ? [make('w:gridSpan', { 'w:val': String(columns) })] : []),
          make('w:vAlign', { 'w:val': isHead ? 'center' : 'top' }),
        ]),
        ...content,
      ])
    }),
  ])
}

const EMU_PER_MM = 36_000

export type Picture = {
  /** The id of its relation in the package. */
  readonly id: string
  readonly number: number
  readonly widthMm: number
  readonly heightMm: number
  /** What it shows, for those who hear the document. */
  readonly says: string
}

/** A picture in the line. */
export function picture({ id, number, widthMm, heightMm, says }: Picture): Element {
  const size = { cx: String(Math.round(widthMm * EMU_PER_MM)), cy: String(Math.round(heightMm * EMU_PER_MM)) }
  const name = `Hình ${number}`
  return make('w:r', {}, [
    make('w:drawing', {}, [
      make('wp:inline', { distT: '0', distB: '0', distL: '0', distR: '0', 'xmlns:wp': WP }, [
        make('wp:extent', size),
        make('wp:docPr', { id: String(1000 + number), name, descr: says }),
        make('a:graphic', { 'xmlns:a': A }, [
          make('a:graphicData', { uri: PIC }, [
            make('pic:pic', { 'xmlns:pic': PIC }, [
              make('pic:nvPicPr', {}, [
                make('pic:cNvPr', { id: String(1000 + number), name, descr: says }),
                make('pic:cNvPicPr'),
              ]),
              make('pic:blipFill', {}, [
                make('a:blip', { 'r:embed': id, 'xmlns:r': R }),
                make('a:stretch', {}, [make('a:fillRect')]),
              ]),
              make('pic:spPr', {}, [
                make('a:xfrm', {}, [make('a:off', { x: '0', y: '0' }), make('a:ext', size)]),
                make('a:prstGeom', { prst: 'rect' }, [make('a:avLst')]),
              ]),
            ]),
          ]),
        ]),
      ]),
    ]),
  ])
}

/** A paragraph that holds one picture. */
export function pictureParagraph(shown: Picture): Element {
  return make('w:p', {}, [shapeOf({ align: 'center', before: 6, withNext: true }), picture(shown)])
}

const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const PIC = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
