import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { checkAmongWaiting, landAfter } from '@gieo/engine/unit/check-waiting.ts'
import { homeOf } from '@gieo/engine/unit/home.ts'
import {
  ancestorsAt,
  levelOf,
  nameAt,
  NEWEST,
  versionAt,
  withAct,
  type Land,
} from '@gieo/engine/unit/land.ts'
import { unitId, type UnitChange, type UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { ActPreview } from '../wire/unit-acts.ts'
import { listWaiting } from './waiting.ts'

/** What an act would move, whose targets and accounts it touches, and that nothing is lost; or every finding. */
export async function previewAct(context: Context, change: UnitChange): Promise<ActPreview | Refusal> {
  const waiting = await listWaiting(context.db)
  const land = await context.land()
  const findings = checkAmongWaiting(land, waiting, change)
  if (findings.length > 0) return refuse('unit.change-broken', undefined, findings)
  const before = landAfter(
    land,
    waiting.filter(({ on }) => on <= change.on),
  )
  const after = withAct(before, change)
  const counted = await countCases(context)
  const casesIn = (where: Land, unit: UnitId) =>
    counted.reduce((sum, { unit: at, cases }) => sum + (pathOf(where, at).includes(unit) ? cases : 0), 0)
  const tell = (where: Land, id: UnitId) => ({ id, name: nameAt(where, id, NEWEST) })
  const { id, on, basis, title, successions } = change
  return {
    act: { id, on, basis, titleVi: title.vi, titleEn: title.en },
    waits: on > context.clock.today(),
    ends: change.ends.map((unit) => ({
      ...tell(before, unit),
      becomes: successions.filter(({ from }) => from === unit).map(({ to }) => tell(after, to)),
      cases: casesIn(before, unit),
    })),
    begins: change.begins.map((unit) => ({
      ...tell(after, unit.id),
      madeOf: successions.filter(({ to }) => to === unit.id).map(({ from }) => tell(before, from)),
      cases: casesIn(after, unit.id),
    })),
    changes: change.changes.map((unit) => ({
      ...tell(after, unit.id),
      was: tell(before, unit.id).name,
      cases: casesIn(after, unit.id),
    })),
    casesMoved: counted.reduce((sum, { unit, cases }) => sum + (moves(before, after, unit) ? cases : 0), 0),
    casesBefore: placed(before, counted),
    casesAfter: placed(after, counted),
    targets: await listTargets(context, before, after),
    postings: await listPostings(context, before, after),
  }
}

type CountedUnit = { readonly unit: UnitId; readonly cases: number }

async function countCases({ db }: Context): Promise<readonly CountedUnit[]> {
  const { rows } = await sql<CountedUnit>`select unit_id as unit, count(*)::int as cases from cases
    where withdrawn is null group by unit_id`.execute(db)
  return rows
}

// Records that lie in a province of the land: none may be without one after an act that had one before.
function placed(land: Land, counted: readonly CountedUnit[]): number {
  return counted.reduce(
    (sum, { unit, cases }) =>
      sum + (pathOf(land, unit).some((above) => levelOf(land, above) === 'province') ? cases : 0),
    0,
  )
}

function pathOf(land: Land, unit: UnitId): readonly UnitId[] {
  const home = homeOf(land, unit, NEWEST)
  return [home, ...ancestorsAt(land, home, NEWEST)]
}

function moves(before: Land, after: Land, unit: UnitId): boolean {
  return pathOf(before, unit).join() !== pathOf(after, unit).join()
}

async function listTargets(context: Context, before: Land, after: Land): Promise<ActPreview['targets']> {
  const { rows } = await sql<{ unit: UnitId; count: number }>`
    select unit_id as unit, count(*)::int as count from (
      select distinct on (indicator, period_text, branch, unit_id) unit_id, value from targets
      order by indicator, period_text, branch, unit_id, version desc) latest
    where value is not null group by unit_id order by unit_id`.execute(context.db)
  return rows
    .filter(({ unit }) => homeOf(before, unit, NEWEST) !== homeOf(after, unit, NEWEST))
    .map(({ unit, count }) => ({ id: unit, name: nameAt(before, unit, NEWEST), count }))
}

async function listPostings(context: Context, before: Land, after: Land): Promise<ActPreview['postings']> {
  const today = context.clock.today()
  const rows = await context.db
    .selectFrom('postings')
    .innerJoin('officers', 'officers.officer_id', 'postings.officer_id')
    .select(['officers.full_name', 'postings.unit_id', 'postings.to_on'])
    .where('officers.disabled', '=', false)
    .orderBy('officers.full_name')
    .execute()
  return rows.flatMap(({ full_name, unit_id, to_on }) => {
    const from = homeOf(before, unitId(unit_id), NEWEST)
    const to = homeOf(after, unitId(unit_id), NEWEST)
    if ((to_on !== null && to_on <= today) || from === to) return []
    // As `settlePostings`: a posting never comes to reach further than it did.
    const keeps = versionAt(after, to, NEWEST)?.level === levelOf(before, from)
    return [
      {
        fullName: full_name,
        from: { id: from, name: nameAt(before, from, NEWEST) },
        to: keeps ? { id: to, name: nameAt(after, to, NEWEST) } : null,
      },
    ]
  })
}
