import type { OutlineList } from '@gieo/server/wire/maps.ts'
import { askApi } from '#lib/api/ask.ts'
import { listPlans, readInputs, readLayout, readResult, readRun } from '#lib/office/replication/api.ts'
import type { PageLoad } from './$types'

/** A run of a plan: under way, or what it came to with what it was made from. */
export const load: PageLoad = async ({ fetch, params, url }) => {
  const run = await readRun(fetch, params.id)
  const next = url.searchParams.get('next')
  if (run.state === 'refused') return { run, next, inputs: await readInputs(fetch, run.id) }
  if (run.state !== 'done') return { run, next }
  const [inputs, result, plans, layout] = await Promise.all([
    readInputs(fetch, run.id),
    readResult(fetch, run.id),
    listPlans(fetch),
    readLayout(fetch, String(run.about['unit'])),
  ])
  const path = layout.outlines as `/api/${string}` | null // an address of the API's own
  const outlines = path === null ? undefined : await askApi<OutlineList>(fetch, path)
  return { run, next, inputs, done: { result, plans: plans.items, layout, outlines } }
}
