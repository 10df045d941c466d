import { randomUUID } from 'node:crypto'
import { unitsAt } from '@gieo/engine/unit/land.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forecastWhenDue } from './make.ts'
import { runOne } from '../../jobs/run.ts'
import { makeWorld, type Caller, type World } from '../../testing/world.ts'

let world: World
let officer: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  officer = await world.as('dan.van.tinh')
})
afterAll(() => world.close())

/** A public card as the server keeps it, without the steps that lead there. */
async function publishCard(title: string): Promise<string> {
  const card = randomUUID()
  const content = {
    title: { vi: title, en: title },
    domains: ['orchards'],
    conditions: [{ id: 'hills', holds: { field: 'terrain', oneOf: ['low-hills'] } }],
    media: [],
  }
  await sql`insert into card_versions (card_id, version, programme, unit_id, organisation_id, branch, state, content,
      public_content, hash, writer_ids, submitted_on, published_on, level)
    values (${card}, 1, '', 'vn-40', 'dan-van-nghe-an', 'mass-mobilisation', 'public', ${JSON.stringify(content)},
      ${JSON.stringify(content)}, ${card}, '{}', '2021-01-01', '2021-01-01', 'province')`.execute(world.db)
  return card
}

/** So many communes begin in each year: rows as the projection would write them. */
async function adopt(card: string, perYear: Readonly<Record<number, number>>): Promise<void> {
  const communes = unitsAt(await world.context.land(), '2026-01-01').filter(
    ({ level }) => level === 'commune',
  )
  const { rows: taken } = await sql<{
    unit_id: string
  }>`select c.unit_id from adoptions a join cases c using (case_id)
    where a.card_id = ${card}`.execute(world.db)
  const free = communes.filter(({ id }) => !taken.some(({ unit_id }) => unit_id === id))
  for (const [year, count] of Object.entries(perYear)) {
    for (const { id } of free.splice(0, count)) {
      const one = randomUUID()
      const place = JSON.stringify({ case_id: one, unit_id: id, home_id: id, commune_id: id })
      await sql`insert into cases select (jsonb_populate_record(c, ${place}::jsonb)).*
        from cases c where case_id = (select case_id from cases limit 1)`.execute(world.db)
      await sql`insert into adoptions (case_id, card_id, card_version, state, planned_on, started_on, incentives, musts, entered)
        values (${one}, ${card}, 1, 'started', ${`${year}-05-01`}, ${`${year}-05-01`}, '{}', '{}', '[]')`.execute(
        world.db,
      )
    }
  }
}

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
