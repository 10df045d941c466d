import type { PracticeList } from '@gieo/server/wire/practices.ts'
import { FACETS } from '@gieo/engine/replication/reader/find.ts'
import { askApi } from '#lib/api/ask.ts'
import { withQuery } from '#lib/public/address.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ fetch, url }) =>
  askApi<PracticeList>(
    fetch,
    withQuery('/api/v1/public/practices', url.searchParams, ['q', ...FACETS, 'after']) as `/api/${string}`, // the path given
  )
