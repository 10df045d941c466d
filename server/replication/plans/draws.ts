import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import {
  checkDrawList,
  drawOrder,
  hashList,
  sameText,
  type DrawInputs,
} from '@gieo/engine/replication/planner/draw-order.ts'
import { NEWEST, versionAt } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { pathName } from '../../read/unit-place.ts'
import type { Db } from '../../store/database.ts'
import { officeHeading, record } from '../../store/record.ts'
import type { Actor } from '../../store/scope.ts'
import type { LotAsked, LotList, LotRow, LotText } from '../../wire/plans.ts'
import { listNames } from '../runs/names.ts'
import { runningOrganisations, runningPosting } from '../runs/record.ts'

const LISTED_MAX = 200

/** What is written down before anybody can know the order. */
export type LotAnnounced = {
  readonly draw_id: string
  readonly organisation_id: string
  readonly by_id: string
  readonly title: string
  readonly places: DrawInputs['places']
  readonly list_hash: string
  readonly source: string
  readonly announced_on: string
  readonly known_on: string
}

export type LotDrawn = {
  readonly decided_by: string
  readonly seed: string
  readonly drawn_order: readonly string[]
  readonly drawn_on: string
  readonly drawn_by: string
}

/** Announces a draw: which places, and which text to come will decide. From then on neither can be changed. */
export async function announceDraw(
  context: Context,
  actor: Actor,
  asked: LotAsked,
): Promise<{ readonly id: string } | Refusal> {
  const posting = runningPosting(actor)
  if ('refused' in posting) return posting
  const land = await context.land()
  const today = context.clock.today()
  const unknown = asked.places.find((place) => versionAt(land, unitId(place), NEWEST) === undefined)
  if (unknown !== undefined) return refuse('unit.unknown', { unit: unknown })
  const places = asked.places.map((id) => ({ id, name: pathName(land, unitId(id), NEWEST) }))
  const findings = checkDrawList(places)
  if (findings.length > 0) return refuse('draw.list-wrong', undefined, findings)
  // A text that is out already could have been looked at before the list was made.
  if (asked.knownOn <= today) return refuse('draw.known-already', { day: asked.knownOn })
  return context.db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('lot_draws')
      .select('draw_id')
      .where('draw_id', '=', asked.id)
      .executeTakeFirst()
    if (known !== undefined) return refuse('draw.announced')
    const body: LotAnnounced = {
      draw_id: asked.id,
      organisation_id: posting.organisation,
      by_id: actor.officer,
      title: asked.title,
      places,
      list_hash: hashList(places),
      source: asked.source,
      announced_on: today,
      known_on: asked.knownOn,
    }
    await record(
      tx,
      { stream: 'lot', id: asked.id, type: 'lotAnnounced', body },
      officeHeading(actor, posting.organisation, today),
    )
    return { id: asked.id }
  })
}

/** Draws by the text that was awaited: once, and the same for everybody who has the list and the text. */
export async function drawLot(
  context: Context,
  actor: Actor,
  id: string,
  { text }: LotText,
): Promise<undefined | Refusal> {
  const posting = runningPosting(actor)
  if ('refused' in posting) return posting
  const today = context.clock.today()
  return context.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`lot ${id}`}))`.execute(tx)
    const row = await drawsOf(tx, actor).where('draw_id', '=', id).executeTakeFirst()
    if (row === undefined) return refuse('draw.not-found')
    if (row.drawn_on !== null) return refuse('draw.drawn')
    if (today < row.known_on) return refuse('draw.not-yet', { day: row.known_on })
    const { seed, order } = drawOrder({ places: row.places, text })
    const body: LotDrawn = {
      decided_by: sameText(text),
      seed,
      drawn_order: order,
      drawn_on: today,
      drawn_by: actor.officer,
    }
    await record(
      tx,
      { stream: 'lot', id, type: 'lotDrawn', body },
      officeHeading(actor, posting.organisation, today),
    )
    return undefined
  })
}

export async function listDraws({ db }: Context, actor: Actor): Promise<LotList | Refusal> {
  const posting = runningPosting(actor)
  if ('refused' in posting) return posting
  const rows = await drawsOf(db, actor)
    .orderBy('announced_on', 'desc')
    .orderBy('draw_id')
    .limit(LISTED_MAX)
    .execute()
  return { items: await tellDraws(db, rows) }
}

export async function readDraw({ db }: Context, actor: Actor, id: string): Promise<LotRow | Refusal> {
  const [row] = await tellDraws(db, await drawsOf(db, actor).where('draw_id', '=', id).execute())
  return row ?? refuse('draw.not-found')
}

function drawsOf(db: Db, actor: Actor) {
  return db
    .selectFrom('lot_draws')
    .selectAll()
    .where('organisation_id', '=', sql<string>`any(${runningOrganisations(actor)}::text[])`)
}

type Row = Awaited<ReturnType<ReturnType<typeof drawsOf>['execute']>>[number]

async function tellDraws(db: Db, rows: readonly Row[]): Promise<LotRow[]> {
  const names = await listNames(
    db,
    rows.flatMap(({ by_id, drawn_by }) => [by_id, drawn_by ?? by_id]),
  )
  const organisations = await db
    .selectFrom('organisations')
    .select(['organisation_id', 'name_vi', 'name_en'])
    .where('organisation_id', '=', sql<string>`any(${rows.map((row) => row.organisation_id)}::text[])`)
    .execute()
  return rows.map((row) => {
    const of = organisations.find(({ organisation_id }) => organisation_id === row.organisation_id)
    return {
      id: row.draw_id,
      title: row.title,
      by: names.get(row.by_id) ?? '',
      organisationVi: of?.name_vi ?? '',
      organisationEn: of?.name_en ?? '',
      announcedOn: row.announced_on,
      knownOn: row.known_on,
      source: row.source,
      listHash: row.list_hash,
      places: [...row.places],
      text: row.decided_by,
      seed: row.seed,
      order: row.drawn_order === null ? null : [...row.drawn_order],
      drawnOn: row.drawn_on,
      drawnBy: row.drawn_by === null ? null : (names.get(row.drawn_by) ?? ''),
    }
  })
}
