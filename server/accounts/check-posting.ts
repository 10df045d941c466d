import type { Posting } from '@gieo/engine/access/access.ts'
import { appointsEverywhere } from '@gieo/engine/access/appoint.ts'
import { finding, type Finding } from '@gieo/engine/finding.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { addDays } from '@gieo/engine/text/date.ts'
import { nameAt, NEWEST, type Land } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import type { Tx } from '../store/database.ts'
import type { Actor } from '../store/scope.ts'
import type { PostingGiven } from '../wire/people.ts'
import { overseenBy, pathOf } from './oversight.ts'

/** How far ahead a posting may begin or end. */
const DAYS_AHEAD = 366

/** The day a posting ends or goes over: what was done until today stays with whoever did it. */
export function dayProblem(on: string, today: string): Refusal | undefined {
  if (on < today) return refuse('people.day-past', { day: on })
  if (on > addDays(today, DAYS_AHEAD)) return refuse('people.day-far', { day: on })
  return undefined
}

/** The posting by which it may be given, or everything that speaks against it. `isKnown`: it was entered before. */
type Checked = {
  readonly giver: Posting | undefined
  readonly findings: readonly Finding[]
  readonly isKnown: boolean
}

/** Everything that speaks against a posting, each beside the part of the form that it is about. */
export async function checkPosting(
  context: Context,
  tx: Tx,
  actor: Actor,
  officer: string,
  asked: PostingGiven,
): Promise<Checked | Refusal> {
  const known = await tx
    .selectFrom('postings')
    .select('officer_id')
    .where('posting_id', '=', `posting-${asked.id}`)
    .executeTakeFirst()
  if (known !== undefined && known.officer_id !== officer) return refuse('command.id-taken')
  const land = await context.land()
  const today = context.clock.today()
  const organisation = await tx
    .selectFrom('organisations')
    .selectAll()
    .where('organisation_id', '=', asked.organisation)
    .executeTakeFirst()
  const findings = checkParts(context, land, asked, organisation)
  if (organisation === undefined || pathOf(land, asked.unit).length === 0)
    return { giver: undefined, findings, isKnown: false }
  const wanted = { role: asked.role, unit_id: asked.unit, branch: organisation.branch }
  const giver = overseenBy(land, actor, { ...wanted, programmes: rowOf(asked).programmes }, today)
  if (giver === 'access.not-allowed') return refuse(giver)
  if (typeof giver === 'string') findings.push(finding(FIELD_OF[giver] ?? 'role', giver))
  // Whoever may post others still takes nothing for herself; an operator is trusted with everything already.
  else if (officer === actor.officer && !appointsEverywhere(giver))
    findings.push(finding('role', 'people.own-posting'))
  const isFree = typeof giver !== 'string' && findings.length === 0
  return { giver: isFree ? giver : undefined, findings, isKnown: known !== undefined }
}

function checkParts(
  context: Context,
  land: Land,
  asked: PostingGiven,
  organisation: { readonly unit_id: string; readonly name_vi: string } | undefined,
): Finding[] {
  const findings: Finding[] = []
  const unknown = asked.programmes === '*' ? [] : asked.programmes.filter((one) => !isProgramme(context, one))
  for (const programme of unknown) findings.push(finding('programmes', 'pack.unknown', { programme }))
  if (asked.from > addDays(context.clock.today(), DAYS_AHEAD))
    findings.push(finding('from', 'people.day-far', { day: asked.from }))
  const path = pathOf(land, asked.unit)
  if (path[0] !== asked.unit) findings.push(finding('unit', 'unit.unknown', { unit: asked.unit }))
  if (organisation === undefined) return [...findings, finding('organisation', 'people.organisation-unknown')]
  const area = pathOf(land, organisation.unit_id)[0]
  if (path.length > 0 && (area === undefined || !path.includes(area))) {
    const unit = nameAt(land, unitId(asked.unit), NEWEST)
    findings.push(finding('unit', 'people.not-in-organisation', { unit, organisation: organisation.name_vi }))
  }
  return findings
}

const FIELD_OF: Readonly<Record<string, string>> = {
  'access.out-of-scope': 'unit',
  'people.hamlets-only': 'unit',
  'people.other-line': 'organisation',
  'people.programmes-wider': 'programmes',
}

function isProgramme(context: Context, id: string): boolean {
  return context.packs.programmes.includes(id)
}

export function rowOf({ programmes, ...posting }: PostingGiven) {
  return { ...posting, programmes: programmes === '*' ? null : programmes }
}
