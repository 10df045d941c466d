import { appointedBy } from '@gieo/engine/access/appoint.ts'
import { refuse, type ProblemCode, type Refusal } from '@gieo/engine/problem.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import type { Posting } from '@gieo/engine/access/access.ts'
import type { Context } from '../context.ts'
import { officeHeading, record } from '../store/record.ts'
import type { Actor } from '../store/scope.ts'
import type { OrganisationNamed } from '../wire/people.ts'
import { claimPeople, pathOf } from './oversight.ts'

/** Enters an organisation of a unit, or gives a known one another name; its line and its unit never change. */
export async function nameOrganisation(
  context: Context,
  actor: Actor,
  asked: OrganisationNamed,
): Promise<{ readonly id: string } | Refusal> {
  const land = await context.land()
  const today = context.clock.today()
  return context.db.transaction().execute(async (tx) => {
    await claimPeople(tx)
    const known = await tx
      .selectFrom('organisations')
      .selectAll()
      .where('organisation_id', '=', asked.id)
      .executeTakeFirst()
    if (known === undefined && !NEW_ID.test(asked.id)) return refuse('people.organisation-unknown')
    const place = { branch: known?.branch ?? asked.branch, unit: known?.unit_id ?? asked.unit }
    if (pathOf(land, place.unit).length === 0) return refuse('unit.unknown', { unit: place.unit })
    const giver = mayName(land, actor, place, today)
    if (typeof giver === 'string') return refuse(giver)
    const nameVi = asked.nameVi.normalize('NFC')
    const body = {
      organisation_id: asked.id,
      name_vi: nameVi,
      name_en: asked.nameEn === '' ? nameVi : asked.nameEn.normalize('NFC'),
      branch: place.branch,
      unit_id: place.unit,
      is_example: known?.is_example ?? false,
    }
    const entry = { stream: 'organisation', id: asked.id, type: 'organisationNamed', body } as const
    await record(tx, entry, officeHeading(actor, giver.organisation, today))
    return { id: asked.id }
  })
}

const NEW_ID = /^organisation-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Organisations are entered by whoever may post their officers; an officer of a commune posts recorders only. */
export function mayName(
  land: Land,
  actor: Actor,
  { branch, unit }: { readonly branch: string; readonly unit: string },
  today: string,
): Posting | ProblemCode {
  const answer = appointedBy(
    actor.postings,
    { role: 'officer', path: pathOf(land, unit), branch, programmes: [] },
    today,
  )
  return answer === 'people.role-above' ? 'access.not-allowed' : answer
}
