import type { CaseList } from '@gieo/server/wire/cases.ts'
import { listCases, listSaved, readUnit } from '#lib/office/api.ts'
import { filterOf } from '#lib/office/lists/filter.ts'
import type { PageLoad } from './$types'

/** One page of the cases that fit the filters, all of which stand in the address; and the lists that the reader keeps. */
export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('office:lists')
  const chosen = filterOf(url.searchParams)
  const after = url.searchParams.get('after') ?? undefined
  const limit = url.searchParams.get('limit') ?? undefined
  const [list, lists, place] = await Promise.all([
    listCases(fetch, { ...chosen, after, limit }),
    listSaved(fetch),
    // A unit that there is not is said by the list itself.
    chosen.unit === undefined ? undefined : readUnit(fetch, chosen.unit).catch(() => undefined),
  ])
  return {
    list,
    lists: lists.items,
    place,
    chosen,
    ...countOf(list, url.searchParams.get('of') ?? undefined),
    first: after === undefined,
  }
}

// Only the first page counts; the others carry what it said in their address, with a plus when there were more.
function countOf(list: CaseList, of: string | undefined) {
  if (list.total !== null) return { total: list.total, isMore: list.moreThanTotal }
  return { total: Number.parseInt(of ?? '', 10) || list.items.length, isMore: of?.endsWith('+') === true }
}
