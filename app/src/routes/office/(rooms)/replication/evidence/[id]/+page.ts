import type { EvidenceInputs, EvidenceResult } from '@gieo/engine/replication/evidence/evidence-run.ts'
import type { EvidenceAbout, PublicEvidence } from '@gieo/server/wire/evidence.ts'
import { askApi } from '#lib/api/ask.ts'
import { readInputs, readResult, readRun } from '#lib/office/replication/api.ts'
import type { PageLoad } from './$types'

/** A question whether a practice worked: under way, or the judgement with what it was made from. */
export const load: PageLoad = async ({ fetch, params }) => {
  const run = await readRun(fetch, params.id)
  if (run.state !== 'done') return { run }
  const about = run.about as unknown as EvidenceAbout // as askEvidence wrote it
  const [inputs, result, shown] = await Promise.all([
    readInputs<EvidenceInputs>(fetch, run.id),
    readResult<EvidenceResult>(fetch, run.id),
    askApi<PublicEvidence>(fetch, `/api/v1/public/practices/${about.card}/evidence`),
  ])
  return { run, judgement: { about, inputs, result }, isPublic: shown.items.some(({ id }) => id === run.id) }
}
