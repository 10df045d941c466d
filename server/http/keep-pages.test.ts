import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPort, type Listening } from '../main.ts'
import { keepPages } from './keep-pages.ts'

let made = 0
let listening: Listening
beforeAll(async () => {
  const page = keepPages(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    made += 1
    const text = `${pathname} ${request.headers['accept-language']} ${made}`
    if (pathname !== '/quick') await setTimeout(120)
    response.setHeader('content-type', 'text/html')
    if (pathname === '/greeting') response.setHeader('set-cookie', 'a=b')
    response.writeHead(pathname === '/missing' ? 404 : 200)
    response.write(text.slice(0, 3))
    response.end(text.slice(3))
  })
  listening = await openPort({ port: 0, host: '127.0.0.1' }, page)
})
afterAll(() => listening.close())
beforeEach(() => {
  made = 0
})

const read = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${listening.url}${path}`, { headers: { 'accept-language': 'vi', ...headers } })
  return { text: await answer.text(), type: answer.headers.get('content-type') }
}

test('a page that took long is made once for all who ask within seconds', async () => {
  const first = await read('/slow')
  expect(first).toEqual({ text: '/slow vi 1', type: 'text/html' })
  expect(await read('/slow')).toEqual(first)
  expect(made).toBe(1)
})

test('another language, a cookie or another address is another page', async () => {
  const texts = [
    await read('/one'),
    await read('/one', { 'accept-language': 'en' }),
    await read('/one', { cookie: 'x=y' }),
    await read('/one?x=1'),
  ]
  expect(new Set(texts.map(({ text }) => text)).size).toBe(4)
  expect(made).toBe(4)
})

test('a quick page, one that fails and one that gives a cookie are made anew each time', async () => {
  for (const path of ['/quick', '/missing', '/greeting']) {
    await read(path)
    await read(path)
  }
  expect(made).toBe(6)
})
