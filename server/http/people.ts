import { z } from '@hono/zod-openapi'
import { freeSignInName } from '../accounts/new-person.ts'
import { nameOrganisation } from '../accounts/organisation.ts'
import { handOverPosts } from '../accounts/pass-on.ts'
import { endPersonPosting, enterPerson, lockPerson, postPerson, renewPassword } from '../accounts/people.ts'
import type { Context } from '../context.ts'
import { previewHandOver, readHandOver } from '../read/hand-over.ts'
import { readPeople } from '../read/people.ts'
import { Day } from '../wire/day.ts'
import {
  HandedOver,
  HandOverAsked,
  HandOverPreview,
  HandOverRecord,
  OrganisationNamed,
  People,
  PersonEntered,
  PostingGiven,
  Slip,
} from '../wire/people.ts'
import type { Api } from './app.ts'
import { queryText } from './query.ts'
import { addRoute } from './route.ts'

const PEOPLE = '/api/v1/people'
const Id = z.object({ id: queryText(100) })
const Made = z.object({ id: z.string() })

/** Accounts, organisations and postings, for those who may post others; who may what: docs/decisions/0016. */
export function addPeopleRoutes(api: Api, context: Context): void {
  addReadRoutes(api, context)
  addRoute(
    api,
    { method: 'post', path: PEOPLE, summary: 'Enter somebody new', body: PersonEntered, answer: Slip },
    ({ actor, body }) => enterPerson(context, actor, body),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/organisations',
      summary: 'Enter or rename an organisation',
      body: OrganisationNamed,
      answer: Made,
    },
    ({ actor, body }) => nameOrganisation(context, actor, body),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/postings/{id}/end',
      summary: 'End a posting from a day on',
      params: Id,
      body: z.object({ on: Day }),
    },
    ({ actor, params, body }) => endPersonPosting(context, actor, params.id, body.on),
  )
  addAccountRoutes(api, context)
  addRoute(
    api,
    {
      method: 'post',
      path: `${PEOPLE}/{id}/hand-over`,
      summary: 'Hand the posts of an officer over to another on a day',
      params: Id,
      body: HandOverAsked,
      answer: HandedOver,
    },
    async ({ actor, params, body }) => {
      const preview = await previewHandOver(context, actor, params.id, body.on)
      if ('refused' in preview) return preview
      const done = await handOverPosts(context, actor, params.id, { ...body, waiting: preview.waiting })
      if ('refused' in done) return done
      const record = await readHandOver(context, actor, done.id)
      return 'refused' in record ? record : { record, slip: done.slip }
    },
  )
}

function addReadRoutes(api: Api, context: Context): void {
  const query = z.object({ unit: queryText(100).optional(), q: queryText(100).optional() })
  addRoute(
    api,
    { method: 'get', path: PEOPLE, summary: 'People and organisations of a unit', query, answer: People },
    ({ actor, query: asked }) => readPeople(context, actor, asked),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/sign-in-names',
      summary: 'A name to sign in with that is free, from a full name',
      query: z.object({ fullName: queryText(100) }),
      answer: z.object({ name: z.string() }),
    },
    async ({ query: { fullName } }) => ({ name: await freeSignInName(context.db, fullName) }),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: `${PEOPLE}/{id}/hand-over`,
      summary: 'What would go over from an officer on a day',
      params: Id,
      query: z.object({ on: Day }),
      answer: HandOverPreview,
    },
    ({ actor, params, query: { on } }) => previewHandOver(context, actor, params.id, on),
  )
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/hand-overs/{id}',
      summary: 'The record of a hand-over',
      params: Id,
      answer: HandOverRecord,
    },
    ({ actor, params }) => readHandOver(context, actor, params.id),
  )
}

function addAccountRoutes(api: Api, context: Context): void {
  addRoute(
    api,
    {
      method: 'post',
      path: `${PEOPLE}/{id}/postings`,
      summary: 'Give somebody another post',
      params: Id,
      body: PostingGiven,
      answer: Made,
    },
    ({ actor, params, body }) => postPerson(context, actor, params.id, body),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: `${PEOPLE}/{id}/password`,
      summary: 'A new first password; every session of the account ends',
      params: Id,
      answer: Slip,
    },
    ({ actor, params }) => renewPassword(context, actor, params.id),
  )
  for (const [path, locked] of [
    ['lock', true],
    ['unlock', false],
  ] as const)
    addRoute(
      api,
      {
        method: 'post',
        path: `${PEOPLE}/{id}/${path}`,
        summary: locked ? 'Lock an account' : 'Open a locked account again',
        params: Id,
      },
      ({ actor, params }) => lockPerson(context, actor, params.id, { locked }),
    )
}
