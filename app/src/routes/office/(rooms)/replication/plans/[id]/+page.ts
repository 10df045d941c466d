import { readPlan } from '#lib/office/replication/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => ({ plan: await readPlan(fetch, params.id) })
