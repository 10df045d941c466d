import { listProgrammes } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch }) => ({ programmes: await listProgrammes(fetch) })
