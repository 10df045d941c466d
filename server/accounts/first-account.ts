import { randomUUID } from 'node:crypto'
import { fold } from '@gieo/engine/text/fold.ts'
import { ancestorsAt, nameAt, NEWEST, unitsAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitVersion } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import { findUnit, mapFor } from '../read/unit-place.ts'
import { operatorHeading, record } from '../store/record.ts'
import { makeFirstPassword } from './first-password.ts'
import { enterOfficer } from './officer.ts'
import { hashPassword } from './password.ts'
import { enterPosting } from './posting.ts'

type Made = { readonly password: string; readonly unitName: string }

/**
 * The first account of an installation: an operator at the People's Committee of a unit, who sets up everything else in
 * the office. Answers with what stands against it, in a sentence for the command line.
 */
export async function enterFirstAccount(
  context: Context,
  asked: { readonly name: string; readonly fullName: string; readonly unit: string },
): Promise<Made | string> {
  const land = await context.land()
  const today = context.clock.today()
  const found = findUnitNamed(context, land, asked.unit)
  if (typeof found === 'string') return found
  const taken = await context.db
    .selectFrom('officers')
    .select('officer_id')
    .where('name', '=', asked.name.toLowerCase())
    .executeTakeFirst()
  if (taken !== undefined) return `There is an account called ${asked.name}.`
  const password = makeFirstPassword()
  const hash = await hashPassword(password)
  const heading = operatorHeading(today)
  const organisation = `organisation-${randomUUID()}`
  const unitName = found.fullName.charAt(0).toLowerCase() + found.fullName.slice(1)
  await context.db.transaction().execute(async (tx) => {
    const body = {
      organisation_id: organisation,
      name_vi: `UBND ${unitName}`,
      name_en: `People’s Committee of ${found.nameEn ?? found.name}`,
      branch: 'peoples-committee',
      unit_id: found.id,
      is_example: false,
    }
    await record(tx, { stream: 'organisation', id: organisation, type: 'organisationNamed', body }, heading)
    const { name, fullName } = asked
    const secret = { hash, mustChange: true }
    const officer = await enterOfficer(tx, { name, fullName, isExample: false }, secret, heading)
    const posting = { organisation, role: 'operator', unit: found.id, programmes: null, from: today } as const
    await enterPosting(tx, officer, posting, heading)
  })
  return { password, unitName: found.fullName }
}

// By our id, by the state's code, or by the name as people write it; several of one name are told apart by their ids.
function findUnitNamed(context: Context, land: Land, text: string): UnitVersion | string {
  const standing = unitsAt(land, NEWEST)
  const id = findUnit(land, text, mapFor(land, context.clock.today()))
  const wanted = fold(text)
  const found = standing.filter((unit) => unit.id === id || fold(unit.fullName) === wanted)
  const [only] = found
  if (only === undefined) return `No unit is called ${text}. Load the units first: gieo units import FILE.`
  if (found.length === 1) return only
  const where = (unit: UnitVersion) =>
    ancestorsAt(land, unit.id, NEWEST).map((above) => nameAt(land, above, NEWEST))
  const lines = found.map((unit) => `  --unit=${unit.id}   ${[unit.fullName, ...where(unit)].join(', ')}`)
  return `Several units are called ${text}:\n${lines.join('\n')}`
}
