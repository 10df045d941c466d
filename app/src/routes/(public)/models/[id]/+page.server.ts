import type { ModelCard } from '@gieo/server/wire/practices.ts'
import type { PublicModelPage } from '@gieo/server/wire/public.ts'
import { error } from '@sveltejs/kit'
import { askApi } from '#lib/api/ask.ts'
import type { PageServerLoad } from './$types'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const load: PageServerLoad = async ({ fetch, params }) => {
  // An address that cannot be one of ours is a page that does not exist, not a question put wrongly.
  if (!ID.test(params.id)) throw error(404)
  const [page, { practice }] = await Promise.all([
    askApi<PublicModelPage>(fetch, `/api/v1/public/models/${params.id}`),
    askApi<ModelCard>(fetch, `/api/v1/public/models/${params.id}/practice`),
  ])
  return { ...page, practice }
}
