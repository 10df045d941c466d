import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSignInName, proposeSignInName } from './sign-in-name.ts'

test('a name to sign in is proposed from the full name, without marks, and made unique', () => {
  const taken = new Set(['man.nguyen', 'man.nguyen.2', 'can.bo'])
  const propose = (fullName: string) => proposeSignInName(fullName, (name) => taken.has(name))
  const table = {
    'Hồ Thị Thanh': 'thanh.ho',
    'Nguyễn Thị Mận': 'man.nguyen.3',
    'ĐẶNG  QUỐC BÌNH': 'binh.dang',
    'Ksor H’Bia': 'bia.ksor',
    Y: 'can.bo.y',
    Moong: 'moong',
    '—': 'can.bo.2',
  }
  for (const [fullName, name] of Object.entries(table)) expect(propose(fullName), fullName).toBe(name)
})

test('whatever the full name, what is proposed can be typed and signed in with', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (fullName) => {
      expect(isSignInName(proposeSignInName(fullName, () => false))).toBe(true)
    }),
  )
})
