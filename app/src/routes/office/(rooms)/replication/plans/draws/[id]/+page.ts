import { readDraw } from '#lib/office/replication/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => ({ draw: await readDraw(fetch, params.id) })
