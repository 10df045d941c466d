import { expect, test } from 'vitest'
import { takesLetters, wishOf, type KeyState, type Press } from './keys.ts'

const REST: KeyState = { typing: false, singleKeys: true, roomBegun: false }
const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

test('Ctrl-K and ⌘-K open the palette, also while somebody writes or has switched single keys off', () => {
  for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
    expect(wishOf(press('k', held), REST)).toEqual({ is: 'palette' })
    expect(wishOf(press('K', held), { ...REST, typing: true, singleKeys: false })).toEqual({ is: 'palette' })
  }
  expect(wishOf(press('k', { ctrlKey: true, shiftKey: true }), REST)).toBeUndefined()
})

test('single keys are letters while somebody writes, and nothing once they are switched off', () => {
  for (const key of ['j', 'k', 'x', 'g', '/', '?']) {
    expect(wishOf(press(key), REST), key).toBeDefined()
    expect(wishOf(press(key), { ...REST, typing: true }), key).toBeUndefined()
    expect(wishOf(press(key), { ...REST, singleKeys: false }), key).toBeUndefined()
    expect(wishOf(press(key, { altKey: true }), REST), key).toBeUndefined()
    expect(wishOf(press(key, { ctrlKey: true, altKey: true }), REST), key).toBeUndefined()
  }
})

test('after g a letter names a room, whatever it means alone', () => {
  expect(wishOf(press('k'), { ...REST, roomBegun: true })).toEqual({ is: 'room', key: 'k' })
  expect(wishOf(press('?'), { ...REST, roomBegun: true })).toEqual({ is: 'sheet' })
})

test('letters go into text fields and choices, not into boxes to tick', () => {
  const element = (tagName: string, type?: string) => ({
    tagName,
    isContentEditable: false,
    ...(type === undefined ? {} : { type }),
  })
  for (const one of [
    element('TEXTAREA'),
    element('SELECT'),
    element('INPUT', 'search'),
    element('INPUT', 'date'),
  ]) {
    expect(takesLetters(one)).toBe(true)
  }
  for (const one of [element('INPUT', 'checkbox'), element('BUTTON'), element('A')])
    expect(takesLetters(one)).toBe(false)
})
