import { STYLES, type Style } from '@gieo/engine/report/official.ts'
import { paragraph, table, type Cell, type Piece } from '../word/make.ts'
import { newDocument, TEXT_WIDTH } from '../word/new-document.ts'
import type { WordPackage } from '../word/package.ts'
import { make, type Element } from '../word/xml.ts'

/** What a template of ours tells about: a programme and the indicators its pages name. */
export type Told = {
  readonly programme: string
  readonly name: string
  readonly indicators: readonly { readonly name: string; readonly label: string }[]
}

/** The names of the templates that come with the system. */
export const DEFAULT_TEMPLATES: Readonly<Record<Style, string>> = {
  government: 'Báo cáo của cơ quan nhà nước (Nghị định 30/2020)',
  party: 'Báo cáo của cơ quan Đảng (Hướng dẫn 36-HD/VPTW)',
  front: 'Báo cáo của Mặt trận Tổ quốc',
}

export function defaultId(style: Style): string {
  return `default-${style}`
}

/** The style of a template that comes with the system; `undefined` for one of an office's own. */
export function defaultStyle(id: string): Style | undefined {
  return STYLES.find((style) => defaultId(style) === id)
}

const SENTENCES_MAX = 8
const COLUMNS_MAX = 6

/** A report of every programme told, for any unit and period, in the form that its readers expect. */
export function defaultTemplate(style: Style, told: readonly Told[]): WordPackage {
  return newDocument(DEFAULT_TEMPLATES[style], [
    ...letterhead(style),
    ...titleOf(style),
    body('{số-liệu-đến}. Số liệu tính theo {bản-đồ}; mỗi con số mở ra các hồ sơ đã đếm.'),
    ...told.flatMap((each, index) => tell(each, index)),
    heading(`${told.length + 1}. Mô hình tiêu biểu trong kỳ`),
    paragraph('{mô-hình 10}'),
    paragraph('{ảnh 4}'),
    heading(`${told.length + 2}. Số do các cơ quan công bố`),
    body('Số liệu dưới đây do các cơ quan tự tính và công bố, không cộng với số đếm từ hồ sơ: {công-bố}.'),
    paragraph('Trên đây là báo cáo kết quả {kỳ} của {đơn-vị}./.', { style: 'BodyText', withNext: true }),
    paragraph('', { withNext: true }),
    signature(),
  ])
}

function tell({ name, programme, indicators }: Told, index: number): readonly Element[] {
  const [first] = indicators
  return [
    heading(`${index + 1}. ${name}`),
    ...indicators
      .slice(0, SENTENCES_MAX)
      .map(({ name: id, label }) =>
        body(`- ${label}: {số ${id}}; so với cùng kỳ năm trước: {tăng-giảm ${id} cùng-kỳ}.`),
      ),
    paragraph(
      `Bảng ${index + 1}. ${name} theo đơn vị`,
      { align: 'center', before: 8, after: 4, withNext: true },
      { italic: true, size: 13 },
    ),
    paragraph(
      indicators.length > COLUMNS_MAX
        ? `{bảng ${indicators
            .slice(0, COLUMNS_MAX)
            .map(({ name: id }) => id)
            .join(' ')}}`
        : `{bảng ${programme}}`,
    ),
    ...(first === undefined ? [] : [paragraph(`{biểu-đồ ${first.name}}`)]),
  ]
}

const LEFT = Math.round(TEXT_WIDTH * 0.42)
const COLUMNS = [LEFT, TEXT_WIDTH - LEFT]

// Sizes as in annex I of the decree; the Party's guidance and the Front keep the same frame with other words.
function letterhead(style: Style): readonly Element[] {
  const organ = [
    centered([{ text: '{CHỦ-QUẢN}', size: 13 }]),
    centered([{ text: '{CƠ-QUAN}', bold: true, size: 13 }]),
    ...(style === 'party' ? [centered([{ text: '*', size: 13 }])] : [rule(0.35, LEFT)]),
    centered([{ text: '{số-ký-hiệu}', size: 13 }], 6),
  ]
  const placeDate = centered([{ text: '{địa-danh-ngày}', italic: true, size: 14 }], 6)
  const state =
    style === 'party'
      ? [
          centered([{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', bold: true, size: 14 }]),
          rule(0.62, TEXT_WIDTH - LEFT),
          placeDate,
        ]
      : [
          centered([{ text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, size: 12 }]),
          centered([{ text: 'Độc lập - Tự do - Hạnh phúc', bold: true, size: 13 }]),
          rule(0.5, TEXT_WIDTH - LEFT),
          placeDate,
        ]
  return [table({ widths: COLUMNS, ruled: false }, [[{ content: organ }, { content: state }]]), paragraph('')]
}

function titleOf(style: Style): readonly Element[] {
  return [
    centered([{ text: 'BÁO CÁO', bold: true, size: style === 'party' ? 16 : 14 }], 6),
    centered([{ text: 'Kết quả công tác dân vận và các chương trình ở cơ sở', bold: true, size: 14 }]),
    centered([{ text: '{kỳ} của {đơn-vị}', bold: true, size: 14 }]),
    style === 'party' ? centered([{ text: '-----', size: 14 }], 0, 6) : rule(0.3, TEXT_WIDTH),
  ]
}

function signature(): Element {
  const receivers: Cell = {
    content: [
      paragraph([{ text: 'Nơi nhận:', bold: true, italic: true }], {}, { size: 12 }),
      ...['- Như trên;', '- Lưu: VT.'].map((line) => paragraph(line, {}, { size: 11 })),
    ],
  }
  const signer: Cell = {
    content: [
      centered([{ text: '{chức-vụ}', bold: true, size: 14 }]),
      ...Array.from({ length: 4 }, () => centered([{ text: ' ', size: 14 }])),
      centered([{ text: '{người-ký}', bold: true, size: 14 }]),
    ],
  }
  return table({ widths: [Math.round(TEXT_WIDTH / 2), Math.round(TEXT_WIDTH / 2)], ruled: false }, [
    [receivers, signer],
  ])
}

function centered(pieces: readonly Piece[], before = 0, after = 0): Element {
  return paragraph(pieces, { align: 'center', before, after })
}

// A line of a share of the column, drawn as the lower border of an empty paragraph between two indents.
function rule(share: number, columnWidth: number): Element {
  const indent = String(Math.round((columnWidth * (1 - share)) / 2))
  const line = make('w:bottom', { 'w:val': 'single', 'w:sz': '6', 'w:space': '1', 'w:color': '000000' })
  return make('w:p', {}, [
    make('w:pPr', {}, [
      make('w:pBdr', {}, [line]),
      make('w:spacing', { 'w:before': '0', 'w:after': '60', 'w:line': '60', 'w:lineRule': 'exact' }),
      make('w:ind', { 'w:left': indent, 'w:right': indent }),
      make('w:rPr', {}, [make('w:sz', { 'w:val': '4' })]),
    ]),
  ])
}

function heading(text: string): Element {
  return paragraph([{ text }], { style: 'Heading1' })
}

function body(text: string): Element {
  return paragraph(text, { style: 'BodyText' })
}
