import { listPractices } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url }) => {
  const asked = (name: string) => url.searchParams.get(name) ?? undefined
  return { practices: await listPractices(fetch, { q: asked('q'), after: asked('after') }) }
}
