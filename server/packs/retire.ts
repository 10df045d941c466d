import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Db } from '../store/database.ts'
import type { Heading } from '../store/journal.ts'
import { claimPacks, readPacks } from '../store/packs.ts'
import { record } from '../store/record.ts'

export type Retired = { readonly programme: string; readonly retiredOn: string | null }

/** A programme takes no new cases from this day. Its running cases keep their version and go on; its figures stay. */
export function retireProgramme(db: Db, programme: string, heading: Heading): Promise<Retired | Refusal> {
  return db.transaction().execute(async (tx) => {
    await claimPacks(tx)
    const packs = await readPacks(tx)
    const since = packs.retired.get(programme)
    if (!packs.current.has(programme)) return refuse('request.not-found')
    if (since !== undefined) return refuse('pack.retired', { on: since })
    await record(tx, { stream: 'packs', id: programme, type: 'programmeRetired', body: {} }, heading)
    return { programme, retiredOn: heading.occurredOn }
  })
}

/** Takes a retirement back: new cases may be registered again, with the version that was in use. */
export function resumeProgramme(db: Db, programme: string, heading: Heading): Promise<Retired | Refusal> {
  return db.transaction().execute(async (tx) => {
    await claimPacks(tx)
    const packs = await readPacks(tx)
    if (!packs.current.has(programme)) return refuse('request.not-found')
    if (!packs.retired.has(programme)) return refuse('pack.not-retired')
    await record(tx, { stream: 'packs', id: programme, type: 'programmeResumed', body: {} }, heading)
    return { programme, retiredOn: null }
  })
}
