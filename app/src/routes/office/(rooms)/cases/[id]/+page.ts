import { listCards, readCase, readPack, readTimeline } from '#lib/office/api.ts'
import { packOfRow } from '#lib/office/packs.ts'
import { readOthers } from '#lib/office/same/read.ts'
import type { PageLoad } from './$types'

/** A case with its history, and the very pack it pins: an old one keeps its own form. */
export const load: PageLoad = async ({ fetch, params, parent }) => {
  const [page, timeline, others, cards] = await Promise.all([
    readCase(fetch, params.id),
    readTimeline(fetch, params.id),
    readOthers(fetch, params.id),
    listCards(fetch, { case: params.id }),
  ])
  const { packs } = await parent()
  const pinned = packs.find((pack) => pack.hash === page.case.pack)
  return { page, timeline, others, cards, pack: pinned ?? packOfRow(await readPack(fetch, page.case.pack)) }
}
