import { createHash, randomBytes } from 'node:crypto'
import { writeCalendar, type DueDay } from '@gieo/engine/exchange/calendar.ts'
import { periodName } from '@gieo/engine/indicator/period-name.ts'
import { parsePeriod } from '@gieo/engine/indicator/period.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { formatDate } from '@gieo/engine/text/date.ts'
import { formatNumber } from '@gieo/engine/text/number.ts'
import { nameAt, NEWEST } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import { findActorById } from '../accounts/session.ts'
import type { Context } from '../context.ts'
import { listIndicators } from '../read/indicators.ts'
import type { Actor } from '../store/scope.ts'

const TARGETS_MAX = 500

/** Makes a new secret address for one's calendar; an earlier one no longer leads anywhere. */
export async function makeCalendarSecret({ db }: Context, actor: Actor): Promise<string> {
  const secret = randomBytes(24).toString('base64url')
  const row = { officer_id: actor.officer, secret_hash: hashOf(secret) }
  await db
    .insertInto('calendars')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['officer_id', 'shard']).doUpdateSet({ ...row, made_at: sql<Date>`now()` }),
    )
    .execute()
  return secret
}

/** The calendar behind a secret address, of an officer who may still sign in. */
export async function readSecretCalendar(
  context: Context,
  secret: string,
  origin: string,
): Promise<string | Refusal> {
  const row = await context.db
    .selectFrom('calendars')
    .where('secret_hash', '=', hashOf(secret))
    .select('officer_id')
    .executeTakeFirst()
  const actor = row && (await findActorById(context, row.officer_id))
  return actor === undefined ? refuse('calendar.not-found') : readCalendar(context, actor, origin)
}

/** What is due for an officer: targets of the units of her postings and their milestones, and where postings end. */
export async function readCalendar(context: Context, actor: Actor, origin: string): Promise<string> {
  const days = [...(await targetDays(context, actor, origin)), ...(await postingDays(context, actor, origin))]
  return writeCalendar(
    `Gieo · ${actor.fullName}`,
    days.toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0)),
    context.clock.now().toISOString(),
  )
}

async function targetDays(context: Context, actor: Actor, origin: string): Promise<readonly DueDay[]> {
  const places = actor.postings.map(({ unit, branch }) => `${unit}|${branch}`)
  const rows = await context.db
    .selectFrom('targets')
    .innerJoin('target_acts', 'target_acts.act_id', 'targets.act_id')
    .distinctOn(['targets.unit_id', 'targets.branch', 'targets.indicator', 'targets.period_text'])
    .where(sql<boolean>`targets.unit_id || '|' || targets.branch = any(${places}::text[])`)
    .orderBy('targets.unit_id')
    .orderBy('targets.branch')
    .orderBy('targets.indicator')
    .orderBy('targets.period_text')
    .orderBy('targets.version', 'desc')
    .select([
      'targets.unit_id',
      'targets.branch',
      'targets.indicator',
      'targets.period_text',
      'targets.value',
      'target_acts.milestones',
      'target_acts.decision',
    ])
    .limit(TARGETS_MAX)
    .execute()
  const land = await context.land()
  const { items } = await listIndicators(context, actor)
  return rows.flatMap((row): readonly DueDay[] => {
    const to = parsePeriod(row.period_text)?.to
    if (row.value === null || to === undefined) return []
    const value = row.value
    const label = items.find(({ name }) => name === row.indicator)?.labelVi ?? row.indicator
    const unit = nameAt(land, unitId(row.unit_id), NEWEST)
    const url = `${origin}/office/targets?${new URLSearchParams({ indicator: row.indicator, period: row.period_text })}`
    const key = [row.unit_id, row.branch, row.indicator, row.period_text].join('.')
    const say = (on: string, percent: number): DueDay => ({
      // The act may be replaced and its number change: the day is the same, and moves in every calendar that follows.
      id: `target.${key}.${percent}`,
      on,
      title: `${label}: ${formatNumber((value * percent) / 100, 'vi')} (${percent}\u00a0%)`,
      about: `${unit}, ${periodName(row.period_text, 'vi')}. ${row.decision}`,
      url,
    })
    return [...row.milestones.map(({ until, percent }) => say(until, percent)), say(to, 100)]
  })
}

async function postingDays({ db }: Context, actor: Actor, origin: string): Promise<readonly DueDay[]> {
  const rows = await db
    .selectFrom('postings')
    .innerJoin('organisations', 'organisations.organisation_id', 'postings.organisation_id')
    .where('officer_id', '=', actor.officer)
    .where('to_on', 'is not', null)
    .select(['posting_id', 'to_on', 'name_vi'])
    .execute()
  return rows.flatMap(({ posting_id, to_on, name_vi }) =>
    to_on === null
      ? []
      : [
          {
            id: `posting.${posting_id}`,
            on: to_on,
            title: `Hết phân công ở ${name_vi}`,
            about: `Phân công kết thúc ngày ${formatDate(to_on, 'vi')}.`,
            url: `${origin}/office/account`,
          },
        ],
  )
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
