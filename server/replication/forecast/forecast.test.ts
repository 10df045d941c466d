import { randomUUID } from 'node:crypto'
import { hashOf } from '@gieo/engine/replication/forecast/inputs.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adopt as take, publishCard as publish } from './invented.testing.ts'
import { computeForecast, forecastWhenDue, makeForecast } from './make.ts'
import { runOne } from '../../jobs/run.ts'
import { makeWorld, type Caller, type World } from '../../testing/world.ts'

let world: World
let officer: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  officer = await world.as('dan.van.tinh')
  // What the example adopted would be learned from as well.
  await world.db.deleteFrom('adoptions').execute()
})
afterAll(() => world.close())

const publishCard = (title: string) => publish(world.db, title)
const adopt = (card: string, perYear: Readonly<Record<number, number>>) => take(world.context, card, perYear)
const make = (card: string) => officer.post('/api/v1/forecasts', { card })

test('a card with too few adoptions is refused with the reason, an unknown one as unknown', async () => {
  const card = await publishCard('Quá ít')
  await adopt(card, { 2024: 1 })
  const { status, body } = await make(card)
  expect(status).toBe(422)
  expect(body).toMatchObject({ code: 'forecast.not-possible', findings: [{ code: 'forecast.too-few' }] })
  expect((await make(randomUUID())).body.code).toBe('forecast.practice-unknown')
  expect((await officer.get(`/api/v1/forecasts/${randomUUID()}`)).body.code).toBe('forecast.practice-unknown')
  const nobody = await world.as()
  expect((await nobody.post('/api/v1/forecasts', { card })).status).toBe(401)
})

test('what is said is kept once, never edited, and scored in public when its year is over', async () => {
  const card = await publishCard('Vườn cây')
  await adopt(card, { 2021: 2, 2022: 6, 2023: 7, 2024: 8, 2025: 7, 2026: 2 })
  expect((await make(card)).body).toEqual({ card, year: 2026 })
  expect((await make(card)).body.code).toBe('forecast.said-already')
  const { body: page } = await officer.get(`/api/v1/forecasts/${card}`)
  expect(page).toMatchObject({ level: 'commune', soFar: 2, score: { ranges: 0, held: 0 }, isRounded: false })
  expect(page.past.map(({ adopted }: { adopted: number }) => adopted)).toEqual([2, 8, 15, 23, 30])
  const [said] = page.forecasts
  expect(said).toMatchObject({ year: 2026, madeOn: '2026-11-23', basis: 'own', adopted: 30, open: 100 })
  expect(said.years.map(({ year }: { year: number }) => year)).toEqual([2026, 2027, 2028])
  const [next] = said.years
  expect(next.more.low).toBeGreaterThan(0)
  expect(next.more.high).toBeLessThan(25)
  // What comes later changes what is scored, not what was said.
  await adopt(card, { 2026: 5 })
  world.clock.set('2027-02-01')
  const { body: later } = await officer.get(`/api/v1/forecasts/${card}`)
  expect(later.forecasts[0].years.map(({ more }: { more: unknown }) => more)).toEqual(said.years.map(({ more }: { more: unknown }) => more)) // prettier-ignore
  const held = next.more.low <= 7 && 7 <= next.more.high
  expect(later.forecasts[0].years[0]).toMatchObject({ came: 7, held })
  expect(later.score).toEqual({ ranges: 1, held: held ? 1 : 0 })
  const nobody = await world.as()
  const { body: open } = await nobody.get(`/api/v1/public/forecasts/${card}`)
  expect(open).toMatchObject({ isRounded: true, soFar: null, scoreOfAll: later.scoreOfAll })
  expect(open.past.map(({ adopted }: { adopted: number }) => adopted)).toEqual([5, 15, 20, 30, 35])
  world.clock.set('2026-11-23')
})

test('once a day every public card without a forecast is put in line, and gets the seed that nobody chose', async () => {
  const card = await publishCard('Cây khác')
  await adopt(card, { 2022: 1, 2023: 2, 2024: 2 })
  await forecastWhenDue(world.context)
  await forecastWhenDue(world.context)
  const waiting = await world.db.selectFrom('jobs').selectAll().where('kind', '=', 'make-forecast').execute()
  expect(waiting.filter(({ body }) => body === card).length).toBe(1)
  while (await runOne(world.context)) continue
  const kept = await world.db.selectFrom('forecasts').selectAll().where('card_id', '=', card).execute()
  expect(kept.map(({ year, by_id, result }) => [year, by_id, 'basis' in result ? result.basis : ''])).toEqual(
    [[2026, null, 'theme']],
  )
  const { body } = await officer.get('/api/v1/forecasts')
  expect(body.items.map((item: { card: string }) => item.card)).toContain(card)
})

test('whoever has the inputs makes the same forecast again; years to come and odd seeds are refused', async () => {
  const kept = await world.db.selectFrom('forecasts').selectAll().limit(1).executeTakeFirstOrThrow()
  expect((await computeForecast(kept.inputs)).forecast).toEqual(kept.result)
  expect(hashOf(JSON.parse(kept.inputs))).toBe(kept.inputs_hash)
  const asked = { card: kept.card_id, year: 2025 }
  const [one, other] = [await makeForecast(world.context, asked), await makeForecast(world.context, asked)]
  expect(one).toEqual(other)
  const code = async (wish: { readonly year: number; readonly seed?: number }) => {
    const made = await makeForecast(world.context, { ...asked, ...wish })
    return 'refused' in made ? made.refused.code : 'made'
  }
  expect(await code({ year: 2024, seed: 7 })).toBe('made')
  expect(await code({ year: 2027 })).toBe('forecast.year-wrong')
  expect(await code({ year: Number.NaN })).toBe('forecast.year-wrong')
  expect(await code({ year: 2025, seed: -1 })).toBe('forecast.seed-wrong')
  expect(await code({ year: 2025, seed: 0.5 })).toBe('forecast.seed-wrong')
})
