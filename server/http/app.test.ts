import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXAMPLE_PASSWORD } from '../seed/accounts.ts'
import { makeWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld('example')
})
afterAll(() => world.close())

async function signIn(password: string, peer: string, forwardedFor: string): Promise<number> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': forwardedFor },
    body: JSON.stringify({ name: 'can.bo.xa', password }),
  }
  const from = { incoming: { socket: { remoteAddress: peer } } }
  return (await world.api.request('/api/v1/session', init, from)).status
}

test('behind a proxy wrong passwords close the address they came from, and nobody else’s', async () => {
  for (let tries = 0; tries < 5; tries++) await signIn('no', '127.0.0.1', '203.0.113.1')
  expect(await signIn(EXAMPLE_PASSWORD, '127.0.0.1', '203.0.113.1')).toBe(429)
  expect(await signIn(EXAMPLE_PASSWORD, '127.0.0.1', '203.0.113.2')).toBe(200)
})

test('an address that the sender wrote itself opens nothing', async () => {
  for (let tries = 0; tries < 5; tries++) await signIn('no', '127.0.0.1', `198.51.100.${tries}, 203.0.113.3`)
  expect(await signIn(EXAMPLE_PASSWORD, '127.0.0.1', '198.51.100.9, 203.0.113.3')).toBe(429)
  for (let tries = 0; tries < 5; tries++) await signIn('no', '203.0.113.4', `198.51.100.${tries}`)
  expect(await signIn(EXAMPLE_PASSWORD, '203.0.113.4', '198.51.100.9')).toBe(429)
})
