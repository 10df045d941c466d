import { listPairs } from '#lib/office/same/read.ts'
import type { PageLoad } from './$types'

/** Pairs in the reader's scope that may be one thing, the likeliest first. */
export const load: PageLoad = async ({ fetch, url }) => {
  const of = (name: string) => url.searchParams.get(name) ?? undefined
  return { pairs: await listPairs(fetch, { programme: of('programme'), after: of('after') }) }
}
