import { layOut } from '@gieo/engine/unit/land.ts'
import { unitChanges } from '../../examples/nghe-an/units.ts'
import type { Context } from '../context.ts'
import { publishFigures } from '../publication/publish.ts'
import { operatorHeading, recordUnits } from '../store/record.ts'
import { exampleSignIns, seedPeople } from './accounts.ts'
import { seedAdoptions } from './adoptions.ts'
import { seedCards } from './cards.ts'
import { seedCases } from './cases.ts'
import { seedDeclared } from './declared.ts'
import { seedPlaces } from './places.ts'
import { seedTargets } from './targets.ts'

export type Seeded = { readonly signIns: readonly string[] }

type Options = {
  readonly example: 'nghe-an'
  /** Drawing takes most of the time: tests ask for a few pictures only. */
  readonly picturesMax: number
}

/** Loads an example province into an empty installation; does nothing where there are units already. */
export async function seedExample(
  context: Context,
  { example, picturesMax }: Options,
): Promise<Seeded | undefined> {
  const units = await context.db.selectFrom('unit_changes').select('change_id').limit(1).executeTakeFirst()
  if (units !== undefined) return (await hasExample(context)) ? { signIns: exampleSignIns() } : undefined
  context.log.info({ example }, 'loading the example')
  await context.db.transaction().execute(async (tx) => {
    let land = layOut([])
    for (const change of unitChanges()) {
      const entry = { id: change.id, type: 'unitsChanged', body: change } as const
      land = (await recordUnits(tx, land, entry, operatorHeading(change.on))).land
    }
  })
  await seedPeople(context)
  await seedDeclared(context.db)
  await seedPlaces(context)
  await seedCases(context, picturesMax)
  await publishFigures(context, { dryRun: false })
  await seedTargets(context)
  await seedCards(context)
  await seedAdoptions(context)
  return { signIns: exampleSignIns() }
}

async function hasExample(context: Context): Promise<boolean> {
  const row = await context.db
    .selectFrom('officers')
    .select('name')
    .where('is_example', '=', true)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
