import { problemText } from '@gieo/engine/problem-texts.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { yearsOf } from '@gieo/engine/replication/lineage/by-year.ts'
import type { LineageNode } from '@gieo/engine/replication/lineage/forest.ts'
import { beganOn } from '@gieo/engine/replication/lineage/learn.ts'
import type { Locale, PlainDate } from '@gieo/engine/text/date.ts'
import { homeOf } from '@gieo/engine/unit/home.ts'
import { ancestorsAt, levelOf, nameAt, NEWEST, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../../context.ts'
import { mapFor, pathName, rootOf } from '../../read/unit-place.ts'
import { scopeOf, withScope, type Actor } from '../../store/scope.ts'
import type * as wire from '../../wire/lineage.ts'
import { listAdoptions } from '../adoptions/list.ts'
import type { PublicCard } from '../cards/find-card.ts'
import { nameOf, readFamily, readForest, type Family } from './family.ts'
import { placeYears, type StandingInMap } from './years-on-map.ts'

/** Every card with what became of it, for whoever looks for a tree. */
export async function listLineages(context: Context): Promise<wire.LineageList> {
  const { nodes } = await readForest(context, await context.land())
  const items = new Map<string, wire.LineageList['items'][number]>()
  let root = ''
  for (const node of nodes) {
    if (node.level === 0) root = ''
    if (node.kind !== 'version') continue
    root ||= node.card.of.card
    const known = items.get(node.card.of.card)
    // The first version stands above all others, so its numbers are those of the whole card; its last one says how it is.
    items.set(node.card.of.card, {
      card: node.card.of.card,
      title: node.card.title,
      status: statusOf(node),
      from: node.card.from ?? null,
      root: known?.root ?? root,
      numbers: known?.numbers ?? node.numbers,
    })
  }
  return {
    items: [...items.values()].toSorted((one, other) => one.title.vi.localeCompare(other.title.vi, 'vi')),
  }
}

/** The tree of a card as an officer reads it: cases within her reach can be opened, of others the commune is told. */
export async function readLineage(
  context: Context,
  actor: Actor,
  card: string,
  locale: Locale,
): Promise<wire.Lineage | Refusal> {
  const land = await context.land()
  const family = await readFamily(context, land, card)
  const [rootNode] = family?.nodes ?? []
  if (family === undefined || rootNode === undefined) return refuse('card.not-found')
  const title = titleOf(family, card)
  const reached = await withScope(
    context.db,
    scopeOf(land, actor, context.packs.programmes),
    async (tx) => new Set((await listAdoptions(tx, {})).map(({ id }) => id)),
  )
  const { maps, years } = await placeYears(
    context,
    land,
    family.adoptions,
    yearsOf(family.adoptions, context.clock.today()),
  )
  const map = mapFor(land, context.clock.today())
  const root = rootOf(land, map, context.serves)
  return {
    card,
    title,
    unitName: root === undefined ? '' : nameAt(land, root, map.day),
    nodes: family.nodes.map((node) => sayNode(land, family, node, reached)),
    findings: family.findings.map(({ path, code, values }) => ({
      key: path,
      code,
      ...problemText(code, values, locale),
    })),
    maps: [...maps],
    years: years.map(({ period, then, now }) => ({ period, then: sayMap(then), now: sayMap(now) })),
    numbers: rootNode.numbers,
  }
}

/** The title of the newest version of a card. */
export function titleOf({ cards }: Family, card: string) {
  const versions = [...cards.values()].filter(({ of }) => of.card === card)
  const newest = versions.toSorted((one, other) => other.of.version - one.of.version)[0]
  return newest?.card.title ?? { vi: '', en: '' }
}

function sayMap({ map, units }: StandingInMap): wire.Lineage['years'][number]['then'] {
  return {
    map,
    units: [...units].flatMap(([index, { began, alive, ended }]) =>
      index === undefined ? [] : [[index, began, alive, ended] as [number, number, number, number]],
    ),
    elsewhere: units.get(undefined)?.alive ?? 0,
  }
}

function sayNode(
  land: Land,
  family: Family,
  node: LineageNode,
  reached: ReadonlySet<string>,
): wire.LineageNode {
  const placed = { ...placedOf(node), numbers: node.numbers }
  if (node.kind === 'lost') return { ...placed, kind: 'lost', ...node.of }
  if (node.kind === 'version') return { ...placed, ...sayVersion(family, node) }
  const { adoption, learned } = node
  const isReached = reached.has(adoption.id)
  const began = beganOn(adoption)
  return {
    ...placed,
    kind: 'adoption',
    version: adoption.of.version,
    case: isReached ? adoption.id : null,
    placeThen: sayPlace(land, adoption.place, began, isReached),
    placeNow: sayPlace(land, adoption.place, NEWEST, isReached),
    state: adoption.state,
    plannedOn: adoption.plannedOn,
    startedOn: adoption.startedOn ?? null,
    keptOn: adoption.keptOn ?? null,
    droppedOn: adoption.droppedOn ?? null,
    verifiedOn: adoption.verifiedOn ?? null,
    learned: learned.how === 'unclear' ? learned.why : learned.how,
    seenAt: adoption.seenAt === undefined ? null : sayPlace(land, adoption.seenAt, began, isReached),
  }
}

export function placedOf({ key, parent, level, generation }: LineageNode) {
  return { key, parent: parent ?? null, level, generation }
}

export function sayVersion({ cards }: Family, node: LineageNode & { readonly kind: 'version' }) {
  const { of, title, on } = node.card
  const elsewhere = cards.get(nameOf(node.card))?.card.origin.elsewhere
  return {
    kind: 'version' as const,
    ...of,
    title,
    status: statusOf(node),
    on,
    from: elsewhere === undefined ? null : { name: elsewhere.installation, signedOn: elsewhere.signedOn },
    changed: node.changed ?? null,
    also: node.also.map((parent) => ({
      ...parent.of,
      title: cards.get(`${parent.of.card}@${parent.of.version}`)?.card.title ?? null,
    })),
  }
}

function statusOf({ card: { status } }: LineageNode & { readonly kind: 'version' }): PublicCard['status'] {
  return status === 'withdrawn' || status === 'replaced' ? status : 'public'
}

// Where somebody may not open the record, the commune is as near as it is told.
function sayPlace(land: Land, place: UnitId, on: PlainDate, isReached: boolean): string {
  const home = homeOf(land, place, on)
  if (isReached) return pathName(land, home, on) || nameAt(land, home, on)
  const path = [home, ...ancestorsAt(land, home, on)]
  return nameAt(land, path.find((id) => levelOf(land, id) === 'commune') ?? home, on)
}
