import { listWaitingActs } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch }) => ({ waiting: (await listWaitingActs(fetch)).items })
