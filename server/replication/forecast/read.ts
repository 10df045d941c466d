import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Words } from '@gieo/engine/replication/card/card.ts'
import { isMany, MANY } from '@gieo/engine/replication/lineage/public-count.ts'
import { scoreOf, scoreYears, type Score } from '@gieo/engine/replication/forecast/score.ts'
import type { Context } from '../../context.ts'
import { keepLarge } from '../../read/keep.ts'
import type { Actor } from '../../store/scope.ts'
import type { ForecastList, ForecastPage, KeptForecast } from '../../wire/forecasts.ts'
import { findLatestVersion, listPublicCards } from '../cards/find-card.ts'
import { runningPosting } from '../runs/record.ts'
import { readGround, type Ground } from './gather.ts'
import { yearOf } from './make.ts'

/** Every public card with what was said of it last, those that spread furthest first. */
export async function listForecasts(context: Context, actor: Actor): Promise<ForecastList> {
  const [ground, cards, kept] = await Promise.all([
    readGround(context),
    listPublicCards(context.db),
    listKept(context),
  ])
  const scored = scoreAll(context, ground, kept)
  const items = cards.map(({ of, card }) => ({
    card: of.card,
    title: card.title,
    adopted: ground.taken.get(of.card)?.size ?? 0,
    latest: scored.find((each) => each.card === of.card)?.said ?? null,
  }))
  return {
    level: ground.level,
    year: yearOf(context.clock.today()),
    items: items.toSorted((one, other) => other.adopted - one.adopted),
    scoreOfAll: total(scored),
    mayMake: !('refused' in runningPosting(actor)),
  }
}

/** How a practice spread, what was said ahead and what came, as staff read it. */
export async function readForecasts(context: Context, card: string): Promise<ForecastPage | Refusal> {
  const found = await findTitle(context, card)
  if (found === undefined) return refuse('forecast.practice-unknown')
  const ground = await readGround(context)
  const scored = scoreAll(context, ground, await listKept(context))
  const own = scored.filter((each) => each.card === card)
  const thisYear = yearOf(context.clock.today())
  const years = sinceOf(ground, card)
  return {
    card,
    title: found,
    level: ground.level,
    past: pastOf(years, thisYear - 1),
    isRounded: false,
    soFar: years.filter((year) => year === thisYear).length,
    forecasts: own.map(({ said }) => said),
    score: total(own),
    scoreOfAll: total(scored),
  }
}

/**
 * The same for everybody: nothing of this year, sums in whole fives, and of a year in which fewer than five places came
 * only whether the range held. Many may ask at once: it is worked out once in two seconds.
 */
export function readPublicForecasts(context: Context, card: string): Promise<ForecastPage | Refusal> {
  return keepLarge(
    context.db,
    `forecasts ${card} ${context.clock.today()}`,
    async () => {
      const page = await readForecasts(context, card)
      return 'refused' in page ? page : forResidents(page)
    },
    () => Number.POSITIVE_INFINITY,
  )
}

function forResidents(page: ForecastPage): ForecastPage {
  return {
    ...page,
    isRounded: true,
    soFar: null,
    past: page.past
      .map(({ year, adopted }) => ({ year, adopted: inFives(adopted) }))
      .filter(({ adopted }) => adopted > 0),
    forecasts: page.forecasts
      .filter(({ adopted }) => isMany(adopted))
      .map((said) => ({
        ...said,
        adopted: inFives(said.adopted),
        years: said.years.map((year) => ({
          ...year,
          came: year.came !== null && isMany(year.came) ? year.came : null,
        })),
      })),
  }
}

function inFives(count: number): number {
  return Math.floor(count / MANY) * MANY
}

type Kept = { readonly card: string; readonly said: KeptForecast }

async function listKept({ db }: Context) {
  return db
    .selectFrom('forecasts')
    .select(['card_id', 'year', 'made_on', 'seed', 'engine_version', 'inputs_hash', 'result'])
    .orderBy('year', 'desc')
    .orderBy('card_id')
    .execute()
}

function scoreAll(
  context: Context,
  ground: Ground,
  rows: Awaited<ReturnType<typeof listKept>>,
): readonly Kept[] {
  const thisYear = yearOf(context.clock.today())
  return rows.flatMap((row) => {
    const { result } = row
    if (result.kind === 'refused') return []
    const years = scoreYears(result.years, sinceOf(ground, row.card_id), thisYear)
    const said: KeptForecast = {
      year: row.year,
      madeOn: row.made_on,
      seed: Number(row.seed),
      version: row.engine_version,
      inputsHash: row.inputs_hash,
      basis: result.basis,
      adopted: result.adopted,
      open: result.open,
      learnedFrom: result.learnedFrom,
      years: years.map((year) => ({ ...year, came: year.came ?? null, held: year.held ?? null })),
    }
    return [{ card: row.card_id, said }]
  })
}

function total(kept: readonly Kept[]): Score {
  return scoreOf(
    kept.flatMap(({ said }) =>
      said.years.map((year) => ({ ...year, came: year.came ?? undefined, held: year.held ?? undefined })),
    ),
  )
}

function sinceOf(ground: Ground, card: string): readonly number[] {
  return [...(ground.taken.get(card)?.values() ?? [])].map(({ since }) => since)
}

// From the year before it began, where there is none yet, to the last that is over.
function pastOf(since: readonly number[], lastYear: number): ForecastPage['past'] {
  if (since.length === 0) return []
  const first = Math.min(...since)
  return Array.from({ length: Math.max(0, lastYear - first + 1) }, (_, at) => ({
    year: first + at,
    adopted: since.filter((year) => year <= first + at).length,
  }))
}

async function findTitle({ db }: Context, card: string): Promise<Words | undefined> {
  return (await findLatestVersion(db, card))?.card.title
}
