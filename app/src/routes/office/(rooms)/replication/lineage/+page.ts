import { listLineages } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch }) => ({ lineages: await listLineages(fetch) })
