import { beforeEach, expect, test } from 'vitest'
import { KEPT_MS, PageShelf } from './keep-pages.ts'

let now = 0
let made = 0
let shelf = new PageShelf(() => now)
const HTML = { 'content-type': 'text/html' }
const make =
  (init: ResponseInit = { headers: HTML }) =>
  async () =>
    new Response(`page ${++made}`, init)
const read = async (key: string, init?: ResponseInit) => (await shelf.answer(key, make(init))).text()

beforeEach(() => {
  now = 0
  made = 0
  shelf = new PageShelf(() => now)
})

test('a page is made once for all who ask within a moment, and anew after it', async () => {
  expect(await Promise.all([read('/a'), read('/a')])).toEqual(['page 1', 'page 1'])
  now = KEPT_MS - 1
  expect(await read('/a')).toBe('page 1')
  now = KEPT_MS
  expect(await read('/a')).toBe('page 2')
})

test('its headers are kept with it, and another key is another page', async () => {
  const headers = { ...HTML, etag: '"1"' }
  await read('/a', { headers })
  const again = await shelf.answer('/a', make())
  expect(Object.fromEntries(again.headers)).toMatchObject(headers)
  expect(await read('/b')).toBe('page 2')
})

test('a page that is missing or gives a cookie, and what is no page, is never kept', async () => {
  const other = { headers: { 'content-type': 'audio/mpeg' } }
  for (const init of [{ status: 404, headers: HTML }, { headers: { ...HTML, 'set-cookie': 'a=b' } }, other]) {
    expect(await read('/a', init)).toBe(`page ${made}`)
    const before = made
    await read('/a', init)
    expect(made).toBe(before + 1)
  }
})

test('a failure is nobody else’s: the next one tries again, and whoever waited makes it himself', async () => {
  const fails = () => Promise.reject(new Error('the database is away'))
  const first = shelf.answer('/a', fails)
  const second = read('/a')
  await expect(first).rejects.toThrow('away')
  expect(await second).toBe('page 1')
})
