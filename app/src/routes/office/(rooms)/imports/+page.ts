import { listImports } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch }) => ({ imports: (await listImports(fetch)).items })
