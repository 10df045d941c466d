import ExcelJS from 'exceljs'

/**
 * A table as a commune officer keeps it: a title above, headings in two rows with merged cells, numbers with their
 * words, hamlets in another spelling, an empty column, a column that must not be kept, a sum at the bottom.
 */
export async function messyTable(hamlets: readonly string[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const old = book.addWorksheet('Năm 2025', { state: 'hidden' })
  old.addRow(['TT', 'Tên mô hình'])
  const sheet = book.addWorksheet('Tổng hợp')
  sheet.addRow(['TỔNG HỢP MÔ HÌNH DÂN VẬN KHÉO NĂM 2026'])
  sheet.mergeCells('A1:L1')
  sheet.addRow([
    'TT',
    'Tên mô hình',
    'Địa bàn',
    '',
    '',
    'Lĩnh vực',
    'Loại mô hình',
    'Nội dung',
    '',
    'Kinh phí',
    '',
    'Dân tộc',
  ])
  sheet.addRow([
    '',
    '',
    'Thôn, xóm',
    'Ngày bắt đầu',
    '',
    '',
    '',
    'Làm gì',
    'Lực lượng chủ trì',
    'Tổng kinh phí',
    'Huy động',
    '',
  ])
  for (const range of ['A2:A3', 'B2:B3', 'C2:D2', 'F2:F3', 'G2:G3', 'H2:I2', 'J2:K2', 'L2:L3'])
    sheet.mergeCells(range)
  const row = (at: number, more: Partial<Record<Part, unknown>> = {}) => {
    const parts = {
      name: `Vườn mẫu số ${at}`,
      place: hamlets[at % hamlets.length],
      since: '5/2/2026',
      sector: 'Kinh tế',
      kind: 'Mới',
      what: 'Cải tạo vườn tạp, trồng cây ăn quả.',
      lead: 'Chi hội Nông dân',
      money: '50 triệu',
      raised: 12_000_000,
      ...more,
    }
    const { name, place, since, sector, kind, what, lead, money, raised } = parts
    sheet.addRow([at, name, place, since, '', sector, kind, what, lead, money, raised, 'Thái'])
  }
  row(1, { name: 'Tuyến đường hoa', money: '1,5 tỷ', sector: 'Văn hóa - xã hội' })
  row(2, { since: new Date(Date.UTC(2026, 2, 1)), kind: 'Đang thực hiện' })
  row(3, { place: 'xom khong co' })
  row(4, { since: 'tháng 13/2026' })
  for (let at = 5; at <= 12; at += 1) row(at)
  row(13, { name: 'Vườn mẫu số 12', place: hamlets[12 % hamlets.length] })
  sheet.addRow(['', 'Tổng cộng', '', '', '', '', '', '', '', '2,1 tỷ', 156_000_000, ''])
  return Buffer.from(await book.xlsx.writeBuffer())
}

type Part = 'name' | 'place' | 'since' | 'sector' | 'kind' | 'what' | 'lead' | 'money' | 'raised'
