import type { Posting } from '@gieo/engine/access/access.ts'
import type { Role } from '@gieo/engine/access/role.ts'
import { childrenAt, levelOf, nameAt, NEWEST, type Land } from '@gieo/engine/unit/land.ts'
import { unitId, type UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import { selectPostings } from '../accounts/oversight.ts'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import type { Start, StartStep } from '../wire/start.ts'
import { homeUnitOf } from './session.ts'
import { casesIn, liesIn, mapFor } from './unit-place.ts'

const OTHERS_MAX = 3
const CASES_LOOKED_AT = 5_000

type CountName = 'organisations' | 'officers' | 'imports' | 'imported' | 'cases' | 'printed'

type Step = {
  readonly id: StartStep
  readonly done: boolean
  readonly count: number
  readonly roles: readonly Role[]
  /** Only the line that governs the unit. */
  readonly branch?: string
}

/** The guided first half hour of the unit that the reader is posted to. */
export async function readStart(context: Context, actor: Actor): Promise<Start> {
  const land = await context.land()
  const unit = unitId(homeUnitOf(land, actor))
  const steps = await countSteps(context, land, unit)
  const colleagues = await listColleagues(context, land, actor, unit)
  const marks = await context.db
    .selectFrom('start_marks')
    .select('kind')
    .where('unit_id', '=', unit)
    .where('officer_id', '=', actor.officer)
    .execute()
  return {
    unit,
    unitName: nameAt(land, unit, NEWEST),
    steps: steps.map(({ id, done, count, roles, branch }) => {
      const may = (posting: { readonly role: string; readonly branch: string }) =>
        roles.some((role) => role === posting.role) && (branch === undefined || branch === posting.branch)
      return {
        id,
        done,
        count,
        mine: actor.postings.some(may),
        others: [...new Set(colleagues.filter(may).map((one) => one.full_name))].slice(0, OTHERS_MAX),
      }
    }),
    putAway: marks.some((row) => row.kind === 'put-away'),
  }
}

async function countSteps(context: Context, land: Land, unit: UnitId): Promise<readonly Step[]> {
  const map = mapFor(land, context.clock.today())
  const today = context.clock.today()
  const { rows } = await sql<Record<CountName, number>>`
    select
      (select count(*) from organisations where ${liesIn('organisations.unit_id', unit, map)})::int as organisations,
      (select count(distinct p.officer_id) from postings p join officers o using (officer_id)
        where ${liesIn('p.unit_id', unit, map)} and not o.disabled and p.role = 'officer'
          and p.from_on <= ${today}::date and (p.to_on is null or p.to_on > ${today}::date))::int as officers,
      (select count(*) from imports i join organisations o using (organisation_id)
        where i.state = 'applied' and ${liesIn('o.unit_id', unit, map)})::int as imports,
      (select coalesce(sum((i.counts ->> 'opened')::int), 0) from imports i join organisations o using (organisation_id)
        where i.state = 'applied' and ${liesIn('o.unit_id', unit, map)})::int as imported,
      (select count(*) from (select from cases where ${casesIn(land, unit)} and withdrawn is null
        limit ${CASES_LOOKED_AT}) c)::int as cases,
      (select count(*) from start_marks where unit_id = ${unit} and kind = 'printed')::int as printed`.execute(
    context.db,
  )
  const [found] = rows
  const counts = { organisations: 0, officers: 0, imports: 0, imported: 0, cases: 0, printed: 0, ...found }
  // What came in with a table is not yet one that somebody has written; with very many, some are.
  const byHand =
    counts.cases === CASES_LOOKED_AT ? CASES_LOOKED_AT : Math.max(0, counts.cases - counts.imported)
  const packs = [...context.packs.current.values()]
  const opens = [...new Set(packs.flatMap((pack) => pack.rules.access.open))]
  const hamlets = childrenAt(land, unit, NEWEST).length
  const step = (id: StartStep, count: number, roles: readonly Role[], branch?: string): Step => ({
    id,
    count,
    done: count > 0,
    roles,
    ...(branch === undefined ? {} : { branch }),
  })
  return [
    step('organisation', counts.organisations, ['operator', 'leader', 'programme-manager']),
    step('people', counts.officers, ['operator', 'leader', 'programme-manager']),
    ...(levelOf(land, unit) === 'commune'
      ? [step('hamlets', hamlets, ['officer'], 'peoples-committee')]
      : []),
    step('import', counts.imports, opens),
    step('record', byHand, opens),
    step('print', counts.printed, ['officer', 'leader', 'programme-manager', 'reviewer', 'auditor']),
  ]
}

// Of the reader's own line, and the operators: those she could ask.
async function listColleagues(context: Context, land: Land, actor: Actor, unit: UnitId) {
  const today = context.clock.today()
  const map = mapFor(land, today)
  const lines = actor.postings.map((posting: Posting) => posting.branch)
  return selectPostings(context.db)
    .innerJoin('officers', 'officers.officer_id', 'postings.officer_id')
    .where('officers.disabled', '=', false)
    .where('officers.officer_id', '<>', actor.officer)
    .where('from_on', '<=', today)
    .where((either) =>
      either.or([either('to_on', 'is', null), either('to_on', '>', sql<string>`${today}::date`)]),
    )
    .where((either) =>
      either.or([either('role', '=', 'operator'), either('organisations.branch', 'in', ['', ...lines])]),
    )
    .where(
      sql<boolean>`(role = 'operator' or exists (select from unit_homes h where h.unit_id = postings.unit_id
        and h.map_on = ${map.on} and h.home_id = ${unit}))`,
    )
    .select('officers.full_name')
    .orderBy('full_name')
    .limit(100)
    .execute()
}
