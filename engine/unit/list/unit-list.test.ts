import { describe, expect, test } from 'vitest'
import { tableOf } from './invented-list.testing.ts'
import { readMergeList } from './merge-list.ts'
import { readUnitList } from './unit-list.ts'

const codes = (read: { readonly findings: readonly { readonly path: string; readonly code: string }[] }) =>
  read.findings.map(({ path, code }) => `${path} ${code}`)

describe('a table of units', () => {
  test('is read under Vietnamese headings, with the words of officials and zeros that Excel dropped', () => {
    const { units, findings } = readUnitList(
      tableOf(
        'Mã ĐVHC|Tên đơn vị|Cấp|Mã cấp trên|Loại',
        '1|Hà Nội|Tỉnh||Thành phố Trung ương',
        '8|Tây Hồ|Cấp huyện|1|Quận',
        '91|Phú Thượng|xã|8|PHƯỜNG',
      ),
    )
    expect(findings).toEqual([])
    expect(units.map(({ code, fullName, type }) => [code, fullName, type])).toEqual([
      ['01', 'Thành phố Hà Nội', 'thanh_pho_tw'],
      ['008', 'Quận Tây Hồ', 'quan'],
      ['00091', 'Phường Phú Thượng', 'phuong'],
    ])
  })

  test('may say where seats lie, with a point or a comma; a cell that is no number is no place', () => {
    const { units } = readUnitList(
      tableOf(
        'code|full_name|level|parent_code|lon|lat',
        '46|Thành phố Huế|province||107,59|16.46',
        '19750|Phường Thuận Hóa|commune|46||',
        '19753|Phường Phú Xuân|commune|46|x|16.48',
      ),
    )
    expect(units.map(({ seat }) => seat)).toEqual([[107.59, 16.46], undefined, [Number.NaN, 16.48]])
  })

  test('tells level and kind by the full name where it must', () => {
    const { units } = readUnitList(
      tableOf(
        'code|full_name|level|parent_code',
        '46|Thành phố Huế|province|',
        '19750|Phường Thuận Hóa|commune|46',
      ),
    )
    expect(units.map(({ type, name, nameEn }) => [type, name, nameEn])).toEqual([
      ['thanh_pho_tw', 'Huế', 'Hue City'],
      ['phuong', 'Thuận Hóa', 'Thuan Hoa Ward'],
    ])
  })

  test('every row that cannot be read is named with what is wrong; blank rows are passed over', () => {
    const read = readUnitList(
      tableOf(
        'code|name|full_name|level|parent_code|type',
        '90|An Hải||tỉnh||tinh',
        '|Không Mã||xã|90|xa',
        '90101|Cấp Lạ||vùng|90|xa',
        '90102|Loại Lạ||xã|90|ấp',
        '90103|Lệch||xã|90|huyen',
        '90104|Trùng||xã|90|xa',
        '||||| ',
        '90104|Trùng Nữa||xã|90|xa',
        '90105|Mồ Côi||xã|98|xa',
        '90106|Không Cha||xã||xa',
        '90107|Tên|Xã Khác|xã|90|xa',
        '90108|||xã|90|xa',
      ),
    )
    expect(codes(read)).toEqual([
      'list[3].code unit.list-code-missing',
      'list[4].level unit.list-level-unknown',
      'list[5].type unit.list-type-unknown',
      'list[6].type unit.list-type-of-other-level',
      'list[12].fullName unit.list-names-differ',
      'list[13].name unit.name-missing',
      'list[9].code unit.list-code-doubled',
      'list[10].parent unit.list-parent-unknown',
      'list[11].parent unit.parent-missing',
    ])
  })

  test('without a column of codes or names is refused by the heading that is missing', () => {
    expect(codes(readUnitList(tableOf('Số|Địa danh', '1|Hà Nội')))).toEqual([
      'list.code unit.list-column-missing',
      'list.name unit.list-column-missing',
      'list.level unit.list-column-missing',
    ])
  })
})

describe('a table of mergers', () => {
  test('may follow two steps: a line that repeats itself counts once, columns are chosen by name', () => {
    const table = tableOf('xưa|giữa|nay|kind', '00001|00002|00003|whole', '00001|00002|00004|whole')
    expect(readMergeList(table, { old: 'xưa', new: 'giữa', kind: '' })).toMatchObject({
      merges: [{ old: '00001', new: '00002', kind: 'whole' }],
      findings: [],
    })
  })

  test('a split must say so, a part is never alone, and where a unit went is never left open', () => {
    const read = readMergeList(
      tableOf(
        'Mã cũ|Mã mới|Cách',
        '1|11|toàn bộ',
        '1|12|toàn bộ',
        '2|21|một phần',
        '3||toàn bộ',
        '|41|toàn bộ',
        '5|cấp trên|',
        '6|61|một phần',
        '6|62|một phần',
      ),
      {},
    )
    expect(codes(read)).toEqual([
      'merges[5].new unit.merge-unmapped',
      'merges[6].old unit.list-code-missing',
      'merges[2].kind unit.merge-kind-wrong',
      'merges[3].kind unit.merge-kind-wrong',
      'merges[4].kind unit.merge-kind-wrong',
    ])
    expect(read.merges.filter((merge) => merge.new === undefined).map(({ old }) => old)).toEqual(['00005'])
    expect(codes(readMergeList(tableOf('old|new', '1|11', '1|12'), {}))).toEqual([
      'merges[2].old unit.merge-split-unsaid',
      'merges[3].old unit.merge-split-unsaid',
    ])
  })
})
