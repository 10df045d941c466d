import { listActs } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

/** What the reader has done with many cases at once. */
export const load: PageLoad = async ({ fetch }) => ({ acts: (await listActs(fetch)).items })
