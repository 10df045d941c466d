import type {
  Block,
  PaperDocument,
  PaperParagraph,
  PaperPiece,
  PaperRow,
  PaperTable,
} from './read-document.ts'
import type { Letters, Shape } from './styles.ts'
import { rowsOf } from './write-html.ts'

/** How high Tinos stands and how deep it goes, and how far apart Word sets single lines of it, all per point of size. */
const ASCENT = 0.891
const DESCENT = 0.216
const LETTER_HEIGHT = ASCENT + DESCENT
const LINE = 1.15

/** The document in Typst's own language; pictures are asked for by `/` and the name of their part. */
export function writeTypst({ page, blocks, title }: PaperDocument): string {
  const margin = (['top', 'bottom', 'left', 'right'] as const).map((side) => `${side}: ${pt(page[side])}`)
  return `#set document(title: ${say(title)})
#set page(width: ${pt(page.width)}, height: ${pt(page.height)}, margin: (${margin.join(', ')}), header-ascent: 35%${
    page.numbered
      ? ', header: context { if counter(page).get().first() > 1 { align(center, text(size: 14pt, counter(page).display())) } }'
      : ''
  })
#set text(font: "Tinos", lang: "vi", fallback: false, top-edge: ${ASCENT}em, bottom-edge: -${DESCENT}em, hyphenate: false)
#set par(spacing: 0pt, linebreaks: "simple")
#set block(spacing: 0pt)
#show heading: it => it.body
${blocks.map((block) => `#${writeBlock(block)}`).join('\n')}
`
}

function writeBlock(block: Block): string {
  return block.is === 'paragraph' ? writeParagraph(block) : writeTable(block)
}

function writeParagraph({ shape, pieces }: PaperParagraph): string {
  const size = sizeOf(shape, pieces)
  const inner = pieces.map(writePiece)
  const isEmpty = pieces.every((piece) => piece.is === 'text' && piece.text.trim() === '')
  const content = isEmpty ? emptyLine(shape, size) : writeLines(shape, size, inner)
  const heading = shape.heading === undefined ? content : `heading(level: ${shape.heading}, ${content})`
  const insets = [
    ...(shape.left === 0 ? [] : [`left: ${pt(shape.left)}`]),
    ...(shape.right === 0 ? [] : [`right: ${pt(shape.right)}`]),
  ]
  const options = [
    'width: 100%',
    `above: ${pt(shape.before)}`,
    `below: ${pt(shape.after)}`,
    ...(insets.length === 0 ? [] : [`inset: (${insets.join(', ')})`]),
    ...(shape.withNext ? ['sticky: true'] : []),
  ]
  const rule = shape.ruleBelow ? ' + line(length: 100%, stroke: 0.75pt)' : ''
  const block = `block(${options.join(', ')}, ${heading}${rule})`
  return shape.newPage ? `{ pagebreak(weak: true); ${block} }` : block
}

function writeLines(shape: Shape, size: number, inner: readonly string[]): string {
  const align = shape.align === 'both' ? 'left' : shape.align
  const leading = 'times' in shape.line ? size * (LINE * shape.line.times - LETTER_HEIGHT) : 0
  const options = [
    `leading: ${pt(leading)}`,
    ...(shape.align === 'both' ? ['justify: true'] : []),
    ...(shape.firstLine > 0 ? [`first-line-indent: (amount: ${pt(shape.firstLine)}, all: true)`] : []),
    ...(shape.firstLine < 0 ? [`hanging-indent: ${pt(-shape.firstLine)}`] : []),
  ]
  return `align(${align}, par(${options.join(', ')}, ${inner.join(' + ')}))`
}

function emptyLine(shape: Shape, size: number): string {
  return `v(${pt('exactly' in shape.line ? shape.line.exactly : size * LINE * shape.line.times)})`
}

function sizeOf(shape: Shape, pieces: readonly PaperPiece[]): number {
  return (
    Math.max(0, ...pieces.map((piece) => (piece.is === 'text' ? piece.letters.size : 0))) ||
    shape.letters.size
  )
}

function writePiece(piece: PaperPiece): string {
  switch (piece.is) {
    case 'break':
      return piece.page ? 'pagebreak(weak: true)' : 'linebreak()'
    case 'picture':
      return `box(image(${say(`/${piece.part}`)}, width: ${pt(piece.width)}, height: ${pt(piece.height)}, alt: ${say(piece.says)}))`
    case 'text': {
      const text = writeText(piece.letters, piece.text)
      return piece.href === undefined ? text : `link(${say(piece.href)}, ${text})`
    }
  }
}

function writeText({ bold, italic, underline, caps, size, place }: Letters, text: string): string {
  const options = [
    `size: ${pt(place === 'line' ? size : size * 0.65)}`,
    ...(bold ? ['weight: "bold"'] : []),
    ...(italic ? ['style: "italic"'] : []),
    ...(place === 'above' ? ['baseline: -0.4em'] : place === 'below' ? ['baseline: 0.2em'] : []),
  ]
  const said = `text(${options.join(', ')}, ${say(caps ? text.toLocaleUpperCase('vi') : text)})`
  return underline ? `underline(${said})` : said
}

function writeTable({ widths, ruled, rows }: PaperTable): string {
  const heads = rows.filter(({ isHead }) => isHead).length
  const written = rows.map((row, index) => writeRow(rows, row, index))
  const head = heads === 0 ? [] : [`table.header(${written.slice(0, heads).flat().join(', ')})`]
  const options = [
    `columns: (${widths.map((width) => `${pt(width)},`).join(' ')})`,
    `stroke: ${ruled ? '0.5pt' : 'none'}`,
    'inset: (x: 4pt, y: 1pt)',
  ]
  return `block(width: 100%, table(${[...options, ...head, ...written.slice(heads).flat()].join(', ')}))`
}

function writeRow(rows: readonly PaperRow[], { cells }: PaperRow, index: number): readonly string[] {
  return cells.flatMap((cell, at) => {
    if (cell.goesOn) return []
    const reach = rowsOf(rows, index, at)
    const options = [
      'breakable: false',
      ...(cell.columns > 1 ? [`colspan: ${cell.columns}`] : []),
      ...(reach > 1 ? [`rowspan: ${reach}`] : []),
      `align: left + ${cell.middle ? 'horizon' : 'top'}`,
    ]
    const inner = cell.blocks.length === 0 ? '[]' : cell.blocks.map(writeBlock).join(' + ')
    return [`table.cell(${options.join(', ')}, ${inner})`]
  })
}

// A text of Typst's language: only these two signs mean anything within one.
function say(text: string): string {
  const written = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
  return `"${written.replaceAll(/[\u0000-\u0009\u000b-\u001f]/g, ' ')}"` // oxlint-disable-line no-control-regex
}

function pt(length: number): string {
  return `${Math.round(length * 100) / 100}pt`
}
