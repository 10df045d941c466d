import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { DECLARED_2023_REPORT } from './declared-2023-report.ts'

/**
 * Where the answer to a claim of the report of August 2023 is found: a declared figure, asked for by indicator, unit
 * and definer as anyone would; or the records of the practices it tells of. Nothing here holds a value.
 */
export type ClaimAnswer = FigureAnswer | RecordsAnswer

export type FigureAnswer = {
  readonly id: string
  readonly by: 'figure'
  readonly indicator: string
  readonly unit: UnitId
  readonly definer: string
  readonly figure: string
  readonly textVi: string
  readonly textEn: string
}

export type RecordsAnswer = {
  readonly id: string
  readonly by: 'records'
  /** Ids of the practices in `practices.ts`. */
  readonly practices: readonly string[]
  readonly textVi: string
  readonly textEn: string
}

const RECORDS: readonly RecordsAnswer[] = [
  {
    id: 'C22',
    by: 'records',
    practices: ['acacia-to-fruit'],
    textVi: 'Cách làm, không phải con số: đất keo chuyển sang bưởi, cam, đào; nuôi ếch, lươn ở ruộng trũng.',
    textEn:
      'Ways of doing things, not a number: acacia land turned to pomelo, orange and peach; frogs and eels in low fields.',
  },
  {
    id: 'C23',
    by: 'records',
    practices: ['vneid-at-home'],
    textVi:
      'Được đánh giá là một trong những địa phương dẫn đầu, nguồn không nêu thứ hạng: tổ lưu động, nhóm Zalo, làm cả buổi tối và ngày nghỉ, đến từng xóm, từng nhà.',
    textEn:
      'Assessed as one of the leading localities, without a rank: mobile teams, Zalo groups, evenings and weekends, every hamlet and house.',
  },
  {
    id: 'C26',
    by: 'records',
    practices: ['acacia-to-fruit', 'stream-farm-tourism', 'model-garden-nam-cat'],
    textVi:
      'Lao động trẻ đi xa, vườn, đất màu và ruộng bỏ hoang ở một số nơi: nguồn không nêu diện tích. Các hồ sơ này cho thấy đất được đưa vào sản xuất trở lại.',
    textEn:
      'Young workers leave, and gardens, cropland and rice fields lie idle in some places: the source gives no area. These records show land brought back into use.',
  },
]

/** How each claim C01–C26 is answered, in their order. A claim with two figures has two entries. */
export const CLAIM_ANSWERS: readonly ClaimAnswer[] = [...figures(), ...RECORDS].toSorted((left, right) =>
  left.id < right.id ? -1 : left.id > right.id ? 1 : 0,
)

function figures(): readonly FigureAnswer[] {
  return DECLARED_2023_REPORT.flatMap((row) =>
    row.claim === undefined
      ? []
      : {
          id: row.claim,
          by: 'figure' as const,
          indicator: row.indicator,
          unit: row.unit,
          definer: row.definer,
          figure: row.id,
          textVi: row.labelVi,
          textEn: row.labelEn,
        },
  )
}
