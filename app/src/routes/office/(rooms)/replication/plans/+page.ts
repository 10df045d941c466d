import { listDraws, listPlans, listRuns } from '#lib/office/replication/api.ts'
import type { PageLoad } from './$types'

/** Plans that were saved, what was worked out lately, and draws. */
export const load: PageLoad = async ({ fetch }) => {
  const [plans, runs, draws] = await Promise.all([
    listPlans(fetch),
    listRuns(fetch, 'plan'),
    listDraws(fetch),
  ])
  return { plans: plans.items, runs: runs.items, draws: draws.items }
}
