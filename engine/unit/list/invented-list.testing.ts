import type { ListTable } from './list-table.ts'

/** A table as it would stand in a file, from its lines: `|` between cells, the headings in row 1. */
export function tableOf(...lines: readonly string[]): ListTable {
  const [headings = [], ...rows] = lines.map((line) => line.split('|').map((cell) => cell.trim()))
  return { headings, rows: rows.map((cells, index) => ({ row: index + 2, cells })) }
}

/** Two invented provinces: An Hải of two districts, Bình Sơn of one and an island without communes. */
export const BEFORE = tableOf(
  'code|full_name|level|parent_code|type',
  '90|Tỉnh An Hải|province||tinh',
  '901|Huyện Đồng Lau|district|90|huyen',
  '90101|Xã Lau Thượng|commune|901|xa',
  '90104|Xã Lau Hạ|commune|901|xa',
  '902|Thị xã Bến Gỗ|district|90|thi_xa',
  '90201|Phường Gỗ Đông|commune|902|phuong',
  '90204|Xã Gỗ Hoà|commune|902|xa',
  '91|Tỉnh Bình Sơn|province||tinh',
  '911|Huyện Khe Ráy|district|91|huyen',
  '91101|Xã Ráy Trong|commune|911|xa',
  '91104|Xã Ráy Ngoài|commune|911|xa',
  '912|Huyện Hòn Sếu|district|91|huyen',
)

/** They become one province of communes; An Hải's code goes on, and so does that of Lau Thượng, under another name. */
export const AFTER = tableOf(
  'code|full_name|level|parent_code|type',
  '90|Tỉnh Hải Sơn|province||tinh',
  '90101|Xã Đồng Lau|commune|90|xa',
  '90201|Phường Bến Gỗ|commune|90|phuong',
  '91101|Xã Ráy Trong|commune|90|xa',
  '91104|Xã Khe Ráy|commune|90|xa',
  '91201|Đặc khu Hòn Sếu|commune|90|dac_khu',
)

export const MERGES = tableOf(
  'old_level|old_code|new_code|kind',
  '|90101|90101|whole',
  '|90104|90101|whole',
  '|90201|90201|whole',
  '|90204|90201|whole',
  '|91101|91101|part',
  '|91101|91104|part',
  '|91104|91104|whole',
  'district|912|91201|whole',
)
