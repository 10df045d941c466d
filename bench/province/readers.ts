import { enterOfficerByHand } from '../../server/accounts/officer.ts'
import { beginPosting } from '../../server/accounts/posting.ts'
import type { Context } from '../../server/context.ts'
import type { Api } from '../../server/http/app.ts'
import { operatorHeading, record } from '../../server/store/record.ts'
import { BRANCHES, listCommunes, organisationOf, PROGRAMMES } from './people.ts'

export const PASSWORD = 'gieo-bench'

/** Who reads in the benches: one posted at the province, one at the largest commune, one at its largest hamlet. */
export const READERS = ['bench.province', 'bench.commune', 'bench.hamlet'] as const

/** Who registers in them, anywhere in the province. */
export const WRITER = 'bench.writer'

const FROM = '2025-07-01'
const PROVINCE = 'vn-40'

/** Accounts that can sign in, once; the province's board reads what the branches in the communes opened to it. */
export async function postReaders(context: Context): Promise<void> {
  const { db } = context
  const [largest] = await listCommunes(context)
  const [hamlet] = largest?.hamlets ?? []
  if (largest === undefined || hamlet === undefined) throw new Error('the province has no communes')
  await db.transaction().execute(async (tx) => {
    for (const programme of PROGRAMMES) {
      for (const owner of BRANCHES) {
        const share = {
          programme,
          owner_branch: owner,
          viewer_branch: 'mass-mobilisation',
          from_on: FROM,
          to_on: null,
        }
        const id = `${programme}:${owner}:mass-mobilisation`
        await record(tx, { stream: 'share', id, type: 'shareSet', body: share }, operatorHeading(FROM))
      }
    }
  })
  const posts = [
    { organisation: 'dan-van-nghe-an', role: 'reviewer', unit: PROVINCE },
    { organisation: organisationOf(largest.unit, BRANCHES[0]), role: 'officer', unit: largest.unit },
    { organisation: organisationOf(largest.unit, BRANCHES[0]), role: 'recorder', unit: hamlet },
    { organisation: 'dan-van-nghe-an', role: 'officer', unit: PROVINCE },
  ] as const
  for (const [index, name] of [...READERS, WRITER].entries()) {
    const post = posts[index]
    if (post === undefined) continue
    await enterOfficerByHand(db, {
      mustChange: false,
      name,
      fullName: `Cán bộ ${index + 1}`,
      password: PASSWORD,
      isExample: true,
      on: FROM,
    })
    await beginPosting(db, { ...post, officerName: name, programmes: null, from: FROM })
  }
}

/** The cookie of somebody who signs in within this process. */
export async function signIn(api: Api, name: string): Promise<string> {
  const answer = await api.request('/api/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: PASSWORD }),
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}
