import { targetsSetBy } from '@gieo/engine/access/target.ts'
import { finding, type Finding } from '@gieo/engine/finding.ts'
import { canonical } from '@gieo/engine/log/canonical.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { checkTargetAct } from '@gieo/engine/target/check-act.ts'
import type { TargetAct } from '@gieo/engine/target/target.ts'
import { hasUnit, nameAt, type Land } from '@gieo/engine/unit/land.ts'
import { unitId, type UnitId } from '@gieo/engine/unit/unit.ts'
import type { Posting } from '@gieo/engine/access/access.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { pathToday } from '../facts.ts'
import type { TargetsBody } from '../project/targets.ts'
import { mapFor } from '../read/unit-place.ts'
import type { Tx } from '../store/database.ts'
import { holdLand } from '../store/land.ts'
import { officeHeading, record } from '../store/record.ts'
import type { Actor } from '../store/scope.ts'
import type { TargetsAsk, TargetsSet } from '../wire/targets.ts'
import { findTargeted, type Targeted } from './indicator.ts'
import { listInForce, valuesOf, type InForce } from './in-force.ts'

/** Sets targets of any number of units in one act, or none of them: every finding comes back and nothing is changed. */
export async function setTargets(
  context: Context,
  actor: Actor,
  ask: TargetsAsk,
): Promise<TargetsSet | Refusal> {
  const targeted = await findTargeted(context, ask.indicator)
  if (targeted === undefined) return refuse('figure.unknown', { indicator: ask.indicator })
  return context.db.transaction().execute(async (tx) => {
    await holdLand(tx)
    // Two acts at once would each miss what the other gives out.
    await sql`select pg_advisory_xact_lock(hashtext(${`targets ${ask.indicator}`}))`.execute(tx)
    const land = await context.landIn(tx)
    const posting = postingFor(context, land, actor, targeted, ask)
    if ('refused' in posting) return posting
    const done = await findDone(tx, actor, ask)
    if (done !== undefined) return done
    const key = { indicator: ask.indicator, period: ask.period, branch: posting.branch }
    const inForce = await listInForce(tx, key)
    const refused = await check(context, tx, { land, posting, targeted, inForce }, ask)
    if (refused !== undefined) return refused
    const today = context.clock.today()
    const body = bodyOf(ask, targeted, posting, actor, inForce, today)
    const entry = { stream: 'target', id: ask.id, type: 'targetsSet', body } as const
    await record(tx, entry, officeHeading(actor, posting.organisation, today))
    return { act: ask.id, units: ask.rows.length }
  })
}

type Ground = {
  readonly land: Land
  readonly posting: Posting
  readonly targeted: Targeted
  readonly inForce: ReadonlyMap<UnitId, InForce>
}

// A unit that never was is a finding of its own, not somebody else's unit.
function postingFor(
  context: Context,
  land: Land,
  actor: Actor,
  { programme }: Targeted,
  { rows }: TargetsAsk,
): Posting | Refusal {
  const today = context.clock.today()
  const paths = rows.flatMap(({ unit }) =>
    hasUnit(land, unitId(unit)) ? [pathToday(land, unitId(unit), today)] : [],
  )
  const posting = targetsSetBy(actor.postings, programme, paths, today)
  return typeof posting === 'string' ? refuse(posting) : posting
}

/** An act that arrives twice is done once; another act under its id is refused. */
async function findDone(tx: Tx, actor: Actor, ask: TargetsAsk): Promise<TargetsSet | Refusal | undefined> {
  const act = await tx.selectFrom('target_acts').selectAll().where('act_id', '=', ask.id).executeTakeFirst()
  if (act === undefined) return undefined
  const rows = await tx
    .selectFrom('targets')
    .select(['unit_id', 'version', 'value'])
    .where('act_id', '=', ask.id)
    .execute()
  const was = rows.map(({ unit_id, version, value }) => ({ unit: unit_id, value, seen: version - 1 }))
  const isSame =
    act.by_id === actor.officer &&
    act.indicator === ask.indicator &&
    act.period_text === ask.period &&
    sorted(was) === sorted(ask.rows)
  return isSame ? { act: ask.id, units: rows.length } : refuse('command.id-taken')
}

function sorted(rows: TargetsAsk['rows']): string {
  return rows.map(canonical).toSorted().join()
}

async function check(
  context: Context,
  tx: Tx,
  { land, posting, targeted, inForce }: Ground,
  ask: TargetsAsk,
): Promise<Refusal | undefined> {
  const today = context.clock.today()
  const { on: map, day } = mapFor(land, ask.map ?? today)
  const act: TargetAct = {
    indicator: ask.indicator,
    measure: targeted.measure,
    isSum: targeted.isSum,
    periodText: ask.period,
    decision: ask.decision,
    decidedOn: ask.decidedOn,
    milestones: ask.milestones,
    rows: ask.rows.map((row) => ({ ...row, unit: unitId(row.unit) })),
  }
  const moved = act.rows.flatMap(({ unit, seen }) => {
    const now = inForce.get(unit)
    return now === undefined || now.version === seen ? [] : [sayMoved(land, now, day)]
  })
  if (moved.length > 0) return refuse('target.changed-meanwhile', undefined, moved)
  const above = act.rows.flatMap(({ unit }) => {
    const now = inForce.get(unit)
    if (now === undefined || !isAbove(land, now.postedAt, posting.unit, today)) return []
    const about = { unit: nameAt(land, unit, day), organisation: now.organisation }
    return [finding(unit, 'target.given-above', about)]
  })
  const ground = {
    land,
    map,
    today,
    before: valuesOf(inForce),
    otherPeriods: await listPeriods(tx, ask.indicator, posting.branch),
  }
  const findings = [...above, ...checkTargetAct(ground, act)]
  return findings.length > 0 ? refuse('target.not-set', undefined, findings) : undefined
}

function sayMoved(land: Land, { unit, value, organisation }: InForce, day: string): Finding {
  const about = { unit: nameAt(land, unit, day), organisation }
  return value === null
    ? finding(unit, 'target.taken-back', about)
    : finding(unit, 'target.other-value', { ...about, value })
}

function isAbove(land: Land, unit: UnitId, below: UnitId, today: string): boolean {
  return pathToday(land, below, today).slice(1).includes(unit)
}

async function listPeriods(tx: Tx, indicator: string, branch: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('target_acts')
    .select('period_text')
    .distinct()
    .where('indicator', '=', indicator)
    .where('branch', '=', branch)
    .execute()
  return rows.map(({ period_text }) => period_text)
}

function bodyOf(
  ask: TargetsAsk,
  targeted: Targeted,
  posting: Posting,
  actor: Actor,
  inForce: ReadonlyMap<UnitId, InForce>,
  today: string,
): TargetsBody {
  return {
    act: {
      act_id: ask.id,
      indicator: ask.indicator,
      period_text: ask.period,
      branch: posting.branch,
      organisation_id: posting.organisation,
      by_id: actor.officer,
      posted_at: posting.unit,
      set_on: today,
      decision: ask.decision.trim().normalize('NFC'),
      decided_on: ask.decidedOn,
      definer: targeted.definer,
      milestones: ask.milestones,
    },
    rows: ask.rows.map(({ unit, value }) => ({
      unit_id: unit,
      version: (inForce.get(unitId(unit))?.version ?? 0) + 1,
      value,
    })),
  }
}
