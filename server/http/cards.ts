import { z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { beginCard, beginVersion } from '../replication/cards/begin.ts'
import { listCards } from '../replication/cards/list.ts'
import { readCardPage } from '../replication/cards/page.ts'
import { publishCard, sendBackCard, withdrawCard } from '../replication/cards/review.ts'
import { deleteDraft, saveDraft, submitCard } from '../replication/cards/write.ts'
import {
  CardBegun,
  CardList,
  CardPage,
  CardPublish,
  CardReason,
  CardSave,
  CardSaved,
  CardSubmit,
  NewCard,
} from '../wire/cards.ts'
import type { Api } from './app.ts'
import { addRoute } from './route.ts'

const CardParams = z.object({ card: z.uuid() })

/** Practice cards as the office writes, reviews and publishes them. */
export function addCardRoutes(api: Api, context: Context): void {
  addReads(api, context)
  addWriting(api, context)
  addReviewing(api, context)
}

function addReads(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/cards',
      summary: 'Practice cards in the office',
      query: z.object({
        show: z.enum(['writing', 'review', 'public', 'withdrawn']).optional(),
        case: z.uuid().optional(),
      }),
      answer: CardList,
    },
    ({ query, actor }) => listCards(context, actor, query),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/cards/{card}',
      summary: 'A practice card and what may be done with it',
      params: CardParams,
      query: z.object({ version: z.coerce.number().int().min(1).optional() }),
      answer: CardPage,
    },
    ({ params, query, actor }) => readCardPage(context, actor, params.card, query.version),
  )
}

function addWriting(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/cards',
      summary: 'Begin a practice card from a case',
      body: NewCard,
      answer: CardBegun,
    },
    ({ body, actor }) => beginCard(context, actor, body),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/cards/{card}/versions',
      summary: 'Begin the next version of a card',
      params: CardParams,
      answer: CardBegun,
    },
    ({ params, actor }) => beginVersion(context, actor, params.card),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/cards/{card}/draft',
      summary: 'Save what is typed',
      params: CardParams,
      body: CardSave,
      answer: CardSaved,
    },
    ({ params, body, actor }) => saveDraft(context, actor, params.card, body),
  )
  addRoute(
    api,
    {
      method: 'delete',
      path: '/api/v1/cards/{card}/draft',
      summary: 'Throw away a draft that was never sent',
      params: CardParams,
    },
    ({ params, actor }) => deleteDraft(context, actor, params.card),
  )
}

function addReviewing(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/cards/{card}/submit',
      summary: 'Send a card for review',
      params: CardParams,
      body: CardSubmit,
    },
    ({ params, body, actor }) => submitCard(context, actor, params.card, body),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/cards/{card}/send-back',
      summary: 'Return a card to those who wrote it',
      params: CardParams,
      body: CardReason,
    },
    ({ params, body, actor }) => sendBackCard(context, actor, params.card, body),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/cards/{card}/publish',
      summary: 'Make a reviewed version public',
      params: CardParams,
      body: CardPublish,
    },
    ({ params, body, actor }) => publishCard(context, actor, params.card, body),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/cards/{card}/withdraw',
      summary: 'Withdraw a public card',
      params: CardParams,
      body: CardReason,
    },
    ({ params, body, actor }) => withdrawCard(context, actor, params.card, body),
  )
}
