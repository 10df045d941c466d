import { listCards, readCard } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

/** A card in its newest version, or in one by its number; for who writes, also the cards it may have grown out of. */
export const load: PageLoad = async ({ fetch, params, url }) => {
  const page = await readCard(fetch, params.card, url.searchParams.get('version') ?? undefined)
  const others = page.mayWrite ? (await listCards(fetch, { show: 'public' })).items : []
  return { page, others }
}
