import ExcelJS from 'exceljs'

const HEADINGS = [
  'STT',
  'Xã, phường',
  'Tên mô hình',
  'Lĩnh vực',
  'Mới hay đang làm',
  'Làm gì',
  'Lực lượng chủ trì',
  'Bắt đầu từ ngày',
  'Ngày đăng ký',
  'Thực trạng',
  'Mục tiêu',
  'Số hộ hưởng lợi',
  'Tổng kinh phí (triệu đồng)',
  'Ngày công',
  'Nơi làm',
]

const SECTORS = ['Kinh tế', 'Văn hóa – xã hội', 'Quốc phòng – an ninh', 'Xây dựng hệ thống chính trị']
const WORKS = ['Vườn ổi', 'Ao cá', 'Đường hoa', 'Tổ hòa giải', 'Nuôi ong', 'Trồng chè', 'Lò sấy', 'Hàng cây']

/** A table as a province might gather it: one row in thirty has something wrong in it, one in a hundred stands twice. */
export async function writeTable(file: string, rows: number, communes: readonly string[]): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: file,
    useSharedStrings: true,
    useStyles: true,
  })
  const sheet = book.addWorksheet('Tổng hợp')
  sheet.addRow(HEADINGS).commit()
  for (let row = 0; row < rows; row++) sheet.addRow(rowOf(row, communes)).commit()
  sheet.commit()
  await book.commit()
}

function rowOf(at: number, communes: readonly string[]): readonly (string | number)[] {
  const wrong = at % 30 === 7 ? (at / 30) % 4 : undefined
  const named = at % 100 === 99 ? at - 1 : at
  const pick = <T>(list: readonly T[], by: number): T => list[by % list.length] as T // never empty
  return [
    at + 1,
    wrong === undefined || wrong >= 1 ? pick(communes, Math.floor(named / 2)) : 'xã Không Có',
    `${pick(WORKS, named)} của tổ ${named}`,
    wrong !== undefined && wrong >= 1 && wrong < 2 ? 'Môi trường' : pick(SECTORS, named),
    at % 2 === 0 ? 'Mới' : 'Đang thực hiện',
    `Làm cùng nhau từ đầu năm, mỗi hộ góp một phần, tổ ${named} ghi sổ hằng tuần.`,
    pick(['Chi hội Nông dân', 'Chi hội Phụ nữ', 'Chi đoàn'], at),
    wrong !== undefined && wrong >= 2 && wrong < 3 ? '31/2/2025' : `${(at % 28) + 1}/${(at % 12) + 1}/2025`,
    `${(at % 28) + 1}/${(at % 10) + 1}/2026`,
    `Trước đây mỗi nhà làm riêng, được ít, khó bán (${at}).`,
    wrong === undefined ? 'Nhân ra cả xóm trong hai năm.' : '',
    at % 90,
    wrong !== undefined && wrong >= 3 ? '1.5' : at % 7 === 0 ? '1,5 tỷ' : at % 400,
    (at % 50) / 2,
    'Dọc đường liên xóm',
  ]
}
