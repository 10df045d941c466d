import { CLAIM_ANSWERS, type ClaimAnswer } from '../examples/nghe-an/claims.ts'
import { paragraph } from '../server/word/make.ts'
import { newDocument } from '../server/word/new-document.ts'
import { packDocument } from '../server/word/package.ts'
import type { Element } from '../server/word/xml.ts'

/** The period that the source article tells of, and the map of its day. */
export const ARTICLE_PERIOD = '2023'
export const ARTICLE_MAP = '2023-08-31'

/**
 * A report template of the article's period: a line for each of its claims, asked of the system, and beside them what
 * has been counted from records. No number is written here.
 */
export function articleTemplate(): Uint8Array {
  return packDocument(newDocument('Số liệu của kỳ bài viết, 2023', body()))
}

function body(): readonly Element[] {
  return [
    paragraph([{ text: 'SỐ LIỆU CỦA KỲ BÀI VIẾT, {KỲ}', bold: true }], { align: 'center', after: 6 }),
    line(
      '{số-liệu-đến}, theo {bản-đồ}. Số công bố giữ nguyên “hơn”, “gần”, khoảng và thứ hạng như nguồn đã nói.',
    ),
    heading('1. Số đã công bố'),
    ...CLAIM_ANSWERS.map((claim) => line(sayClaim(claim))),
    heading('2. Số đếm từ hồ sơ trong kỳ, không cộng với số công bố'),
    ...['models-registered', 'models-checked', 'models-effective', 'working-days'].map((indicator) =>
      line(
        `- Dân vận khéo: {số skilled-mobilisation.${indicator}}; từ trước đến nay: {số skilled-mobilisation.${indicator} kỳ=all}.`,
      ),
    ),
    paragraph('{bảng skilled-mobilisation kỳ=all}'),
    heading('3. Các mô hình được kể đến'),
    paragraph('{mô-hình kỳ=all 50}'),
  ]
}

function sayClaim(claim: ClaimAnswer): string {
  if (claim.by === 'records') return `- ${claim.id}. ${claim.textVi} (xem mục 3)`
  return `- ${claim.id}. ${claim.textVi}: {công-bố ${claim.indicator} đơn-vị=${claim.unit} kỳ=all}.`
}

function heading(text: string): Element {
  return paragraph(text, { style: 'Heading1' })
}

function line(text: string): Element {
  return paragraph(text, { style: 'BodyText' })
}
