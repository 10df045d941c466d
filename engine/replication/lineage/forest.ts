import { finding, type Finding } from '../../finding.ts'
import type { PlainDate } from '../../text/date.ts'
import type { UnitId } from '../../unit/unit.ts'
import type { Adoption } from '../adoption/adoption.ts'
import type { CardStatus, CardVersion, PracticeCard, Words } from '../card/card.ts'
import { groupBy } from './group-by.ts'
import { addUp, type Numbers } from './numbers.ts'
import { beganOn, learn, type Learned, type LiesIn } from './learn.ts'

/** A version of a card as the tree sees it. */
export type LineageCard = {
  readonly of: CardVersion
  readonly title: Words
  readonly status: CardStatus
  /** The day from which it is there. */
  readonly on: PlainDate
  readonly parents: PracticeCard['parents']
  /** The place that the practice comes from, when it is one of ours. */
  readonly place?: UnitId | undefined
  /** The case it was written from: often an adoption that changed enough. */
  readonly case?: string | undefined
  /** The name of the installation that signed it, of a card from elsewhere. */
  readonly from?: string | undefined
}

export type LineageNode = {
  readonly key: string
  readonly parent: string | undefined
  /** How many nodes stand above it. */
  readonly level: number
  /** How many times it was taken over from one place to another: a later version is no new generation. */
  readonly generation: number
  /** Of itself and of all below it. */
  readonly numbers: Numbers
} & Shown

export type Shown =
  | {
      readonly kind: 'version'
      readonly card: LineageCard
      /** What was changed from the card above it. */
      readonly changed: Words | undefined
      /** Other cards it grew out of; the tree can show it under one only. */
      readonly also: PracticeCard['parents']
    }
  /** A version that others name and that is not here: an ancestor never vanishes, even unseen. */
  | { readonly kind: 'lost'; readonly of: CardVersion }
  | { readonly kind: 'adoption'; readonly adoption: Adoption; readonly learned: Learned }

/** Each node after the one it stands under, what stands under one node in the order of time. */
export type Forest = { readonly nodes: readonly LineageNode[]; readonly findings: readonly Finding[] }

/**
 * Grows the trees of practices: versions of cards as the trunk, adoptions at the version they took up, copies of copies
 * where somebody said what was seen. Nothing is guessed: what nobody said hangs directly at the card. What leads round
 * in a circle is cut and said to be. No map of units is asked for, so that none can change it.
 */
export function growForest(
  cards: readonly LineageCard[],
  adoptions: readonly Adoption[],
  liesIn: LiesIn = (unit, within) => unit === within,
): Forest {
  const draft = plant(cards, adoptions, liesIn)
  const ordered = [...draft.cards.values()].toSorted((one, other) => compare(timeOf(one), timeOf(other)))
  for (const card of ordered) hang(draft, card)
  for (const card of ordered) lookRound(draft, card)
  return { nodes: lineUp(draft), findings: draft.findings }
}

/** The tree in which a card stands, from its root on; empty for a card that is not there. */
export function treeOf({ nodes }: Forest, card: string): readonly LineageNode[] {
  const at = nodes.findIndex((node) => cardOf(node) === card)
  if (at < 0) return []
  const start = nodes.findLastIndex(({ level }, index) => index <= at && level === 0)
  const end = nodes.findIndex(({ level }, index) => index > start && level === 0)
  return nodes.slice(start, end < 0 ? undefined : end)
}

export function versionKey({ card, version }: CardVersion): string {
  return `card ${card}@${version}`
}

export function adoptionKey(id: string): string {
  return `adoption ${id}`
}

/** Of a node that is a version, here or not. */
export function cardOf(node: LineageNode): string | undefined {
  if (node.kind === 'adoption') return undefined
  return node.kind === 'version' ? node.card.of.card : node.of.card
}

type Draft = {
  readonly cards: ReadonlyMap<string, LineageCard>
  readonly versions: ReadonlyMap<string, readonly LineageCard[]>
  readonly adoptions: Map<string, { readonly adoption: Adoption; readonly learned: Learned }>
  readonly lost: Map<string, CardVersion>
  readonly parentOf: Map<string, string>
  readonly also: Map<string, PracticeCard['parents']>
  readonly findings: Finding[]
}

// Adoptions first: each stands under one that began before it, or at a version, so that they make no circle.
function plant(cards: readonly LineageCard[], adoptions: readonly Adoption[], liesIn: LiesIn): Draft {
  const known = new Map(cards.map((card) => [versionKey(card.of), card]))
  const draft: Draft = {
    cards: known,
    versions: groupBy([...known.values()], ({ of }) => of.card),
    adoptions: new Map(),
    lost: new Map(),
    parentOf: new Map(),
    also: new Map(),
    findings: [],
  }
  const once = [...new Map(adoptions.map((one) => [one.id, one])).values()]
  for (const [adoption, learned] of learn(once, cards, liesIn)) {
    const key = adoptionKey(adoption.id)
    draft.adoptions.set(key, { adoption, learned })
    const above = learned.how === 'seen' ? adoptionKey(learned.from) : keep(draft, adoption.of)
    draft.parentOf.set(key, above)
    if (learned.how === 'unclear')
      draft.findings.push(finding(key, `lineage.${learned.why}`, { seen: adoption.seenAt ?? '' }))
  }
  return draft
}

// A version that is not here keeps its place in the tree.
function keep(draft: Draft, of: CardVersion): string {
  const key = versionKey(of)
  if (!draft.cards.has(key) && !draft.lost.has(key)) {
    draft.lost.set(key, of)
    draft.findings.push(finding(key, 'lineage.version-not-here', { card: of.card, version: of.version }))
  }
  return key
}

// Under the version before it; the first one under the adoption it was written from, else under its first parent. What
// would close a circle is passed over.
function hang(draft: Draft, card: LineageCard): void {
  const key = versionKey(card.of)
  for (const { of } of card.parents) keep(draft, of)
  const above = wantedAbove(draft, card).find((other) => !standsUnder(draft, other, key))
  if (above !== undefined) draft.parentOf.set(key, above)
}

function wantedAbove(draft: Draft, card: LineageCard): readonly string[] {
  const before = versionBefore(draft, card)
  const written = card.case === undefined ? '' : adoptionKey(card.case)
  const first =
    before === undefined ? (draft.adoptions.has(written) ? [written] : []) : [versionKey(before.of)]
  return [...first, ...card.parents.map(({ of }) => versionKey(of))]
}

function versionBefore({ versions }: Draft, { of }: LineageCard): LineageCard | undefined {
  const earlier = (versions.get(of.card) ?? []).filter((other) => other.of.version < of.version)
  return earlier.toSorted((one, other) => other.of.version - one.of.version)[0]
}

// What else it grew out of, once all have their place; and what cannot be, since it grew out of this one itself.
function lookRound(draft: Draft, card: LineageCard): void {
  const key = versionKey(card.of)
  if (wantedAbove(draft, card).some((above) => standsUnder(draft, above, key))) {
    draft.findings.push(
      finding(key, 'lineage.parents-circle', { card: card.of.card, version: card.of.version }),
    )
  }
  const said = new Set(versionBefore(draft, card)?.parents.map(({ of }) => versionKey(of)))
  const others = card.parents.filter(({ of }) => {
    const other = versionKey(of)
    return !said.has(other) && !standsUnder(draft, key, other) && !standsUnder(draft, other, key)
  })
  draft.also.set(key, others)
}

/** Whether a node is another one or stands somewhere under it. */
function standsUnder({ parentOf }: Draft, key: string, other: string): boolean {
  for (let at: string | undefined = key; at !== undefined; at = parentOf.get(at))
    if (at === other) return true
  return false
}

// A stack instead of recursion: copies of copies may be as many as there are places.
function lineUp(draft: Draft): readonly LineageNode[] {
  const keys = [...draft.lost.keys(), ...draft.cards.keys(), ...draft.adoptions.keys()]
  const below = groupBy(keys, (key) => draft.parentOf.get(key))
  const sorted = (parent: string | undefined) =>
    (below.get(parent) ?? []).toSorted((one, other) =>
      compare(rankOf(draft, one, parent), rankOf(draft, other, parent)),
    )
  const placed: Placed[] = []
  const waiting: Placed[] = sorted(undefined)
    .map((key) => ({ key, parent: undefined, level: 0, generation: 0 }))
    .toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    placed.push(next)
    const { key: parent, level, generation } = next
    for (const key of sorted(parent).toReversed()) {
      const steps = isTrunk(draft, key, parent) ? 0 : 1
      waiting.push({ key, parent, level: level + 1, generation: generation + steps })
    }
  }
  const numbers = addUp(placed.map((one) => ({ ...one, adoption: draft.adoptions.get(one.key)?.adoption })))
  return placed.flatMap((one, index) => {
    const [shown, all] = [show(draft, one), numbers[index]]
    return shown === undefined || all === undefined ? [] : [{ ...one, numbers: all, ...shown }]
  })
}

type Placed = Pick<LineageNode, 'key' | 'parent' | 'level' | 'generation'>

function show({ cards, adoptions, lost, also }: Draft, { key, parent }: Placed): Shown | undefined {
  const adoption = adoptions.get(key)
  if (adoption !== undefined) return { kind: 'adoption', ...adoption }
  const card = cards.get(key)
  if (card === undefined) {
    const of = lost.get(key)
    return of === undefined ? undefined : { kind: 'lost', of }
  }
  const above =
    parent === undefined
      ? undefined
      : (adoptions.get(parent)?.adoption.of ?? cards.get(parent)?.of ?? lost.get(parent))
  const changed = card.parents.find(({ of }) => above !== undefined && versionKey(of) === versionKey(above))
  return { kind: 'version', card, changed: changed?.changed, also: also.get(key) ?? [] }
}

// The same card again, or the card that a copy became: nobody else took it over.
function isTrunk({ cards, adoptions }: Draft, key: string, parent: string): boolean {
  const card = cards.get(key)
  return card !== undefined && (adoptions.has(parent) || cards.get(parent)?.of.card === card.of.card)
}

// In the order of time; what goes on in the same line comes after all that branches off.
function rankOf(draft: Draft, key: string, parent: string | undefined): string {
  const card = draft.cards.get(key)
  const adoption = draft.adoptions.get(key)?.adoption
  const last = parent !== undefined && isTrunk(draft, key, parent) ? '1' : '0'
  const time =
    card !== undefined ? timeOf(card) : adoption !== undefined ? `${beganOn(adoption)} ${key}` : ` ${key}`
  return `${last} ${time}`
}

function timeOf({ on, of }: LineageCard): string {
  return `${on} ${of.card} ${String(of.version).padStart(6, '0')}`
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
