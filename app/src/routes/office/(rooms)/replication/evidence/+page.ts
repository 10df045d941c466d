import { listRuns } from '#lib/office/replication/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch }) => ({ runs: (await listRuns(fetch, 'evidence')).items })
