import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { yearsOf } from '@gieo/engine/replication/lineage/by-year.ts'
import type { LineageNode } from '@gieo/engine/replication/lineage/forest.ts'
import { isMany, MANY, roundDown } from '@gieo/engine/replication/lineage/public-count.ts'
import { nameAt } from '@gieo/engine/unit/land.ts'
import type { Context } from '../../context.ts'
import { keepLarge } from '../../read/keep.ts'
import { mapFor, rootOf } from '../../read/unit-place.ts'
import type { PublicSpread } from '../../wire/lineage.ts'
import { readFamily } from './family.ts'
import { placedOf, sayVersion, titleOf } from './read-lineage.ts'
import { placeYears, type StandingInMap } from './years-on-map.ts'

/**
 * How a practice spread, for everybody: its cards, and the communes in which five places or more are doing it. What
 * happened this year is told when the year is over. Many may ask at once: it is worked out once in two seconds.
 */
export function readSpread(context: Context, card: string): Promise<PublicSpread | Refusal> {
  return keepLarge(
    context.db,
    `spread ${card} ${context.clock.today()}`,
    () => readIt(context, card),
    () => Number.POSITIVE_INFINITY,
  )
}

async function readIt(context: Context, card: string): Promise<PublicSpread | Refusal> {
  const land = await context.land()
  const family = await readFamily(context, land, card)
  if (family === undefined) return refuse('card.not-found')
  const until = String(Number(context.clock.today().slice(0, 4)) - 1)
  const told = family.adoptions.filter(
    ({ startedOn }) => startedOn !== undefined && startedOn.slice(0, 4) <= until,
  )
  const { maps, years } = await placeYears(context, land, told, yearsOf(told, `${until}-12-31`))
  const nodes = versionsAlone(family.nodes).map((node) => ({ node, isMany: isMany(countIn(told, node)) }))
  // Where no version by itself is many, a whole of many more would say how many each has.
  const whole = nodes.some((one) => one.isMany) ? told.length : Math.min(told.length, MANY)
  const map = mapFor(land, context.clock.today())
  const root = rootOf(land, map, context.serves)
  return {
    card,
    title: titleOf(family, card),
    unitName: root === undefined ? '' : nameAt(land, root, map.day),
    until,
    from: roundDown(whole) ?? null,
    nodes: nodes.map(({ node, isMany }) => {
      const placed = { ...placedOf(node), isMany }
      if (node.kind === 'version') return { ...placed, ...sayVersion(family, node) }
      return { ...placed, kind: 'lost' as const, ...node.of }
    }),
    maps: [...maps],
    years: years.map(({ period, then, now }) => ({ period, then: sayLit(then), now: sayLit(now) })),
  }
}

type VersionNode = Exclude<LineageNode, { readonly kind: 'adoption' }>

function countIn(
  told: readonly { readonly of: { readonly card: string; readonly version: number } }[],
  node: VersionNode,
): number {
  const { card, version } = node.kind === 'version' ? node.card.of : node.of
  return told.filter(({ of }) => of.card === card && of.version === version).length
}

// Copies are left out: a card that was written from one stands under the card that the copy took up.
function versionsAlone(nodes: readonly LineageNode[]): readonly VersionNode[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const shown: VersionNode[] = []
  const levels = new Map<string, number>()
  for (const node of nodes) {
    if (node.kind === 'adoption') continue
    let above = node.parent
    for (let at = above; at !== undefined && byKey.get(at)?.kind === 'adoption'; at = above)
      above = byKey.get(at)?.parent
    const level = above === undefined ? 0 : (levels.get(above) ?? 0) + 1
    levels.set(node.key, level)
    shown.push({ ...node, parent: above, level })
  }
  return shown
}

function sayLit({ map, units }: StandingInMap): PublicSpread['years'][number]['then'] {
  const lit = [...units].flatMap(([index, { alive }]) =>
    index !== undefined && isMany(alive) ? [index] : [],
  )
  return { map, units: lit.toSorted((one, other) => one - other) }
}
