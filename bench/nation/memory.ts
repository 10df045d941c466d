import { readFileSync } from 'node:fs'
import type { Context } from '../../server/context.ts'
import { startClient } from '../client.ts'
import { quantile, say } from '../measure.ts'
import { PASSWORD } from '../province/readers.ts'
import { enterOfficerByHand } from '../../server/accounts/officer.ts'
import { beginPosting } from '../../server/accounts/posting.ts'
import type { Question } from './questions.ts'

const READER = 'bench.nation'
const ROUNDS = 3
const BAR_MB = 500

/** A server in a process of its own answers every question over its API; how much memory it took at the most. */
export async function tellMemory(context: Context, questions: readonly Question[]): Promise<boolean> {
  await enterReader(context, questions)
  // Residents, as the reader is nearly everywhere, are told of periods with a name only.
  const allowed = questions.filter(({ periodText }) => !/\d{4}-\d{2}-\d{2}/.test(periodText))
  const client = await startClient(context.folder, READER)
  const times: number[] = []
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { counted, unit, map, periodText } of allowed) {
        const asked = new URLSearchParams({ unit, map: map.on, period: periodText, kind: 'counted' })
        const began = performance.now()
        await client.get(`/api/v1/figures/${counted.name}?${asked}`)
        times.push(performance.now() - began)
      }
    }
    const status = readFileSync(`/proc/${client.pid}/status`, 'utf8')
    const peakMb = Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
    say(
      `a server alone answered ${times.length} figures over HTTP: median ${quantile(times, 0.5).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms; at most ${peakMb} MB of memory (bar ${BAR_MB} MB)`,
    )
    return peakMb <= BAR_MB
  } finally {
    await client.stop()
  }
}

async function enterReader({ db }: Context, questions: readonly Question[]): Promise<void> {
  const known = await db.selectFrom('officers').select('name').where('name', '=', READER).executeTakeFirst()
  const province = questions.find(({ level }) => level === 'province')?.unit
  if (known !== undefined || province === undefined) return
  await enterOfficerByHand(db, {
    mustChange: false,
    name: READER,
    fullName: 'Người đo',
    password: PASSWORD,
    isExample: true,
    on: '2025-12-31',
  })
  const { organisation_id } = await db
    .selectFrom('organisations')
    .select('organisation_id')
    .limit(1)
    .executeTakeFirstOrThrow()
  await beginPosting(db, {
    officerName: READER,
    organisation: organisation_id,
    role: 'reviewer',
    unit: province,
    programmes: null,
    from: '2025-12-31',
  })
}
