import { listCases } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

/** One page of the cases that fit the filters; all of them stand in the address. */
export const load: PageLoad = async ({ fetch, url }) => {
  const choice = (name: string) => url.searchParams.get(name) ?? undefined
  const chosen = {
    q: choice('q'),
    programme: choice('programme'),
    stage: choice('stage'),
    group: choice('group'),
    state: choice('state'),
    unit: choice('unit'),
    sort: choice('sort'),
  }
  const list = await listCases(fetch, { ...chosen, after: choice('after') })
  return {
    list,
    chosen,
    total: list.total ?? Number(choice('of') ?? list.items.length),
    first: choice('after') === undefined,
  }
}
