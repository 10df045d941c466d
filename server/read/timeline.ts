import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import { caseEntries, toEntry } from '../store/journal.ts'
import { inScope, scopeOf, withScope, type Actor } from '../store/scope.ts'
import type { Timeline, TimelineRow } from '../wire/cases.ts'
import { nameThen } from './case-row.ts'
import { mayHear } from './second-case.ts'

const ENTRIES_MAX = 1_000

/** The journal of one case, newest first, words put back; erased words stay away. */
export async function readTimeline(context: Context, actor: Actor, id: string): Promise<Timeline | Refusal> {
  const land = await context.land()
  const scope = scopeOf(land, actor, context.packs.programmes)
  const rows = await withScope(context.db, scope, (tx) =>
    caseEntries(tx)
      .innerJoin('cases', (join) => join.on('cases.case_id', '=', id))
      .leftJoin('officers', 'officers.officer_id', 'journal.actor_id')
      .leftJoin('organisations', 'organisations.organisation_id', 'journal.organisation_id')
      .select(['journal.type', 'vault.erased_at', 'officers.full_name', 'organisations.name_vi'])
      .where('journal.stream_id', '=', id)
      .where(inScope(scope))
      .where(mayHear(scope))
      .orderBy('journal.version', 'desc')
      .limit(ENTRIES_MAX)
      .execute(),
  )
  if (rows.length === 0) return refuse('case.not-found')
  return {
    items: rows.map((row) => {
      const { event } = toEntry(row)
      return {
        position: row.position,
        version: row.version,
        type: row.type,
        occurredOn: row.occurred_on,
        recordedAt: row.recorded_at.toISOString(),
        actor: row.actor_id,
        actorName: row.full_name ?? row.actor_id,
        organisationName: row.name_vi ?? '',
        device: kindOfDevice(row.device),
        unitName: 'unit' in event ? nameThen(land, event.unit, row.occurred_on) : null,
        erased: row.erased_at !== null,
        event: { ...event },
      }
    }),
  }
}

// Devices name themselves: the office by its session, a phone by an id of its own, the server's own tools by a word.
function kindOfDevice(device: string): TimelineRow['device'] {
  if (device.startsWith('office-')) return 'office'
  return device === 'gieo' || device.startsWith('import') ? 'other' : 'phone'
}
