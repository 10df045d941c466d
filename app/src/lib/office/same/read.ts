import type { LikelyList, OtherCases, PairList } from '@gieo/server/wire/same.ts'
import { askApi } from '#lib/api/ask.ts'
import { withQuery } from '../query.ts'

type Fetch = typeof globalThis.fetch
type ApiPath = `/api/${string}`

/** What a case is one thing with, and what it may be one thing with. */
export const readOthers = (fetch: Fetch, id: string) =>
  askApi<OtherCases>(fetch, `/api/v1/cases/${encodeURIComponent(id)}/others`)

export type AlikeQuery = {
  readonly programme: string
  readonly unit: string
  readonly title: string
  readonly group: string | undefined
  readonly openedOn: string
}

export const listAlike = (fetch: Fetch, query: AlikeQuery) =>
  askApi<LikelyList>(fetch, withQuery('/api/v1/alike', query) as ApiPath) // the query adds nothing before "/api/"

export type PairQuery = {
  readonly unit?: string | undefined
  readonly programme?: string | undefined
  readonly after?: string | undefined
}

export const listPairs = (fetch: Fetch, query: PairQuery) =>
  askApi<PairList>(fetch, withQuery('/api/v1/duplicates', query) as ApiPath)
