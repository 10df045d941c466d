import { listForecasts } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch }) => ({ list: await listForecasts(fetch) })
