import { Migrator } from 'kysely/migration'
import type { Db } from './database.ts'
import * as foundation from './migrations/0001-foundation.ts'
import * as withdrawn from './migrations/0001-withdrawn.ts'
import * as packs from './migrations/0002-packs.ts'
import * as imports from './migrations/0004-imports.ts'
import * as people from './migrations/0005-people.ts'
import * as start from './migrations/0005-start.ts'
import * as speed from './migrations/0006-speed.ts'
import * as places from './migrations/0007-places.ts'
import * as same from './migrations/0008-same.ts'
import * as sums from './migrations/0016-sums.ts'
import * as lists from './migrations/0019-lists.ts'
import * as values from './migrations/0020-values.ts'
import * as years from './migrations/0021-years.ts'
import * as targets from './migrations/0022-targets.ts'
import * as outlines from './migrations/0023-outlines.ts'
import * as reports from './migrations/0024-reports.ts'
import * as publication from './migrations/0025-publication.ts'
import * as rechecks from './migrations/0025-rechecks.ts'
import * as waitingActs from './migrations/0025-waiting-acts.ts'
import * as calendars from './migrations/0026-calendars.ts'
import * as cards from './migrations/0027-cards.ts'
import * as adoptions from './migrations/0028-adoptions.ts'
import * as placeProfiles from './migrations/0029-place-profiles.ts'
import * as placeTies from './migrations/0030-place-ties.ts'
import * as plans from './migrations/0030-plans.ts'
import * as publicRuns from './migrations/0030-runs-public.ts'
import * as runs from './migrations/0030-runs.ts'
import * as forecasts from './migrations/0032-forecasts.ts'
import * as extents from './migrations/0033-extents.ts'
import * as recordings from './migrations/0034-recordings.ts'
import * as reach from './migrations/0035-reach.ts'
import * as receivedCards from './migrations/0036-received-cards.ts'

// In the order of their names; one that was released is never changed.
const MIGRATIONS = {
  '0001-foundation': foundation,
  '0001-withdrawn': withdrawn,
  '0002-packs': packs,
  '0004-imports': imports,
  '0005-people': people,
  '0005-start': start,
  '0006-speed': speed,
  '0007-places': places,
  '0008-same': same,
  '0016-sums': sums,
  '0019-lists': lists,
  '0020-values': values,
  '0021-years': years,
  '0022-targets': targets,
  '0023-outlines': outlines,
  '0024-reports': reports,
  '0025-publication': publication,
  '0025-rechecks': rechecks,
  '0025-waiting-acts': waitingActs,
  '0026-calendars': calendars,
  '0027-cards': cards,
  '0028-adoptions': adoptions,
  '0029-place-profiles': placeProfiles,
  '0030-place-ties': placeTies,
  '0030-plans': plans,
  '0030-runs': runs,
  '0032-forecasts': forecasts,
  '0030-runs-public': publicRuns,
  '0033-extents': extents,
  '0034-recordings': recordings,
  '0035-reach': reach,
  '0036-received-cards': receivedCards,
}

/** Brings the schema up to date; safe to call at every start and from two processes at once. */
export async function migrate(db: Db): Promise<readonly string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  return (results ?? []).map((result) => result.migrationName)
}
