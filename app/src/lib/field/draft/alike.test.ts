import { expect, test } from 'vitest'
import { GARDENS } from '@gieo/engine/pack/garden-pack.testing.ts'
import type { CaseId } from '@gieo/engine/case/case.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Kit } from '@gieo/server/wire/sync.ts'
import { fold } from '@gieo/engine/text/fold.ts'
import type { Head } from '../case/head.ts'
import { alikeOnPhone } from './alike.ts'

const { rules } = GARDENS

function unit(id: string, level: string, parent: string | null) {
  return { id, level, parent, validFrom: '2025-07-01', validTo: null, fullName: id }
}
// Only what the comparison looks at.
const KIT = {
  units: [unit('khe', 'hamlet', 'xa'), unit('nua', 'hamlet', 'xa'), unit('xa', 'commune', null)],
} as unknown as Kit

function head(id: string, title: string, home = 'khe', programme = rules.programme): Head {
  const about = { id, title, home, programme, group: null, openedOn: '2023-05-01' }
  return { ...about, key: fold(title) } as unknown as Head // the rest is not looked at
}

const DRAFT = {
  case: 'draft' as CaseId,
  answers: { name: 'Vườn cam xóm Khe' },
  unit: 'khe' as UnitId,
  occurredOn: '2023-05-20',
}

const found = (heads: readonly Head[], draft = DRAFT) =>
  alikeOnPhone(rules, KIT, heads, draft).map(({ id }) => id)

test('what the phone holds and looks the same is shown, the nearest first', () => {
  const heads = [
    head('far', 'Vườn cam xóm Khe', 'nua'),
    head('near', 'VUON CAM XOM KHE'),
    head('other', 'Đội bóng chuyền'),
    head('elsewhere', 'Vườn cam xóm Khe', 'khe', 'another-programme'),
    head('draft', 'Vườn cam xóm Khe'),
  ]
  expect(found(heads)).toEqual(['near', 'far'])
})

test('without a name or a place there is nothing to compare', () => {
  const heads = [head('near', 'Vườn cam xóm Khe')]
  expect(found(heads, { ...DRAFT, answers: { name: ' ' } })).toEqual([])
  expect(alikeOnPhone(rules, KIT, heads, { ...DRAFT, unit: undefined })).toEqual([])
})

test('twenty thousand names are looked through in a moment', () => {
  const heads = Array.from({ length: 20_000 }, (_, index) => head(`case-${index}`, `Vườn bưởi số ${index}`))
  const began = performance.now()
  expect(found([...heads, head('near', 'Vườn cam xóm Khe')])).toEqual(['near'])
  expect(performance.now() - began).toBeLessThan(500)
})
