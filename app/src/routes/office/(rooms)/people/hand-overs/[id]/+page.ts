import { readHandOver } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => ({ record: await readHandOver(fetch, params.id) })
