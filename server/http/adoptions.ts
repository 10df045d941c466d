import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { listKnownCards } from '../replication/adoptions/known-cards.ts'
import { listAdoptedCards, readCardAdoptions } from '../replication/adoptions/of-card.ts'
import { scopeOf } from '../store/scope.ts'
import { AdoptedCards, CardAdoptions, KnownCardList } from '../wire/adoptions.ts'
import type { Api } from './app.ts'
import { queryText } from './query.ts'
import { addRoute } from './route.ts'

/** What recording adoptions asks of cards, and what the adoptions of a card tell. */
export function addAdoptionRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/adoptions/cards',
      summary: 'Practice cards that a record may name',
      answer: KnownCardList,
    },
    async ({ actor }) => {
      const scope = scopeOf(await context.land(), actor, context.packs.programmes)
      return { items: [...(await listKnownCards(context.db, scope))] }
    },
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/adoptions',
      summary: 'Practice cards with how many places took them up',
      answer: AdoptedCards,
    },
    ({ actor }) => listAdoptedCards(context, actor),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/adoptions/of/{card}',
      summary: 'What the places that took a card up tell of it',
      params: z.object({ card: queryText(80) }),
      answer: CardAdoptions,
    },
    ({ params, actor }) => readCardAdoptions(context, actor, params.card),
  )
}
