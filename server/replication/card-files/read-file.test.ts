import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { blankCard } from '@gieo/engine/replication/card/blank.ts'
import {
  hashOfTravelling,
  packCard,
  type CardFile,
  type SignedBody,
} from '@gieo/engine/replication/card-file/card-file.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fingerprintOf, ownKey, signBody, type OwnKey } from './key.ts'
import { FILE_BYTES_MAX, readCardFile } from './read-file.ts'

const CARD = '3f2b0c11-58a4-4c7e-9d0e-0f5f6a1b2c3d'
const PICTURE = Buffer.from('bytes of a picture')
const SHA = createHash('sha256').update(PICTURE).digest('hex')

let folder: string
let key: OwnKey

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gieo-key-'))
  key = await ownKey(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function bodyOf(parts: Partial<SignedBody> = {}): SignedBody {
  const of = { card: CARD, version: 1 }
  const says = packCard(
    {
      ...blankCard({ unit: unitId('x'), consent: false }),
      since: '2019-02-01',
      title: { vi: 'Cây ăn quả', en: 'Fruit' },
    },
    'Xã Nghĩa Bình, Tỉnh Nghệ An',
  )
  return {
    of,
    says,
    hash: hashOfTravelling(of, says),
    media: [{ photo: CARD, caption: { vi: 'Vườn', en: 'Garden' }, credit: 'Chi hội', sha256: SHA }],
    state: 'public',
    publishedOn: '2026-01-05',
    signedOn: '2026-11-24',
    by: { id: key.id, name: 'Tỉnh Nghệ An', publicKey: key.publicKey },
    ...parts,
  }
}

function fileOf(parts: Partial<CardFile> = {}, body = bodyOf()): CardFile {
  return {
    format: 'gieo-card',
    formatVersion: 1,
    wanted: { card: CARD, version: 1 },
    versions: [signBody(body, key)],
    pictures: [{ sha256: SHA, base64: PICTURE.toString('base64') }],
    leftOut: [],
    ...parts,
  }
}

const read = (value: unknown) =>
  readCardFile(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)))
const codeOf = (value: unknown) => {
  const answer = read(value)
  return 'refused' in answer ? answer.refused.code : 'taken'
}

test('a file that was signed is read as it was written', () => {
  expect(read(fileOf())).toEqual(fileOf())
})

test('the key is made once, is nobody else’s to read, and has one fingerprint', async () => {
  const again = await ownKey(folder)
  expect(again.publicKey).toBe(key.publicKey)
  expect(again.id).toBe(key.id)
  expect(statSync(join(folder, 'keys', 'cards.json')).mode & 0o777).toBe(0o600)
  expect(fingerprintOf(key.publicKey)).toMatch(/^[0-9A-F]{32}$/)
})

test('whatever single letter of what was signed is changed, the file is refused', () => {
  const text = JSON.stringify(fileOf())
  const start = text.indexOf('"body"')
  const end = text.indexOf('"pictures"')
  const answers = new Set<string>()
  for (let at = start; at < end; at += 7) {
    const letter = text[at] === '1' ? '2' : '1'
    answers.add(codeOf(`${text.slice(0, at)}${letter}${text.slice(at + 1)}`))
  }
  expect(answers.has('taken')).toBe(false)
  expect(answers.has('card-file.signature-wrong')).toBe(true)
})

test('words that were changed after signing are named with their card', () => {
  const file = fileOf()
  const [signed] = file.versions
  const forged = { ...signed, body: { ...signed?.body, signedOn: '2026-11-25' } }
  const answer = read({ ...file, versions: [forged] })
  expect('refused' in answer && answer.refused).toMatchObject({
    code: 'card-file.signature-wrong',
    values: { version: 1, title: 'Cây ăn quả', name: 'Tỉnh Nghệ An' },
  })
})

test('a signature over words that are not those of the hash is none', () => {
  expect(codeOf(fileOf({}, bodyOf({ hash: '0'.repeat(64) })))).toBe('card-file.signature-wrong')
})

test('a picture with other bytes, or one that nobody signed, is refused', () => {
  const other = { sha256: SHA, base64: Buffer.from('other bytes').toString('base64') }
  expect(codeOf(fileOf({ pictures: [other] }))).toBe('card-file.picture-changed')
  const stranger = Buffer.from('stranger')
  const sha256 = createHash('sha256').update(stranger).digest('hex')
  expect(codeOf(fileOf({ pictures: [{ sha256, base64: stranger.toString('base64') }] }))).toBe(
    'card-file.picture-changed',
  )
})

test('a file of a later format says which one can be read', () => {
  const answer = read({ ...fileOf(), formatVersion: 2 })
  expect('refused' in answer && answer.refused).toEqual({
    code: 'card-file.format-unknown',
    values: { found: 2, known: 1 },
  })
})

test('what is no card file is said to be none', () => {
  for (const text of [
    '',
    '{',
    'PK\u0003\u0004',
    '[]',
    '{"format":"other","formatVersion":1}',
    '"gieo-card"',
    'null',
  ])
    expect(codeOf(text)).toBe('card-file.not-one')
  expect(readCardFile(Uint8Array.from([0x1f, 0x8b, 0xff, 0xfe]))).toMatchObject({
    refused: { code: 'card-file.not-one' },
  })
})

test('a file made to choke whoever reads it is refused before it is read', () => {
  expect(codeOf('['.repeat(1_000_000))).toBe('card-file.not-one')
  expect(codeOf(`{"format":"gieo-card","formatVersion":1,"versions":[${'0,'.repeat(1_000_000)}0]}`)).toBe(
    'card-file.not-one',
  )
  expect(readCardFile(new Uint8Array(FILE_BYTES_MAX + 1))).toMatchObject({
    refused: { code: 'card-file.too-large', values: { max: 16 } },
  })
})

test('a file that lacks parts, has more than it may, or names a version twice is refused with each place', () => {
  const { pictures: _, ...without } = fileOf()
  expect(codeOf(without)).toBe('card-file.malformed')
  expect(codeOf({ ...fileOf(), more: 1 })).toBe('card-file.malformed')
  expect(codeOf(fileOf({ wanted: { card: CARD, version: 2 } }))).toBe('card-file.malformed')
  const [signed] = fileOf().versions
  const twice = read({ ...fileOf(), versions: [signed, signed] })
  expect('refused' in twice && twice.refused.findings?.map(({ path }) => path)).toEqual(['versions.1'])
})

test('without consent neither the point nor who began it travels', () => {
  const origin = { unit: unitId('x'), point: [105, 19] as const, holder: 'household' as const }
  const pack = (consent: boolean) => packCard(blankCard({ ...origin, consent }), 'Xã Nghĩa Bình')
  expect(pack(false).origin).toEqual({ place: 'Xã Nghĩa Bình', consent: false })
  expect(pack(true).origin).toEqual({
    place: 'Xã Nghĩa Bình',
    consent: true,
    point: [105, 19],
    holder: 'household',
  })
})
