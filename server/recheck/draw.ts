import { randomBytes } from 'node:crypto'
import { byLot, draw, sampleSize } from '@gieo/engine/recheck/draw.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { addDays } from '@gieo/engine/text/date.ts'
import { homeOf } from '@gieo/engine/unit/home.ts'
import { ancestorsAt, levelOf, NEWEST, type Land } from '@gieo/engine/unit/land.ts'
import { unitId, type UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { findCounted, readAsked, refuseStanding, type Asked } from '../read/figures-asked.ts'
import { countsFor, within } from '../read/figures-count.ts'
import { sightOf } from '../read/figures-reach.ts'
import { liesIn } from '../read/unit-place.ts'
import type { Tx } from '../store/database.ts'
import { officeHeading, record } from '../store/record.ts'
import { withScope, type Actor } from '../store/scope.ts'
import type { Drawn, DrawAsked } from '../wire/rechecks.ts'

/** How long those who look see a record. */
const DAYS = 30

/** Kinds of figures in which each record counts by itself. */
const KINDS: readonly string[] = ['stage-entered', 'sum-at-stage']

/** What was drawn, as it stands in the journal: whoever reads it can draw again. */
export type DrawEntry = {
  readonly row: {
    readonly draw_id: string
    readonly indicator: string
    readonly unit_id: string
    readonly period: string
    readonly map_on: string
    readonly seed: string
    readonly drawn_on: string
    readonly until_on: string
    readonly counted: number
    readonly by_id: string
  }
  readonly cases: readonly { readonly case_id: string; readonly officer_id: string | null }[]
}

/**
 * Draws counted records by lot and hands each to an officer of the same line in another commune, or above all communes
 * where there is none. Only whoever leads or audits there draws.
 */
export async function drawRecheck(
  context: Context,
  actor: Actor,
  asked: DrawAsked,
): Promise<Drawn | Refusal> {
  const counted = findCounted(context.packs, asked.indicator)
  if (counted === undefined) return refuse('figure.unknown', { indicator: asked.indicator })
  if (!KINDS.includes(counted.indicator.counts.of)) return refuse('recheck.kind')
  const land = await context.land()
  const where = readAsked(land, asked, context)
  if ('refused' in where) return where
  if (!where.stands) return refuseStanding(land, where)
  const sight = sightOf(context, land, actor, counted.pack.rules.programme, where.unit)
  const leads = actor.postings.find(({ role }) => ['leader', 'programme-manager', 'auditor'].includes(role))
  if (sight.as !== 'staff' || leads === undefined) return refuse('access.out-of-scope')
  const today = context.clock.today()
  const seed = randomBytes(16).toString('hex')
  const found = await withScope(context.db, sight.scope, (tx) =>
    listCounted(tx, asked.indicator, where, sight.branches),
  )
  const drawn = draw(
    found.map(({ id, commune }) => ({ id, stratum: commune ?? '' })),
    sampleSize(found.length, asked.margin),
    seed,
  )
  return context.db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('rechecks')
      .select('draw_id')
      .where('draw_id', '=', asked.id)
      .executeTakeFirst()
    if (known !== undefined) return refuse('recheck.known')
    const officers = await listOfficers(tx, land, counted.pack.rules.programme, today)
    const cases = drawn.map((id) => ({
      case_id: id,
      officer_id:
        chooseOfficer(
          land,
          officers,
          found.find((one) => one.id === id),
          seed,
        ) ?? null,
    }))
    const until = addDays(today, DAYS)
    const row = {
      draw_id: asked.id,
      indicator: asked.indicator,
      unit_id: where.unit,
      period: where.periodText,
      map_on: where.map.on,
      seed,
      drawn_on: today,
      until_on: until,
      counted: found.length,
      by_id: actor.officer,
    }
    const body: DrawEntry = { row, cases }
    const entry = { stream: 'recheck', id: asked.id, type: 'recheckDrawn', body } as const
    await record(tx, entry, officeHeading(actor, leads.organisation, today))
    const withoutOfficer = cases.filter(({ officer_id }) => officer_id === null).length
    return { id: asked.id, counted: found.length, drawn: drawn.length, withoutOfficer, until }
  })
}

type Found = {
  readonly id: string
  readonly unit: UnitId
  readonly commune: string | null
  readonly branch: string
}

async function listCounted(
  tx: Tx,
  indicator: string,
  { unit, map, period }: Asked,
  branches: readonly string[],
): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    select cases.case_id as id, cases.unit_id as unit, cases.commune_id as commune, cases.branch from cases
    where exists (select from case_counts k where k.case_id = cases.case_id and k.indicator = ${indicator}
      and ${within('k.on_date', period)} and ${countsFor('k', branches)})
      and ${liesIn('cases.unit_id', unit, map)}
    order by cases.case_id`.execute(tx)
  return rows
}

type Officer = { readonly id: string; readonly unit: UnitId; readonly branch: string }

async function listOfficers(
  tx: Tx,
  land: Land,
  programme: string,
  today: string,
): Promise<readonly Officer[]> {
  const rows = await tx
    .selectFrom('postings')
    .innerJoin('organisations', 'organisations.organisation_id', 'postings.organisation_id')
    .innerJoin('officers', 'officers.officer_id', 'postings.officer_id')
    .select(['postings.officer_id', 'postings.unit_id', 'organisations.branch'])
    .where('postings.role', '=', 'officer')
    .where('officers.disabled', '=', false)
    .where('postings.from_on', '<=', today)
    .where((either) =>
      either.or([either('postings.to_on', 'is', null), either('postings.to_on', '>', today)]),
    )
    .where(sql<boolean>`(postings.programmes is null or ${programme} = any(postings.programmes))`)
    .orderBy('postings.officer_id')
    .execute()
  return rows.map(({ officer_id, unit_id, branch }) => ({
    id: officer_id,
    unit: homeOf(land, unitId(unit_id), NEWEST),
    branch,
  }))
}

// Of another commune first; where nobody else of the line works, somebody above it. Never of the same commune.
function chooseOfficer(
  land: Land,
  officers: readonly Officer[],
  found: Found | undefined,
  seed: string,
): string | undefined {
  if (found === undefined) return undefined
  const path = [found.unit, ...ancestorsAt(land, homeOf(land, found.unit, NEWEST), NEWEST)]
  const line = officers.filter(({ branch }) => branch === found.branch)
  const others = line.filter(({ unit }) => levelOf(land, unit) === 'commune' && unit !== found.commune)
  const above = line.filter(
    ({ unit }) =>
      levelOf(land, unit) !== 'commune' && path.includes(unit) && levelOf(land, unit) !== 'hamlet',
  )
  const chosen = others.length > 0 ? others : above
  return byLot([...new Set(chosen.map(({ id }) => id))], `${seed} ${found.id}`)[0]
}
