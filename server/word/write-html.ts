import { escapeXml } from '@gieo/engine/text/escape-xml.ts'
import type { WordPackage } from './package.ts'
import type { Block, PaperDocument, PaperParagraph, PaperPiece, PaperTable } from './read-document.ts'
import type { Letters, Shape } from './styles.ts'

/** The document as one page of HTML with everything in it, to be read on a screen or printed from a browser. */
export function writeHtml(parts: WordPackage, { page, blocks, title }: PaperDocument): string {
  const body = blocks.map((block) => writeBlock(parts, block)).join('\n')
  const margins = [page.top, page.right, page.bottom, page.left].map(pt).join(' ')
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<base target="_top"><title>${escapeXml(title)}</title>
<style>
@page { size: A4; margin: ${margins}; }
body { margin: 0; background: #fff; color: #000; font-family: 'Times New Roman', Tinos, 'Liberation Serif', serif; }
article { box-sizing: border-box; max-width: ${pt(page.width)}; margin: 0 auto; padding: ${margins}; overflow-wrap: anywhere; }
p { margin: 0; white-space: pre-wrap; }
p.blank { min-height: 1em; }
h1, h2, h3, h4, h5, h6 { margin: 0; font: inherit; white-space: pre-wrap; }
a { color: inherit; text-decoration: underline dotted 1px; text-underline-offset: 2px; }
a:focus-visible { outline: 2px solid #1a5fb4; outline-offset: 1px; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
td, th { padding: 1pt 4pt; font-weight: normal; vertical-align: top; }
table.ruled td, table.ruled th { border: 0.75pt solid #000; }
tr { break-inside: avoid; }
img { max-width: 100%; height: auto; }
.scroll { overflow-x: auto; }
@media screen and (max-width: 640px) { article { padding: 16px; } table.ruled { min-width: 480px; } }
@media print { article { padding: 0; max-width: none; } a { text-decoration: none; } }
</style></head><body><article>
${body}
</article></body></html>
`
}

function writeBlock(parts: WordPackage, block: Block): string {
  return block.is === 'paragraph' ? writeParagraph(parts, block) : writeTable(parts, block)
}

function writeParagraph(parts: WordPackage, { shape, pieces }: PaperParagraph): string {
  const tag = shape.heading === undefined ? 'p' : `h${Math.min(shape.heading + 1, 6)}`
  const inner = pieces.map((piece) => writePiece(parts, piece)).join('')
  const blank = inner === '' && !shape.ruleBelow ? ' class="blank"' : ''
  return `<${tag}${blank} style="${shapeCss(shape)}">${inner}</${tag}>`
}

function shapeCss(shape: Shape): string {
  const line =
    'times' in shape.line ? String(Math.round(shape.line.times * 115) / 100) : pt(shape.line.exactly)
  const css: readonly (readonly [string, string, boolean])[] = [
    ['text-align', shape.align === 'both' ? 'justify' : shape.align, shape.align !== 'left'],
    ['text-indent', pt(shape.firstLine), shape.firstLine !== 0],
    ['margin-left', pt(shape.left), shape.left !== 0],
    ['margin-right', pt(shape.right), shape.right !== 0],
    ['margin-top', pt(shape.before), shape.before !== 0],
    ['margin-bottom', pt(shape.after), shape.after !== 0],
    ['border-bottom', '0.75pt solid #000', shape.ruleBelow],
    ['break-before', 'page', shape.newPage],
    ['break-after', 'avoid', shape.withNext],
    ['line-height', line, true],
    ['font-size', pt(shape.letters.size), true],
  ]
  return css.flatMap(([name, value, isSaid]) => (isSaid ? [`${name}:${value}`] : [])).join(';')
}

function writePiece(parts: WordPackage, piece: PaperPiece): string {
  switch (piece.is) {
    case 'break':
      return '<br>'
    case 'picture':
      return writePicture(parts, piece)
    case 'text': {
      const css = lettersCss(piece.letters)
      const text = escapeXml(piece.text)
      const inner = css === '' ? text : `<span style="${css}">${text}</span>`
      return piece.href === undefined ? inner : `<a href="${escapeXml(piece.href)}">${inner}</a>`
    }
  }
}

function lettersCss({ bold, italic, underline, caps, size, place }: Letters): string {
  return [
    ...(bold ? ['font-weight:bold'] : []),
    ...(italic ? ['font-style:italic'] : []),
    ...(underline ? ['text-decoration:underline'] : []),
    ...(caps ? ['text-transform:uppercase'] : []),
    ...(place === 'above' ? ['vertical-align:super'] : place === 'below' ? ['vertical-align:sub'] : []),
    `font-size:${pt(size)}`,
  ].join(';')
}

function writePicture(
  parts: WordPackage,
  { part, width, says }: Extract<PaperPiece, { is: 'picture' }>,
): string {
  const bytes = parts.get(part)
  if (bytes === undefined) return ''
  const type = /\.jpe?g$/i.test(part) ? 'image/jpeg' : /\.gif$/i.test(part) ? 'image/gif' : 'image/png'
  const source = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  return `<img src="${source}" alt="${escapeXml(says)}" style="width:${pt(width)}">`
}

function writeTable(parts: WordPackage, { widths, ruled, rows }: PaperTable): string {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => `<col style="width:${Math.round((width / whole) * 1000) / 10}%">`)
  const writeRow = ({ isHead, cells }: PaperTable['rows'][number], index: number) =>
    `<tr>${cells
      .map((cell) => {
        if (cell.goesOn) return ''
        const tag = isHead ? 'th' : 'td'
        const inner = cell.blocks.map((block) => writeBlock(parts, block)).join('')
        const attributes = [
          ...(isHead ? [' scope="col"'] : []),
          ...(cell.columns > 1 ? [` colspan="${cell.columns}"`] : []),
          ...(rowsOf(rows, index, cells.indexOf(cell)) > 1
            ? [` rowspan="${rowsOf(rows, index, cells.indexOf(cell))}"`]
            : []),
          ...(cell.middle ? [' style="vertical-align:middle"'] : []),
        ]
        return `<${tag}${attributes.join('')}>${inner}</${tag}>`
      })
      .join('')}</tr>`
  const heads = rows.filter(({ isHead }) => isHead).length
  const written = rows.map(writeRow)
  return (
    `<div class="scroll"><table class="${ruled ? 'ruled' : 'plain'}"${ruled ? '' : ' role="presentation"'}>` +
    `<colgroup>${columns.join('')}</colgroup>` +
    (heads === 0 ? '' : `<thead>${written.slice(0, heads).join('')}</thead>`) +
    `<tbody>${written.slice(heads).join('')}</tbody></table></div>`
  )
}

/** Over how many rows a cell reaches: those below it that go on from it. */
export function rowsOf(rows: PaperTable['rows'], row: number, cell: number): number {
  let reach = 1
  while (rows[row + reach]?.cells[cell]?.goesOn === true) reach++
  return reach
}

function pt(length: number): string {
  return `${Math.round(length * 100) / 100}pt`
}
