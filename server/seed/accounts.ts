import { OFFICERS, ORGANISATIONS, SHARES } from '../../examples/nghe-an/people.ts'
import { hamletId } from '../../examples/nghe-an/units.ts'
import { enterOfficerByHand } from '../accounts/officer.ts'
import { beginPosting } from '../accounts/posting.ts'
import type { Context } from '../context.ts'
import { operatorHeading, record } from '../store/record.ts'

/** One password for all example accounts; they exist only where the example is loaded. */
export const EXAMPLE_PASSWORD = 'gieo-vi-du'

const POSTED_FROM = '2025-07-01'

/** Organisations, invented officers with their postings, and what organisations have opened to one another. */
export async function seedPeople({ db, packs }: Context): Promise<void> {
  const heading = operatorHeading(POSTED_FROM)
  await db.transaction().execute(async (tx) => {
    for (const { id, nameVi, nameEn, branch, unit } of ORGANISATIONS) {
      const body = {
        organisation_id: id,
        name_vi: nameVi,
        name_en: nameEn,
        branch,
        unit_id: unit,
        is_example: true,
      }
      await record(tx, { stream: 'organisation', id, type: 'organisationNamed', body }, heading)
    }
    for (const programme of packs.current.keys()) {
      for (const { owner, viewer } of SHARES) {
        const id = `${programme}:${owner}:${viewer}`
        const body = {
          programme,
          owner_branch: owner,
          viewer_branch: viewer,
          from_on: POSTED_FROM,
          to_on: null,
        }
        await record(tx, { stream: 'share', id, type: 'shareSet', body }, heading)
      }
    }
  })
  for (const { name, fullName, organisation, role, unit } of OFFICERS) {
    await enterOfficerByHand(db, {
      name,
      fullName,
      password: EXAMPLE_PASSWORD,
      mustChange: false,
      isExample: true,
      on: POSTED_FROM,
    })
    const posted = unit.startsWith('hamlet:') ? hamletId(unit.slice('hamlet:'.length)) : unit
    await beginPosting(db, {
      officerName: name,
      organisation,
      role,
      unit: posted,
      programmes: null,
      from: POSTED_FROM,
    })
  }
}

/** What the start command prints: who may be tried, and with which password. */
export function exampleSignIns(): readonly string[] {
  const shown = OFFICERS.filter((officer) => officer.shown)
  const width = Math.max(...shown.map((officer) => officer.name.length))
  return [
    `Example sign-ins, password "${EXAMPLE_PASSWORD}":`,
    ...shown.map((officer) => `${officer.name.padEnd(width)}  ${officer.postVi}`),
  ]
}
