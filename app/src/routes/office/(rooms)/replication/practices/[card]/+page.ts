import { mayRecord, readPractice } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params, url }) => {
  const practice = await readPractice(fetch, params.card, url.searchParams.get('version') ?? undefined)
  return { practice, right: await mayRecord(fetch, practice.of) }
}
