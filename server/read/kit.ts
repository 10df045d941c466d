import {
  ancestorsAt,
  childrenAt,
  hasUnit,
  latestMap,
  NEWEST,
  versionsOf,
  type Land,
} from '@gieo/engine/unit/land.ts'
import { homesIn } from '@gieo/engine/unit/home.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import { listKnownCards } from '../replication/adoptions/known-cards.ts'
import { scopeOf, type Actor } from '../store/scope.ts'
import type { Kit } from '../wire/sync.ts'
import { sayPostings } from './session.ts'
import { sayPack } from './packs.ts'
import { scopeHash } from './pull.ts'
import { sayUnit } from './units.ts'

/** Everything a device needs to work for weeks without signal, apart from the cases themselves. */
export async function readKit(context: Context, actor: Actor): Promise<Kit> {
  const land = await context.land()
  const current = [...context.packs.current.values()]
  const older = [...context.packs.byHash.values()].filter(
    (pack) => !current.some((now) => now.hash === pack.hash),
  )
  const scope = scopeOf(land, actor, context.packs.programmes)
  return {
    officer: { id: actor.officer, name: actor.name, fullName: actor.fullName, isExample: actor.isExample },
    postings: await sayPostings(context, actor),
    shares: [...actor.shares],
    today: context.clock.today(),
    units: unitsInReach(land, actor).flatMap((unit) =>
      versionsOf(land, unit).map((version) => sayUnit(version)),
    ),
    packs: [...current, ...older].map((pack) => sayPack(context.packs, pack)),
    cards: [...(await listKnownCards(context.db, scope))],
    scope: scopeHash(scope, latestMap(land)),
  }
}

// Below the postings, above them, and the ended units that now lie in them: an old record keeps its old place.
function unitsInReach(land: Land, actor: Actor): readonly UnitId[] {
  const map = NEWEST
  const reached = new Set<UnitId>()
  for (const { unit } of actor.postings) {
    for (const above of ancestorsAt(land, unit, map)) reached.add(above)
    addBelow(land, unit, map, reached)
  }
  const below = new Set(actor.postings.flatMap(({ unit }) => [...addBelow(land, unit, map, new Set())]))
  for (const [unit, home] of homesIn(land, latestMap(land)))
    if (!reached.has(unit) && below.has(home) && hasUnit(land, unit)) reached.add(unit)
  return [...reached]
}

function addBelow(land: Land, unit: UnitId, map: string, into: Set<UnitId>): Set<UnitId> {
  into.add(unit)
  for (const child of childrenAt(land, unit, map)) addBelow(land, child, map, into)
  return into
}
