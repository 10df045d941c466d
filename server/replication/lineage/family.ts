import type { Adoption } from '@gieo/engine/replication/adoption/adoption.ts'
import {
  growForest,
  treeOf,
  type Forest,
  type LineageCard,
  type LineageNode,
} from '@gieo/engine/replication/lineage/forest.ts'
import type { LiesIn } from '@gieo/engine/replication/lineage/learn.ts'
import { homeOf } from '@gieo/engine/unit/home.ts'
import { ancestorsAt, type Land } from '@gieo/engine/unit/land.ts'
import type { Context } from '../../context.ts'
import { listAdoptions } from '../adoptions/list.ts'
import { listPublishedVersions, type PublicCard } from '../cards/find-card.ts'

/** The tree of a card with all that is known of its nodes. */
export type Family = {
  readonly nodes: readonly LineageNode[]
  readonly findings: Forest['findings']
  readonly cards: ReadonlyMap<string, PublicCard>
  readonly adoptions: readonly Adoption[]
}

/** The tree in which a card stands; `undefined` for a card that never was public. */
export async function readFamily(context: Context, land: Land, card: string): Promise<Family | undefined> {
  const published = await listPublishedVersions(context.db)
  const names = kinOf(published, card)
  if (names === undefined) return undefined
  const cards = published.filter(({ of }) => names.has(of.card))
  const adoptions = (
    await Promise.all([...names].map((name) => listAdoptions(context.db, { card: name })))
  ).flat()
  const forest = growForest(await asNodes(context, cards), adoptions, liesIn(land))
  const nodes = treeOf(forest, card)
  const keys = new Set(nodes.map(({ key }) => key))
  return {
    nodes,
    findings: forest.findings.filter(({ path }) => keys.has(path)),
    cards: new Map(cards.map((one) => [nameOf(one), one])),
    adoptions: nodes.flatMap((node) => (node.kind === 'adoption' ? [node.adoption] : [])),
  }
}

/** All trees there are, each with its numbers. */
export async function readForest(context: Context, land: Land): Promise<Forest> {
  const published = await listPublishedVersions(context.db)
  return growForest(await asNodes(context, published), await listAdoptions(context.db, {}), liesIn(land))
}

export function nameOf({ of }: Pick<PublicCard, 'of'>): string {
  return `${of.card}@${of.version}`
}

// The cards that are joined by parents, in whatever direction.
function kinOf(published: readonly PublicCard[], card: string): ReadonlySet<string> | undefined {
  if (published.every(({ of }) => of.card !== card)) return undefined
  const kin = new Set<string>()
  const waiting = [card]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (kin.has(next)) continue
    kin.add(next)
    for (const { of, card: says } of published) {
      const parents = says.parents.map((parent) => parent.of.card)
      if (of.card === next) waiting.push(...parents)
      else if (parents.includes(next)) waiting.push(of.card)
    }
  }
  return kin
}

// Which case a card was written from is no part of what everybody may read.
async function asNodes({ db }: Context, published: readonly PublicCard[]): Promise<readonly LineageCard[]> {
  const rows = await db
    .selectFrom('card_versions')
    .select(['card_id', 'version', 'case_id'])
    .where('case_id', 'is not', null)
    .execute()
  const cases = new Map(rows.map((row) => [`${row.card_id}@${row.version}`, row.case_id ?? undefined]))
  return published.map((one) => ({
    of: one.of,
    title: one.card.title,
    status: one.status,
    on: one.publishedOn,
    parents: one.card.parents,
    place: one.card.origin.elsewhere === undefined ? one.card.origin.unit : undefined,
    case: cases.get(nameOf(one)),
    from: one.card.origin.elsewhere?.installation,
  }))
}

// By the units of that day, so that no later act on units changes what was learned where.
function liesIn(land: Land): LiesIn {
  return (unit, within, on) => {
    const home = homeOf(land, unit, on)
    return home === within || ancestorsAt(land, home, on).includes(within)
  }
}
