import { listCases } from '#lib/office/api.ts'
import type { CaseList } from '@gieo/server/wire/cases.ts'
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
    ...countOf(list, choice('of')),
    first: choice('after') === undefined,
  }
}

// Only the first page counts; the others carry what it said in their address, with a plus when there were more.
function countOf(list: CaseList, of: string | undefined) {
  if (list.total !== null) return { total: list.total, isMore: list.moreThanTotal }
  return { total: Number.parseInt(of ?? '', 10) || list.items.length, isMore: of?.endsWith('+') === true }
}
