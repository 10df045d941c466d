import { expect, test } from 'vitest'
import type { PhotoId } from '@gieo/engine/case/case.ts'
import { makeRow } from '../testing/little-server.ts'
import { caseOfRow } from './case-row.ts'
import { describingOf, removalOf } from './photo-command.ts'

const id = 'p' as PhotoId
const words = { captionVi: 'Ao cá', captionEn: 'Fish pond', credit: 'Mận', consent: true }
const picture = { id, ...words, takenOn: '2026-03-01', sha256: 'x', bytes: 10 }
const sent = { arrived: true, smallUrl: '/s', largeUrl: '/l', width: 4, height: 3 }
const row = makeRow('k', { version: 7, photos: [{ ...picture, ...sent }] })
const shown = { row, state: caseOfRow(row) }
const from = { today: '2026-11-23', id: 'c' }

test('withdrawing consent leaves every word of the photo as it stands', () => {
  expect(describingOf(shown, id, { consent: false }, from)).toMatchObject({
    kind: 'describePhoto',
    basedOn: 7,
    data: { photo: id, ...words, consent: false, takenOn: '2026-03-01' },
  })
})

test('another caption leaves the consent as it stands, and the same caption sends nothing', () => {
  expect(describingOf(shown, id, { captionVi: ' Ao làng ' }, from)?.data).toMatchObject({
    captionVi: 'Ao làng',
    consent: true,
  })
  expect(describingOf(shown, id, { captionVi: ' Ao cá ' }, from)).toBeUndefined()
})

test('a photo that the case no longer has is neither described nor removed', () => {
  const gone = 'q' as PhotoId
  expect(describingOf(shown, gone, { consent: false }, from)).toBeUndefined()
  expect(removalOf(shown, gone, from)).toBeUndefined()
  expect(removalOf(shown, id, from)).toMatchObject({ kind: 'removePhoto', data: { photo: id } })
})
