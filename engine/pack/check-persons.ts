import { finding, type Finding } from '../finding.ts'
import type { Pack } from './pack.ts'
import { keysOfField } from './text-keys.ts'

/**
 * No field may ask for a person's religion, ethnicity or political opinion, for the number of an identity paper, or
 * for what opens an electronic identity. Looked for in the ids and the labels of fields, choices and list parts, in
 * either language; hints are free, so that one may say "do not write this".
 */
export function checkPersons(pack: Pack): readonly Finding[] {
  return pack.rules.fields.flatMap((field) =>
    keysOfField(field).flatMap((key) => {
      const id = key.slice('field.'.length)
      const said = [wordsOf(pack.texts.vi, key), wordsOf(pack.texts.en, key)]
      const found = findInId(id) ?? said.map(aboutPersons).find((words) => words !== undefined)
      return found === undefined
        ? []
        : [finding(`fields.${id}`, 'pack.person-field-refused', { words: found })]
    }),
  )
}

const ENGLISH = [
  'religio(?:n|us)\\w*',
  'creed',
  'ethnic\\w*',
  'political (?:opinion|view|belief|affiliation|leaning)s?',
  'party member(?:s|ship)?',
  'member of the party',
  'identity (?:card|paper|document|number)s?',
  'id (?:card|number)s?',
  'citizen (?:id|identity|identification|card)',
  'national id',
  'passport',
  'password',
  'passcode',
  '(?:eid|vneid) (?:account|code|credential|login|pin)s?',
  'cccd',
  'cmnd',
]

const VIETNAMESE = [
  'tôn giáo',
  'tín ngưỡng',
  'theo đạo',
  'giáo dân',
  'dân tộc',
  'đảng viên',
  'quan điểm chính trị',
  'chính kiến',
  'lập trường chính trị',
  'căn cước',
  'chứng minh nhân dân',
  'chứng minh thư',
  'số định danh',
  'mã định danh',
  'hộ chiếu',
  'mật khẩu',
  'mã otp',
  'tài khoản (?:vneid|định danh)',
]

// The words for "nation" and "great national unity" hold the word for "ethnicity".
const ALLOWED = /(?:đại )?đoàn kết (?:toàn )?dân tộc|bản sắc(?: văn hóa| văn hoá)? dân tộc|dân tộc việt nam/gu

// Ids have no diacritics; "can cuoc" could also be "a meeting is needed", which nobody makes an id of.
const IN_ID = match([...ENGLISH, ...VIETNAMESE.map(withoutMarks), 'otp'])
const IN_LABEL = match([...ENGLISH, ...VIETNAMESE, 'otp'])

function findInId(id: string): string | undefined {
  return IN_ID.exec(id.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' '))?.[0]
}

/** The words in a label or a heading that ask for what is not kept about people. */
export function aboutPersons(label: string): string | undefined {
  const plain = label.normalize('NFC').toLowerCase().replaceAll(ALLOWED, ' ')
  const spaced = plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
  // A label typed without any mark is read as an id is.
  return IN_LABEL.exec(spaced)?.[0] ?? (/^[\x20-\x7e]*$/.test(plain) ? findInId(plain) : undefined)
}

function match(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd')
}

function wordsOf(texts: Pack['texts']['vi'], key: string): string {
  return Object.hasOwn(texts, key) ? (texts[key] ?? '') : ''
}
