import type { CardMedia, PracticeCard } from '@gieo/engine/replication/card/card.ts'
import { blankCard } from '@gieo/engine/replication/card/blank.ts'
import { CARDS } from '../../examples/nghe-an/cards.ts'
import type { ExampleCard } from '../../examples/nghe-an/cards/example-card.ts'
import { actorNamed } from '../accounts/session.ts'
import type { Context } from '../context.ts'
import { beginCard, beginVersion } from '../replication/cards/begin.ts'
import { readCardPage } from '../replication/cards/page.ts'
import { publishCard } from '../replication/cards/review.ts'
import { saveDraft, submitCard } from '../replication/cards/write.ts'
import type { Actor } from '../store/scope.ts'
import { madeId } from './made-id.ts'

/** Invented cards, written and published by officers of the example as anybody does it, each act on its day. */
export async function seedCards(context: Context): Promise<void> {
  const today = context.clock.today()
  const acts = CARDS.flatMap((card) =>
    card.versions.map(({ on, text }, index) => ({ card, on, text, version: index + 1 })),
  )
  for (const act of acts
    .filter(({ on }) => on <= today)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1)))
    await tell(onDay(context, act.on), act)
}

/** The id of an example card, the same in every installation that loads the example. */
export function exampleCardId(id: string): string {
  return madeId(`card ${id}`)
}

type Act = {
  readonly card: ExampleCard
  readonly version: number
  readonly text: ExampleCard['versions'][number]['text']
}

async function tell(context: Context, { card, version, text }: Act): Promise<void> {
  const id = exampleCardId(card.id)
  const writer = await actorNamed(context, card.by)
  const reader = await actorNamed(context, card.readBy)
  const begun = { id, case: madeId(card.case) }
  must(
    card,
    version === 1 ? await beginCard(context, writer, begun) : await beginVersion(context, writer, id),
  )
  const { revision, content } = await pageOf(context, writer, card)
  const said: PracticeCard = {
    ...blankCard(content.origin),
    ...text,
    origin: { ...content.origin, holder: card.holder, consent: true },
    media: await picturesOf(context, madeId(card.case)),
    parents: (card.parents ?? []).map((parent) => ({
      of: { card: exampleCardId(parent.id), version: parent.version },
      changed: parent.changed,
    })),
  }
  must(card, await saveDraft(context, writer, id, { revision, tab: id, content: said }))
  must(card, await submitCard(context, writer, id, { revision: revision + 1 }))
  const { hash } = await pageOf(context, reader, card)
  must(card, await publishCard(context, reader, id, { hash: hash ?? '', noNames: true }))
}

async function pageOf(context: Context, actor: Actor, card: ExampleCard) {
  return must(card, await readCardPage(context, actor, exampleCardId(card.id)))
}

// Tests draw only a few pictures: a card shows what its case has.
async function picturesOf(context: Context, id: string): Promise<readonly CardMedia[]> {
  const photos = await context.db
    .selectFrom('photos')
    .selectAll()
    .where('case_id', '=', id)
    .orderBy('place')
    .execute()
  return photos.map((photo) => ({
    photo: photo.photo_id,
    caption: { vi: photo.caption_vi, en: photo.caption_en },
    credit: photo.credit,
    consent: photo.consent,
    ...(photo.taken_on === null ? {} : { takenOn: photo.taken_on }),
  }))
}

function must<Done>(card: ExampleCard, done: Done): Exclude<Done, { readonly refused: unknown }> {
  if (typeof done === 'object' && done !== null && 'refused' in done)
    throw new Error(`the example was refused: ${JSON.stringify({ card: card.id, done })}`)
  return done as Exclude<Done, { readonly refused: unknown }> // a refusal was thrown above
}

function onDay(context: Context, day: string): Context {
  return { ...context, clock: { today: () => day, now: () => new Date(`${day}T02:00:00Z`) } }
}
