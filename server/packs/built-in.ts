import { checkPack } from '@gieo/engine/pack/check-pack.ts'
import { problemText } from '@gieo/engine/problem-texts.ts'
import { PACKS } from '@gieo/programmes/index.ts'
import type { Logger } from 'pino'
import type { Clock } from '../context.ts'
import type { Db } from '../store/database.ts'
import { operatorHeading } from '../store/record.ts'
import { publishVersion } from './publish.ts'

/**
 * Publishes the packs that come with the code, at every start. One that was replaced by a newer version stays
 * replaced; one whose rules were changed without a new version number is left out, and said so.
 */
export async function publishBuiltIn(db: Db, clock: Clock, log: Logger): Promise<void> {
  for (const pack of PACKS) {
    const answer = await publishVersion(db, pack, operatorHeading(clock.today()), { builtIn: true })
    if (!('refused' in answer)) continue
    const { programme } = pack.rules
    const findings = checkPack(pack)
    // Our own mistake, found by the tests of every programme before it is released.
    if (findings.length > 0) throw new Error(`programme ${programme} is broken: ${JSON.stringify(findings)}`)
    const { code, values } = answer.refused
    log.warn({ programme, code, values }, problemText(code, values, 'en').title)
  }
}
