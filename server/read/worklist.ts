import { firstStage, type PackRules } from '@gieo/engine/pack/pack.ts'
import type { Role } from '@gieo/engine/access/role.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { daysBetween } from '@gieo/engine/text/date.ts'
import { NEWEST, nameAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Tx } from '../store/database.ts'
import { inScope, narrow, scopeOf, withScope, type Actor, type Arm } from '../store/scope.ts'
import { anyTerm, stateTerm } from '../store/terms.ts'
import type { Worklist } from '../wire/cases.ts'
import { orderOf } from './case-order.ts'
import { sayCase, selectCases } from './case-row.ts'
import {
  COUNT_MAX,
  everyOf,
  findCases,
  liesAt,
  lookUp,
  opens,
  type Found,
  type Place,
  type Test,
} from './find-cases.ts'
import { homeUnitOf } from './session.ts'
import { casesIn, findUnit, mapFor } from './unit-place.ts'
import { listRecent } from './worklist-recent.ts'

type Kind = Worklist['items'][number]['kind']

/** What waits for the reader in a unit, longest first; how much of each kind; and what was entered last. */
export async function readWorklist(
  context: Context,
  actor: Actor,
  query: { readonly unit?: string | undefined; readonly limit: number },
): Promise<Worklist | Refusal> {
  const land = await context.land()
  const today = context.clock.today()
  const asked = query.unit ?? homeUnitOf(land, actor)
  const unit = findUnit(land, asked, mapFor(land, today))
  if (unit === undefined) return refuse('unit.unknown', { unit: asked })
  const scope = scopeOf(land, actor, context.packs.programmes)
  const place = casesIn(land, unit)
  const duties = listDuties(context, land, actor, unit)
  return withScope(context.db, scope, async (tx) => {
    const due = await findDue(tx, duties, place, query.limit)
    const kindOf = new Map(due.flatMap(({ kind, ids }) => ids.map((id) => [id, kind] as const)))
    const [rows, recent] = await Promise.all([
      selectCases(tx)
        .where('cases.case_id', '=', sql<string>`any(${[...kindOf.keys()]}::uuid[])`)
        .where(inScope(scope))
        .orderBy(SINCE)
        .orderBy('cases.case_id')
        .limit(query.limit)
        .execute(),
      listRecent(tx, land, scope, place),
    ])
    return {
      unit,
      unitName: nameAt(land, unit, NEWEST),
      counts: due.map(({ kind, count }) => ({
        kind,
        count: Math.min(count, COUNT_MAX),
        moreThanCount: count > COUNT_MAX,
      })),
      items: rows.map((row) => ({
        kind: kindOf.get(row.case_id) ?? 'advance',
        waitingDays: Math.max(0, daysBetween(row.sent_back?.on ?? row.stage_on, today)),
        case: sayCase(land, row),
      })),
      recent,
    }
  })
}

/** What a posting lets its holder do with cases of one pack in one stage (`undefined`: in any). */
type Duty = {
  readonly kind: Kind
  readonly arm: Arm
  readonly programme: string
  readonly pack: string
  readonly stage: string | undefined
  /** Not with what she registered herself. */
  readonly notBy: string | undefined
}

function listDuties(context: Context, land: Land, actor: Actor, unit: UnitId): readonly Duty[] {
  return actor.postings.flatMap((posting) => {
    const scope = scopeOf(land, { ...actor, postings: [posting] }, context.packs.programmes)
    return narrow(land, scope, unit).arms.flatMap((arm) =>
      [...context.packs.byHash.values()].flatMap(({ hash, rules }) =>
        dutiesOf(rules, posting.role).map(({ another, ...duty }) => ({
          ...duty,
          arm,
          programme: rules.programme,
          pack: hash,
          notBy: another ? actor.officer : undefined,
        })),
      ),
    )
  })
}

/** Steps forward only: stopping a model is open to its officer at any time, but nothing that waits. */
function dutiesOf(rules: PackRules, role: Role) {
  const ends = new Set(rules.stages.filter(({ standing }) => standing === 'stopped').map(({ id }) => id))
  const steps = rules.moves.filter((move) => move.by.includes(role) && !ends.has(move.to))
  const first = firstStage(rules).id
  return [
    ...(rules.access.edit.includes(role)
      ? (['sent-back', 'contested'] as const).map((kind) => ({ stage: undefined, kind, another: false }))
      : []),
    ...steps.flatMap(({ from, byAnother }) =>
      from.map((stage) => ({
        stage,
        kind: stage === first ? ('check' as const) : ('advance' as const),
        another: byAnother,
      })),
    ),
  ]
}

const OLDEST = orderOf('oldest')
const SINCE = sql<string>`coalesce((cases.sent_back ->> 'on')::date, cases.stage_on)`
const WAITING = { names: sql`${SINCE} as since, case_id`, by: sql`since, case_id` }

type Due = { readonly kind: Kind; readonly ids: readonly string[]; readonly count: number }

const KINDS = ['advance', 'check', 'contested', 'sent-back'] as const satisfies readonly Kind[]

// All are asked at once: the database answers one after the other, and nobody waits for one before the next is on its way.
async function findDue(tx: Tx, duties: readonly Duty[], place: Test, limit: number): Promise<readonly Due[]> {
  const due = await Promise.all(
    KINDS.map(async (kind): Promise<Due> => {
      const mine = duties.filter((duty) => duty.kind === kind)
      const found = await Promise.all(
        errandsOf(mine).map((errand) => findErrand(tx, kind, errand, place, limit)),
      )
      return {
        kind,
        ids: found.flatMap((each) => each.ids),
        count: found.reduce((sum, each) => sum + (each.count ?? 0), 0),
      }
    }),
  )
  return due.filter(({ ids }) => ids.length > 0)
}

// A case that was sent back, or that two people see differently, waits for that first: it cannot go on before.
function findErrand(
  tx: Tx,
  kind: Kind,
  errand: readonly Duty[],
  place: Test,
  limit: number,
): Promise<Pick<Found, 'ids' | 'count'>> {
  const tests = [place, sql<boolean>`cases.withdrawn is null`, ...FREE[kind]]
  const programmes = anyTerm('programme', [...new Set(errand.map(({ programme }) => programme))])
  const rest = { places: placesOf(errand), beyond: undefined, limit }
  // What waits for a step may be most of a province; what was sent back is few, and has an order of its own.
  const stages = anyTerm('stage', [...new Set(errand.flatMap(({ stage }) => stage ?? []))])
  return stages.length > 0
    ? findCases(tx, { ...rest, wanted: { terms: [...stages, ...programmes], tests }, order: OLDEST })
    : lookUp(tx, {
        ...rest,
        wanted: { terms: [stateTerm(kind), ...programmes], tests },
        order: WAITING,
      })
}

// Apart, so that a stage or a programme in which nothing waits does not make the others slow; but what two postings reach
// may be the same cases, which are counted together, once.
function errandsOf(duties: readonly Duty[]): readonly (readonly Duty[])[] {
  if (new Set(duties.map(({ arm }) => arm)).size > 1) return [duties]
  return [...new Set(duties.map(placeKey))].map((key) => duties.filter((duty) => placeKey(duty) === key))
}

// One walk for all packs in which a posting has the same to do in a stage.
function placesOf(duties: readonly Duty[]): readonly Place[] {
  const keys = new Set(duties.map(placeKey))
  return [...keys].flatMap((key) => placeOf(duties.filter((duty) => placeKey(duty) === key)))
}

const UNCONTESTED = sql<boolean>`cases.contested = '{}'`
const NOT_SENT_BACK = sql<boolean>`cases.sent_back is null`
const FREE: Readonly<Record<Kind, readonly Test[]>> = {
  advance: [NOT_SENT_BACK, UNCONTESTED],
  check: [NOT_SENT_BACK, UNCONTESTED],
  contested: [NOT_SENT_BACK],
  'sent-back': [],
}

function placeKey({ arm, stage, notBy }: Duty): string {
  return JSON.stringify([arm, stage, notBy])
}

function placeOf(duties: readonly Duty[]): readonly Place[] {
  const [duty] = duties
  if (duty === undefined) return []
  const { arm, stage, notBy } = duty
  const packs = duties.map(({ pack }) => pack)
  return [
    {
      at: everyOf([liesAt(arm), ...(stage === undefined ? [] : [sql<boolean>`cases.stage = ${stage}`])]),
      open: everyOf([
        opens(arm.keys),
        sql<boolean>`cases.pack_hash = any(${packs}::text[])`,
        ...(notBy === undefined ? [] : [sql<boolean>`cases.recorder_id <> ${notBy}`]),
      ]),
      keys: arm.keys,
    },
  ]
}
