import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { GARDENS } from './garden-pack.testing.ts'
import type { Field, Pack } from './pack.ts'

/** The garden pack with one more field, and its label in both languages. */
function asking(id: string, vi: string, en: string, choices?: readonly string[]): Pack {
  const kind =
    choices === undefined
      ? ({ kind: 'text', lengthMax: 50, long: false } as const)
      : ({ kind: 'choice', choices } as const)
  const field: Field = { id, ...kind, required: 'never', public: false }
  const words = (label: string) =>
    Object.fromEntries([
      [`field.${id}`, label],
      ...(choices ?? []).map((choice) => [`field.${id}.${choice}`, choice]),
    ])
  const pages = GARDENS.rules.pages.map((page) =>
    page.id === 'work' ? { ...page, fields: [...page.fields, id] } : page,
  )
  return {
    rules: { ...GARDENS.rules, fields: [...GARDENS.rules.fields, field], pages },
    texts: { vi: { ...GARDENS.texts.vi, ...words(vi) }, en: { ...GARDENS.texts.en, ...words(en) } },
  }
}

const REFUSED: readonly (readonly [id: string, vi: string, en: string])[] = [
  ['religion', 'Mục một', 'Field one'],
  ['ton-giao', 'Mục một', 'Field one'],
  ['holder-ethnicity', 'Mục một', 'Field one'],
  ['dan-toc', 'Mục một', 'Field one'],
  ['cccd', 'Mục một', 'Field one'],
  ['so-can-cuoc', 'Mục một', 'Field one'],
  ['party-member', 'Mục một', 'Field one'],
  ['one', 'Tôn giáo của chủ hộ', 'Field one'],
  ['one', 'Dân tộc', 'Field one'],
  ['one', 'Chủ hộ là đảng viên', 'Field one'],
  ['one', 'Quan điểm chính trị', 'Field one'],
  ['one', 'Số căn cước công dân', 'Field one'],
  ['one', 'SỐ CCCD', 'Field one'],
  ['one', 'Ton giao', 'Field one'],
  ['one', 'Mật khẩu VNeID', 'Field one'],
  ['one', 'Tài khoản định danh', 'Field one'],
  ['one', 'Mục một', 'Religious belief'],
  ['one', 'Mục một', 'Ethnic group'],
  ['one', 'Mục một', 'Political opinion'],
  ['one', 'Mục một', 'Party membership'],
  ['one', 'Mục một', 'ID card number'],
  ['one', 'Mục một', 'VNeID password'],
]

test.each(REFUSED)('a field %s, “%s”, “%s” is refused', (id, vi, en) => {
  expect(checkPack(asking(id, vi, en)).map((found) => found.code)).toEqual(['pack.person-field-refused'])
})

test('the words are looked for in decomposed text and in choices too', () => {
  const decomposed = 'Tôn giáo'.normalize('NFD')
  expect(checkPack(asking('one', decomposed, 'Field one'))).toMatchObject([{ values: { words: 'tôn giáo' } }])
  expect(checkPack(asking('one', 'Mục', 'Field', ['none', 'cmnd']))).toMatchObject([
    { path: 'fields.one.cmnd', code: 'pack.person-field-refused' },
  ])
})

const ALLOWED: readonly (readonly [id: string, vi: string, en: string])[] = [
  ['unity-day', 'Ngày hội Đại đoàn kết toàn dân tộc', 'Great National Unity day'],
  ['one', 'Giữ gìn bản sắc văn hóa dân tộc', 'Keeping customs alive'],
  ['political-system', 'Xây dựng hệ thống chính trị', 'Building the political system'],
  ['party-cell', 'Chi bộ chủ trì', 'Lead party cell'],
  ['one', 'Cần cuộc họp xóm', 'A hamlet meeting is needed'],
  ['one', 'Người dân tộ chức', 'Grid of gardens'],
  ['helped-with-eid', 'Số người được giúp cài đặt VNeID', 'People helped to install VNeID'],
]

test.each(ALLOWED)('a field %s, “%s”, “%s” is not about a person', (id, vi, en) => {
  expect(checkPack(asking(id, vi, en))).toEqual([])
})

test('a hint may say what not to write', () => {
  const pack = asking('one', 'Ghi chú', 'Note')
  const texts = {
    vi: { ...pack.texts.vi, 'field.one.hint': 'Không ghi tôn giáo, dân tộc.' },
    en: { ...pack.texts.en, 'field.one.hint': 'Do not write religion or ethnicity.' },
  }
  expect(checkPack({ ...pack, texts })).toEqual([])
})
