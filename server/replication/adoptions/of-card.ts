import type { Words } from '@gieo/engine/replication/card/card.ts'
import { costOnCard, FOLLOWED_MIN, learnFrom, type Learned } from '@gieo/engine/replication/adoption/learn.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { NEWEST, nameAt, type Land } from '@gieo/engine/unit/land.ts'
import type { Context } from '../../context.ts'
import { nameThen } from '../../read/case-row.ts'
import { scopeOf, withScope, type Actor } from '../../store/scope.ts'
import type { AdoptedCards, AdoptionRow, CardAdoptions } from '../../wire/adoptions.ts'
import { findLatestVersion, listPublicCards, type PublicCard } from '../cards/find-card.ts'
import { listAdoptions, type ListedAdoption } from './list.ts'

const ITEMS_MAX = 500

/** What the adoptions of a card tell, of all its versions together; every number is of records that the reader may open. */
export async function readCardAdoptions(
  context: Context,
  actor: Actor,
  id: string,
): Promise<CardAdoptions | Refusal> {
  const latest = await findLatestVersion(context.db, id)
  if (latest === undefined) return refuse('request.not-found')
  const land = await context.land()
  const scope = scopeOf(land, actor, context.packs.programmes)
  const adoptions = await withScope(context.db, scope, (tx) => listAdoptions(tx, { card: id }))
  const today = context.clock.today()
  const learned = learnFrom(adoptions)
  // What happened last comes first.
  const shown = adoptions.toSorted((left, right) => (left.seenOn > right.seenOn ? -1 : 1)).slice(0, ITEMS_MAX)
  return {
    card: id,
    version: latest.of.version,
    title: latest.card.title,
    basis: latest.card.costBasis?.unit ?? null,
    asOf: today,
    counts: { ...learned.counts, due: adoptions.filter((one) => isDue(one, today)).length },
    survival: saySurvival(learned),
    spontaneous: learned.spontaneous,
    reasons: learned.reasons.map(({ reason, count }) => ({
      reason,
      label: reasonWords(context, reason),
      count,
    })),
    ...sayCost(learned, latest),
    musts: sayMusts(latest, adoptions),
    items: shown.map((one) => sayAdoption(land, one)),
    moreThanItems: adoptions.length > ITEMS_MAX,
  }
}

/** Every public card with how many places took it up. */
export async function listAdoptedCards(context: Context, actor: Actor): Promise<AdoptedCards> {
  const scope = scopeOf(await context.land(), actor, context.packs.programmes)
  const [cards, adoptions] = await Promise.all([
    listPublicCards(context.db),
    withScope(context.db, scope, (tx) => listAdoptions(tx, {})),
  ])
  const today = context.clock.today()
  const items = cards.map(({ of, card }) => {
    const ours = adoptions.filter((one) => one.of.card === of.card)
    const { planned, begun, kept, dropped } = learnFrom(ours).counts
    const due = ours.filter((one) => isDue(one, today)).length
    return { card: of.card, title: card.title, planned, begun, kept, dropped, due }
  })
  return { items: items.toSorted((left, right) => right.begun - left.begun) }
}

function isDue({ dueOn }: ListedAdoption, today: string): boolean {
  return dueOn !== undefined && dueOn <= today
}

function saySurvival({ survival: { steps, until, at } }: Learned): CardAdoptions['survival'] {
  return {
    points: steps.map(({ time, atRisk, ended, share, interval }) => ({
      days: time,
      atRisk,
      ended,
      share,
      ...interval,
    })),
    untilDays: until,
    at: [...at],
    followedMin: FOLLOWED_MIN,
  }
}

function sayCost({ cost, labour }: Learned, { card }: PublicCard): Pick<CardAdoptions, 'cost' | 'labour'> {
  const said = costOnCard(card)
  return {
    cost: { spread: cost ?? null, setUp: said.setUp ?? null, yearly: said.yearly ?? null },
    labour: {
      spread: labour ?? null,
      setUp: said.labourSetUp ?? null,
      yearly: said.labourYearly ?? null,
    },
  }
}

// Musts of another version are others: only those of this one are counted.
function sayMusts({ of, card }: PublicCard, adoptions: readonly ListedAdoption[]): CardAdoptions['musts'] {
  const checked = adoptions.filter(
    (one) => one.startedOn !== undefined && one.of.version === of.version && one.musts.length > 0,
  )
  return card.musts.map(({ text }, index) => {
    const count = (state: string) => checked.filter(({ musts }) => musts[index] === state).length
    return { text, met: count('met'), notMet: count('not-met'), unknown: count('unknown') }
  })
}

// The words of whichever programme has that reason; they are the same where several have.
function reasonWords(context: Context, reason: string): Words | null {
  for (const { rules, texts } of context.packs.byHash.values()) {
    const key = `field.${rules.adoption?.reasons}.${reason}`
    const [vi, en] = [texts.vi[key], texts.en[key]]
    if (rules.adoption !== undefined && vi !== undefined) return { vi, en: en ?? vi }
  }
  return null
}

function sayAdoption(land: Land, one: ListedAdoption): AdoptionRow {
  const count = (state: string) => one.musts.filter((must) => must === state).length
  return {
    case: one.id,
    version: one.of.version,
    placeName: nameThen(land, one.place, one.plannedOn),
    communeName: one.commune === undefined ? null : nameAt(land, one.commune, NEWEST),
    state: one.state,
    plannedOn: one.plannedOn,
    startedOn: one.startedOn ?? null,
    keptOn: one.keptOn ?? null,
    droppedOn: one.droppedOn ?? null,
    reason: one.droppedFor ?? null,
    incentives: [...one.incentives],
    unmet: count('not-met'),
    unknown: count('unknown'),
    verifiedOn: one.verifiedOn ?? null,
    dueOn: one.dueOn ?? null,
    isExample: one.isExample,
  }
}
