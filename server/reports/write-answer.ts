import { measureName } from '@gieo/engine/indicator/measure-words.ts'
import { NO_NUMBER, sayBare, sayChange, sayReportFigure } from '@gieo/engine/report/say.ts'
import type {
  Answer,
  ComparedRow,
  ReportFigure,
  ReportModel,
  ReportPhoto,
  ReportTable,
} from '@gieo/engine/report/value.ts'
import { formatDate } from '@gieo/engine/text/date.ts'
import type { Filling, Words } from '../word/fill.ts'
import { paragraph, pictureParagraph, table, type Cell, type Piece } from '../word/make.ts'
import { TEXT_WIDTH } from '../word/new-document.ts'
import type { Element } from '../word/xml.ts'

/** A picture that stands in the package already, with its shape: height over width. */
export type Pictured = { readonly id: string; readonly number: number; readonly tall: number }

/** What writing an answer needs beside it: whole addresses, and the pictures by their keys. */
export type Paper = {
  readonly origin: string
  readonly pictures: ReadonlyMap<string, Pictured>
}

const TABLE_SIZE = 12
const SMALL = { italic: true, size: TABLE_SIZE } as const
const CAPTION = { align: 'center', after: 6 } as const
const TEXT_MM = 165
const NOTHING = 'Không có trong kỳ.'

/** What stands where a tag stood. */
export function writeAnswer(paper: Paper, tag: string, answer: Answer): Filling {
  switch (answer.is) {
    case 'text':
      return { words: [{ text: answer.text }] }
    case 'figure':
      return { words: [linked(paper, answer.figure, answer.bare ? sayBare(answer.figure) : undefined)] }
    case 'change':
      return { words: [linked(paper, answer.then ?? answer.now, sayChange(answer.now, answer.then))] }
    case 'declared':
      return { words: writeDeclared(paper, answer.figures) }
    case 'table':
      return { blocks: writeTable(paper, answer.table) }
    case 'compared':
      return { blocks: writeCompared(paper, answer.rows) }
    case 'chart':
      return { blocks: writeChart(paper, tag, answer) }
    case 'models':
      return { blocks: writeModels(paper, answer.models) }
    case 'photos':
      return { blocks: writePhotos(paper, answer.photos) }
  }
}

/** Where a figure is found again: the office's page of figures, at its unit, period and map, with its records open. */
export function figureAddress(origin: string, figure: ReportFigure): string {
  const { indicator, unit, period, map } = figure
  const place = new URLSearchParams({ unit, period, map })
  if (figure.kind === 'declared') return `${origin}/office/figures?${place}#declared`
  place.set('programme', indicator.split('.')[0] ?? '')
  if (figure.value !== null) place.set('open', `${indicator}:${unit}`)
  return `${origin}/office/figures?${place}`
}

function linked({ origin }: Paper, figure: ReportFigure, said?: string): Words {
  return { text: said ?? sayReportFigure(figure), href: figureAddress(origin, figure) }
}

// Each with who says so: two definers of one thing stay apart.
function writeDeclared(paper: Paper, figures: readonly ReportFigure[]): readonly Words[] {
  if (figures.length === 0) return [{ text: 'không có' }]
  return figures.flatMap((figure, index) => [
    ...(index === 0 ? [] : [{ text: '; ' }]),
    linked(paper, figure),
    { text: ` (${figure.definer}${figure.said === undefined ? '' : `, ${figure.said}`})` },
  ])
}

function writeTable(paper: Paper, { indicators, rows, without }: ReportTable): readonly Element[] {
  if (indicators.length === 0) return [paragraph(NOTHING)]
  const first = Math.round(TEXT_WIDTH * (indicators.length > 4 ? 0.28 : 0.36))
  const widths = [first, ...shareOut(TEXT_WIDTH - first, rows)]
  const heading = [
    head('Đơn vị'),
    ...indicators.map(({ label, measure }) => head(`${label}\n(${measureName(measure, 'vi')})`)),
  ]
  const body = rows.map(({ name, figures }, index) => {
    const bold = index === rows.length - 1 && rows.length > 1
    return [
      cell([{ text: name, bold }], 'left'),
      ...figures.map((figure) => cell([{ ...linked(paper, figure, sayBare(figure)), bold }], 'right')),
    ]
  })
  return [
    table({ widths, ruled: true, heads: 1 }, [heading, ...body]),
    paragraph(
      without === 0 ? '' : `${without} đơn vị khác chưa có số nào trong kỳ.`,
      { before: 2, after: 6 },
      SMALL,
    ),
  ]
}

const LETTERS_MIN = 6

// Columns as wide as their longest number needs: money takes more room than a count.
function shareOut(width: number, rows: ReportTable['rows']): readonly number[] {
  const letters = (rows[0]?.figures ?? []).map((_, column) =>
    Math.max(LETTERS_MIN, ...rows.map(({ figures }) => sayCell(figures[column]).length)),
  )
  const all = letters.reduce((sum, each) => sum + each, 0)
  return letters.map((each) => Math.floor((width * each) / all))
}

function sayCell(figure: ReportFigure | undefined): string {
  return figure === undefined ? '' : sayBare(figure)
}

const COMPARED = { label: 0.32, counted: 0.2, declared: 0.2, source: 0.28 }

function writeCompared(paper: Paper, rows: readonly ComparedRow[]): readonly Element[] {
  const widths = Object.values(COMPARED).map((share) => Math.floor(TEXT_WIDTH * share))
  const heading = ['Chỉ tiêu', 'Số đếm từ hồ sơ', 'Số công bố', 'Ai công bố, kỳ'].map(head)
  const body = rows.flatMap(({ label, counted, declared }) => {
    const said = declared.length === 0 ? [undefined] : declared
    return said.map((figure, index) => [
      cell([{ text: index === 0 ? label : '' }], 'left'),
      cell([index === 0 && counted !== undefined ? linked(paper, counted) : { text: NO_NUMBER }], 'right'),
      cell([figure === undefined ? { text: NO_NUMBER } : linked(paper, figure)], 'right'),
      cell([{ text: figure === undefined ? '' : sourceOf(figure) }], 'left'),
    ])
  })
  return [table({ widths, ruled: true, heads: 1 }, [heading, ...body]), paragraph('', { after: 6 })]
}

function sourceOf({ definer, said, note }: ReportFigure): string {
  return [[definer, said].filter((part) => part !== undefined && part !== '').join('; '), note]
    .filter((part) => part !== undefined && part !== '')
    .join('\n')
}

function head(text: string): Cell {
  return { content: [paragraph([{ text, bold: true }], { align: 'center' }, { size: TABLE_SIZE })] }
}

function cell(pieces: readonly Piece[], align: 'left' | 'right'): Cell {
  return { content: [paragraph(pieces, { align, before: 1, after: 1 }, { size: TABLE_SIZE })] }
}

function writeChart(paper: Paper, tag: string, chart: Extract<Answer, { is: 'chart' }>): readonly Element[] {
  const pictured = paper.pictures.get(tag)
  if (pictured === undefined)
    return [paragraph(`${chart.title}: ${NOTHING.toLowerCase()}`, { align: 'center' })]
  const says = `${chart.title}: ${chart.points
    .map(({ label, figure }) => `${label} ${sayReportFigure(figure)}`)
    .join('; ')}`
  return [
    pictureParagraph({ ...pictured, widthMm: TEXT_MM, heightMm: TEXT_MM * pictured.tall, says }),
    paragraph(chart.title, CAPTION, SMALL),
  ]
}

const MODEL_SHARES = [0.07, 0.45, 0.3, 0.18]

function writeModels({ origin }: Paper, models: readonly ReportModel[]): readonly Element[] {
  if (models.length === 0) return [paragraph(NOTHING, { style: 'BodyText' })]
  const widths = MODEL_SHARES.map((share) => Math.floor(TEXT_WIDTH * share))
  const rows = models.map(({ id, title, place, stage, on }, index) => [
    cell([{ text: String(index + 1) }], 'right'),
    cell([{ text: title, href: `${origin}/models/${id}` }], 'left'),
    cell([{ text: place }], 'left'),
    cell([{ text: `${stage}\n${formatDate(on, 'vi')}` }], 'left'),
  ])
  const heading = ['TT', 'Mô hình', 'Nơi làm', 'Giai đoạn'].map(head)
  return [table({ widths, ruled: true, heads: 1 }, [heading, ...rows]), paragraph('', { after: 6 })]
}

const PHOTO_GAP_MM = 5

function writePhotos({ origin, pictures }: Paper, photos: readonly ReportPhoto[]): readonly Element[] {
  const shown = photos.flatMap((photo) => {
    const pictured = pictures.get(photo.id)
    return pictured === undefined ? [] : [{ ...photo, pictured }]
  })
  if (shown.length === 0) return []
  const widthMm = (TEXT_MM - PHOTO_GAP_MM) / 2
  const cells = shown.map(({ caption, model, pictured }): Cell => {
    const heightMm = widthMm * pictured.tall
    return {
      content: [
        pictureParagraph({ ...pictured, widthMm: widthMm - PHOTO_GAP_MM, heightMm, says: caption }),
        paragraph([{ text: caption, href: `${origin}/models/${model}` }], CAPTION, SMALL),
      ],
    }
  })
  const rows: Cell[][] = []
  for (const [index, each] of cells.entries()) {
    if (index % 2 === 0) rows.push([each])
    else rows.at(-1)?.push(each)
  }
  if (cells.length % 2 === 1) rows.at(-1)?.push({ content: [paragraph('')] })
  const half = Math.floor(TEXT_WIDTH / 2)
  return [table({ widths: [half, half], ruled: false }, rows), paragraph('', { after: 6 })]
}
