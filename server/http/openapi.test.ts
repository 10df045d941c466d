import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld('empty')
})
afterAll(() => world.close())

// What other programs rely on; see the README.
const PROMISED: readonly (readonly [path: string, method: string])[] = [
  ['/healthz', 'get'],
  ['/api/v1/session', 'post'],
  ['/api/v1/session', 'delete'],
  ['/api/v1/sync/push', 'post'],
  ['/api/v1/sync/pull', 'get'],
  ['/api/v1/units', 'get'],
  ['/api/v1/figures/{indicator}', 'get'],
]

test('the description is OpenAPI 3.1 and names everything that is promised', async () => {
  const { status, body } = await (await world.as()).get('/api/openapi.json')
  expect(status).toBe(200)
  expect(body.openapi).toBe('3.1.0')
  for (const [path, method] of PROMISED)
    expect(body.paths[path]?.[method]?.summary, `${method} ${path}`).toBeTruthy()
})

test('every reference of the description leads somewhere', async () => {
  const { body } = await (await world.as()).get('/api/openapi.json')
  const references = [...JSON.stringify(body).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name ?? '',
  )
  expect(references.length).toBeGreaterThan(10)
  for (const name of references) expect(Object.keys(body.components.schemas), name).toContain(name)
})

test('an address that does not exist answers in words, in the language asked for', async () => {
  const vi = await (await world.as()).get('/api/v1/nothing')
  expect(vi.status).toBe(404)
  expect(vi.headers.get('content-type')).toBe('application/problem+json')
  const en = await world.api.request('/api/v1/nothing', { headers: { 'accept-language': 'en-GB,en;q=0.9' } })
  const english = (await en.json()) as { title: string } // a problem
  expect(english.title).not.toBe(vi.body.title)
})

test('an installation without any data answers, with nothing, instead of failing', async () => {
  const nobody = await world.as()
  for (const path of [
    '/healthz',
    '/api/v1/units',
    '/api/v1/maps',
    '/api/v1/public/models',
    '/api/v1/indicators',
  ]) {
    expect((await nobody.get(path)).status, path).toBe(200)
  }
})

test('numbers and dates that make no sense are refused, never a 500', async () => {
  const nobody = await world.as()
  const paths = [
    '/api/v1/units?limit=0',
    '/api/v1/units?limit=9999999',
    '/api/v1/units?on=2023-13-45',
    '/api/v1/units?level=planet',
    '/api/v1/figures/nothing.at-all',
    '/api/v1/figures/skilled-mobilisation.models-registered?period=someday',
    '/api/v1/figures/skilled-mobilisation.models-registered?map=never',
    '/api/v1/figures/skilled-mobilisation.models-registered?unit=%00',
    '/api/v1/public/models/not-an-id',
    '/api/v1/public/places/nowhere',
    '/api/v1/public/models?after=%27%3B--',
    '/api/v1/units/nowhere',
  ]
  for (const path of paths) {
    const { status } = await nobody.get(path)
    expect(status, path).toBeGreaterThanOrEqual(200)
    expect(status, path).toBeLessThan(500)
  }
})
