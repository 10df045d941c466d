import { firstStage, type PackRules } from '@gieo/engine/pack/pack.ts'
import type { Role } from '@gieo/engine/access/role.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { narrow, scopeOf, type Actor, type Arm } from '../store/scope.ts'
import { anyTerm, stateTerm } from '../store/terms.ts'
import type { WorkKind } from '../wire/cases.ts'
import { everyOf, liesAt, opens, type Place, type Test, type Wanted } from './find-cases.ts'

/** What a posting lets its holder do with cases of one pack in one stage (`undefined`: in any). */
export type Duty = {
  readonly kind: WorkKind
  readonly arm: Arm
  readonly programme: string
  readonly pack: string
  readonly stage: string | undefined
  /** Not with what she registered herself. */
  readonly notBy: string | undefined
  /** The day on which it is asked what waits. */
  readonly today: PlainDate
}

/** All duties of somebody, in one unit or wherever the postings reach. */
export function listDuties(
  context: Context,
  land: Land,
  actor: Actor,
  unit: UnitId | undefined,
): readonly Duty[] {
  return actor.postings.flatMap((posting) => {
    const scope = scopeOf(land, { ...actor, postings: [posting] }, context.packs.programmes)
    const { arms } = unit === undefined ? scope : narrow(land, scope, unit)
    return arms.flatMap((arm) =>
      [...context.packs.byHash.values()].flatMap(({ hash, rules }) =>
        dutiesOf(rules, posting.role).map(({ another, ...duty }) => ({
          ...duty,
          arm,
          programme: rules.programme,
          pack: hash,
          notBy: another ? actor.officer : undefined,
          today: context.clock.today(),
        })),
      ),
    )
  })
}

/** Steps forward only: stopping a model is open to its officer at any time, but nothing that waits. */
function dutiesOf(rules: PackRules, role: Role) {
  const ends = new Set(rules.stages.filter(({ standing }) => standing === 'stopped').map(({ id }) => id))
  // What an adoption waits for is time; then somebody is asked to look.
  const followUps = rules.adoption?.followUps.flatMap(({ by }) => by) ?? []
  const looks = rules.moves.some((move) => followUps.includes(move.id) && move.by.includes(role))
  const steps =
    rules.adoption === undefined
      ? rules.moves.filter((move) => move.by.includes(role) && !ends.has(move.to))
      : []
  const first = firstStage(rules).id
  return [
    ...(rules.access.edit.includes(role)
      ? (['sent-back', 'contested'] as const).map((kind) => ({ stage: undefined, kind, another: false }))
      : []),
    ...(looks ? [{ stage: undefined, kind: 'follow-up' as const, another: false }] : []),
    ...steps.flatMap(({ from, byAnother }) =>
      from.map((stage) => ({
        stage,
        kind: stage === first ? ('check' as const) : ('advance' as const),
        another: byAnother,
      })),
    ),
  ]
}

/** Which cases wait for one kind of work, of those that the duties are about. */
export type Errand = {
  readonly places: readonly Place[]
  readonly wanted: Wanted
  /** Found by what is known of them alone: few were sent back, and few are seen differently by two people. */
  readonly isRare: boolean
}

// A case that was sent back, or that two people see differently, waits for that first: it cannot go on before.
export function errandOf(kind: WorkKind, duties: readonly Duty[]): Errand {
  const programmes = anyTerm('programme', [...new Set(duties.map(({ programme }) => programme))])
  const stages = anyTerm('stage', [...new Set(duties.flatMap(({ stage }) => stage ?? []))])
  const isRare = stages.length === 0
  return {
    places: placesOf(duties),
    wanted: {
      terms: [...(kind === 'follow-up' ? [] : isRare ? [stateTerm(kind)] : stages), ...programmes],
      tests: [
        sql<boolean>`cases.withdrawn is null`,
        ...(kind === 'follow-up' ? [owesALook(duties[0]?.today)] : FREE[kind]),
      ],
    },
    isRare,
  }
}

// Apart, so that a stage or a programme in which nothing waits does not make the others slow; but what two postings reach
// may be the same cases, which are counted together, once.
export function splitDuties(duties: readonly Duty[]): readonly (readonly Duty[])[] {
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
const FREE: Readonly<Record<Exclude<WorkKind, 'follow-up'>, readonly Test[]>> = {
  advance: [NOT_SENT_BACK, UNCONTESTED],
  check: [NOT_SENT_BACK, UNCONTESTED],
  contested: [NOT_SENT_BACK],
  'sent-back': [],
}

// By the index of what is due, not adoption by adoption.
function owesALook(today: PlainDate | undefined): Test {
  return sql<boolean>`cases.case_id = any(array(select a.case_id from adoptions a where a.due_on <= ${today ?? null}::date))`
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
