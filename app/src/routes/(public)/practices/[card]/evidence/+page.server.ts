import type { EvidenceInputs, EvidenceResult } from '@gieo/engine/replication/evidence/evidence-run.ts'
import type { EvidenceAbout, PublicEvidence } from '@gieo/server/wire/evidence.ts'
import { askApi } from '#lib/api/ask.ts'
import { loadPractice } from '#lib/practices/load.ts'
import type { PageServerLoad } from './$types'

/** What was judged of a practice, and what the practice is called. */
export const load: PageServerLoad = async ({ fetch, params }) => {
  const practice = await loadPractice(fetch, params)
  const path = `/api/v1/public/practices/${params.card}/evidence` as const
  const evidence = await askApi<PublicEvidence>(fetch, path)
  return {
    card: params.card,
    title: practice.content.title,
    judged: evidence.items.map(({ about, inputs, result, ...run }) => ({
      run,
      judgement: {
        about: about as unknown as EvidenceAbout, // as askEvidence and the run wrote them
        inputs: inputs as EvidenceInputs,
        result: result as EvidenceResult,
      },
    })),
  }
}
