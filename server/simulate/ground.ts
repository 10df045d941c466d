import { ancestorsAt, NEWEST, unitsAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import { publishVersion } from '../packs/publish.ts'
import { operatorHeading } from '../store/record.ts'
import { layOutNation, UNITS_SINCE } from './land.ts'
import { enterStaff, SIMULATED_BRANCHES, staffOf, type Staff } from './people.ts'
import { simulatedPacks } from './programmes.ts'

/** What the events of a simulated nation happen on. */
export type Ground = {
  readonly land: Land
  readonly hamlets: readonly { readonly unit: UnitId; readonly province: UnitId }[]
  readonly staff: ReadonlyMap<string, Staff>
  /** Programme and hash of its pack. */
  readonly packs: readonly (readonly [programme: string, hash: string])[]
}

/** Units, programmes and people of an installation that is still empty. */
export async function prepareGround(context: Context, provinces: number): Promise<void> {
  for (const pack of simulatedPacks())
    await publishVersion(context.db, pack, operatorHeading(UNITS_SINCE), { builtIn: false })
  await context.packShelf.look()
  await layOutNation(context, provinces)
  const today = provincesOf(await context.land())
  await context.db.transaction().execute((tx) => enterStaff(tx, today))
}

/** The same as it stands: whoever plans events with it plans the same ones every time. */
export async function readGround(context: Context): Promise<Ground> {
  const land = await context.land()
  const standing = unitsAt(land, NEWEST)
  const hamlets = standing
    .filter(({ level }) => level === 'hamlet')
    .flatMap(({ id }) => {
      const province = ancestorsAt(land, id, NEWEST).at(-1)
      return province === undefined ? [] : [{ unit: id, province }]
    })
  const staff = provincesOf(land).flatMap((province) =>
    SIMULATED_BRANCHES.map((branch) => [staffKey(province, branch), staffOf(province, branch)] as const),
  )
  const packs = simulatedPacks().map(
    ({ rules: { programme } }) => [programme, context.packs.current.get(programme)?.hash ?? ''] as const,
  )
  return { land, hamlets, staff: new Map(staff), packs }
}

export function staffKey(province: UnitId, branch: string): string {
  return `${province}|${branch}`
}

function provincesOf(land: Land): readonly UnitId[] {
  return unitsAt(land, NEWEST)
    .filter(({ level }) => level === 'province')
    .map(({ id }) => id)
}
