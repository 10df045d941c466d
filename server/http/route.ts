import { createRoute, z } from '@hono/zod-openapi'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Context as HonoContext } from 'hono'
import type { Actor } from '../store/scope.ts'
import { ProblemBody } from '../wire/problem.ts'
import type { Api, Env } from './app.ts'
import { respondProblem } from './respond.ts'

type ZodObject = z.ZodObject
type ZodType = z.ZodType

type Shape = {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  readonly path: string
  readonly summary: string
  readonly params?: ZodObject | undefined
  readonly query?: ZodObject | undefined
  readonly body?: ZodType | undefined
  /** `undefined` answers with 204 and no body. */
  readonly answer?: ZodType | undefined
}

type In<T> = T extends ZodType ? z.output<T> : undefined
type Out<T> = T extends ZodType ? z.input<T> : undefined

/** What a route's work receives: the parsed request and, behind a sign-in, who asks. */
export type Asked<S extends Shape, A> = {
  readonly params: In<S['params']>
  readonly query: In<S['query']>
  readonly body: In<S['body']>
  readonly actor: A
  readonly c: HonoContext<Env>
}

/** A route anybody may ask; `actor` is there when somebody is signed in. */
export function addPublicRoute<const S extends Shape>(
  api: Api,
  shape: S,
  run: (asked: Asked<S, Actor | undefined>) => Promise<Out<S['answer']> | Refusal>,
): void {
  api.openapi(describe(shape), async (c) => answer(c, await run(ask(shape, c, c.get('actor')))))
}

/** A route behind a sign-in; without one the answer is 401 and the device keeps what it holds. */
export function addRoute<const S extends Shape>(
  api: Api,
  shape: S,
  run: (asked: Asked<S, Actor>) => Promise<Out<S['answer']> | Refusal>,
): void {
  addPublicRoute(api, shape, async (asked) => {
    const { actor } = asked
    return actor === undefined ? refuse('access.not-signed-in') : run({ ...asked, actor })
  })
}

function describe(shape: Shape) {
  const refused = { description: 'Refused', content: { 'application/problem+json': { schema: ProblemBody } } }
  const done =
    shape.answer === undefined
      ? { 204: { description: 'Done' } }
      : { 200: { description: 'OK', content: { 'application/json': { schema: shape.answer } } } }
  const body = shape.body && {
    body: { required: true, content: { 'application/json': { schema: shape.body } } },
  }
  return createRoute({
    method: shape.method,
    path: shape.path,
    summary: shape.summary,
    request: {
      ...(shape.params && { params: shape.params }),
      ...(shape.query && { query: shape.query }),
      ...body,
    },
    responses: { ...done, default: refused },
  })
}

function ask<S extends Shape, A>(shape: S, c: HonoContext<Env>, actor: A): Asked<S, A> {
  // Safe: the OpenAPI router has parsed each part by exactly the schema of the shape before the handler runs.
  const valid = (part: 'param' | 'query' | 'json', has: unknown) =>
    has === undefined ? undefined : c.req.valid(part as never)
  return {
    params: valid('param', shape.params) as In<S['params']>,
    query: valid('query', shape.query) as In<S['query']>,
    body: valid('json', shape.body) as In<S['body']>,
    actor,
    c,
  }
}

function answer(c: HonoContext, found: unknown): Response {
  if (isRefusal(found)) return respondProblem(c, found.refused)
  return found === undefined ? c.body(null, 204) : c.json(found)
}

function isRefusal(found: unknown): found is Refusal {
  return typeof found === 'object' && found !== null && 'refused' in found
}
