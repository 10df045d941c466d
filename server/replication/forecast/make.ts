import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { canonical } from '@gieo/engine/log/canonical.ts'
import type { Forecast } from '@gieo/engine/replication/forecast/forecast.ts'
import { FORECAST_VERSION, hashOf } from '@gieo/engine/replication/forecast/inputs.ts'
import type { Context } from '../../context.ts'
import { findLatestVersion, listPublicCards } from '../cards/find-card.ts'
import { startThread } from '../runs/in-thread.ts'
import { gatherInputs, readGround, usualSeed, type ForecastAsked } from './gather.ts'

export type MadeForecast = {
  readonly forecast: Forecast
  readonly inputs: string
  readonly inputsHash: string
  readonly seed: number
  readonly version: string
}

/** The earliest year for which a forecast is made: before, there is too little to learn from. */
const YEARS_BACK = 15

/** Makes the forecast of a card for a year, in a thread of its own. */
export async function makeForecast(
  context: Context,
  asked: Omit<ForecastAsked, 'seed'> & { readonly seed?: number | undefined },
): Promise<MadeForecast | Refusal> {
  const { card, year } = asked
  const thisYear = yearOf(context.clock.today())
  if (!Number.isInteger(year) || year > thisYear || year < thisYear - YEARS_BACK) {
    return refuse('forecast.year-wrong', {
      year: Number.isInteger(year) ? String(year) : '–',
      first: String(thisYear - YEARS_BACK),
      last: String(thisYear),
    })
  }
  const seed = asked.seed ?? usualSeed(card, year)
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) return refuse('forecast.seed-wrong')
  const ground = await readGround(context)
  if (!ground.taken.has(card) && (await findLatestVersion(context.db, card)) === undefined) {
    return refuse('forecast.practice-unknown')
  }
  if (ground.places.length === 0) return refuse('forecast.no-places')
  const inputs = await gatherInputs(context, ground, { card, year, seed })
  return {
    ...(await computeForecast(canonical(inputs))),
    inputsHash: hashOf(inputs),
    seed,
    version: FORECAST_VERSION,
  }
}

/** Computes a forecast from its inputs as they were written down. */
export async function computeForecast(
  inputs: string,
): Promise<{ readonly forecast: Forecast; readonly inputs: string }> {
  const done = await startThread(inputs, () => undefined).ended
  if ('findings' in done)
    throw new Error(`inputs of a forecast were refused: ${JSON.stringify(done.findings)}`)
  return { forecast: JSON.parse(done.result) as Forecast, inputs } // what the engine returned, as text
}

/** Makes a forecast and keeps it for ever. Only of a year that is not over, and once. */
export async function keepForecast(
  context: Context,
  { card, year, by }: { readonly card: string; readonly year: number; readonly by: string | undefined },
): Promise<{ readonly card: string; readonly year: number } | Refusal> {
  if (year < yearOf(context.clock.today())) return refuse('forecast.year-over', { year: String(year) })
  const said = await context.db
    .selectFrom('forecasts')
    .select('made_on')
    .where('card_id', '=', card)
    .where('year', '=', year)
    .executeTakeFirst()
  if (said !== undefined) return refuse('forecast.said-already', { year: String(year) })
  const made = await makeForecast(context, { card, year })
  if ('refused' in made) return made
  const { forecast } = made
  if (forecast.kind === 'refused') return refuse('forecast.not-possible', undefined, forecast.reasons)
  const { numInsertedOrUpdatedRows } = await context.db
    .insertInto('forecasts')
    .values({
      card_id: card,
      year,
      made_on: context.clock.today(),
      by_id: by ?? null,
      seed: made.seed,
      engine_version: made.version,
      inputs_hash: made.inputsHash,
      inputs: made.inputs,
      result: JSON.stringify(forecast),
    })
    .onConflict((known) => known.columns(['card_id', 'year', 'shard']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 0n
    ? refuse('forecast.said-already', { year: String(year) })
    : { card, year }
}

/** Once a day: every public card that has no forecast of this year is put in line for one. */
export async function forecastWhenDue(context: Context): Promise<void> {
  const today = context.clock.today()
  const { numInsertedOrUpdatedRows } = await context.db
    .insertInto('forecast_rounds')
    .values({ on_date: today })
    .onConflict((known) => known.columns(['on_date', 'shard']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return
  const year = yearOf(today)
  const said = await context.db.selectFrom('forecasts').select('card_id').where('year', '=', year).execute()
  const kept = new Set(said.map(({ card_id }) => card_id))
  const cards = (await listPublicCards(context.db)).filter(({ of }) => !kept.has(of.card))
  if (cards.length === 0) return
  await context.db
    .insertInto('jobs')
    .values(cards.map(({ of }) => ({ kind: 'make-forecast', body: JSON.stringify(of.card) })))
    .execute()
}

/** The job of one card. That nothing can be said of it yet is no failure. */
export async function forecastCard(context: Context, card: string): Promise<void> {
  await keepForecast(context, { card, year: yearOf(context.clock.today()), by: undefined })
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}
