import type { UnitChange } from '@gieo/engine/unit/unit.ts'
import type { Tx } from '../store/database.ts'
import { projectCard } from './cards.ts'
import { projectPlaces } from './place-profiles.ts'
import { projectDraw, projectPlan, projectPublicRun } from './plans.ts'
import { projectInstallation, projectReceivedCard } from './received-cards.ts'
import { projectRecheck } from './rechecks.ts'
import type { RegisterEntry } from './register-entry.ts'
import { projectTargets } from './targets.ts'

// Streams that are projected in one place, whatever the act.
const BY_STREAM: Readonly<Record<string, ((tx: Tx, entry: RegisterEntry) => Promise<void>) | undefined>> = {
  card: projectCard,
  plan: projectPlan,
  lot: projectDraw,
  evidence: projectPublicRun,
  'card-file': projectReceivedCard,
  installation: projectInstallation,
}

/** The rows of one register entry, but for units (`units.ts`). Bodies were checked when written, so they are trusted here. */
export async function projectRegister(tx: Tx, entry: RegisterEntry): Promise<void> {
  const whole = BY_STREAM[entry.stream]
  if (whole !== undefined) return whole(tx, entry)
  switch (entry.type) {
    case 'organisationNamed':
      return upsert(tx, 'organisations', ['organisation_id', 'shard'], entry.body)
    case 'officerEntered':
      return upsert(tx, 'officers', ['officer_id', 'shard'], {
        ...bodyOf(entry),
        full_name: entry.words[0] ?? '',
      })
    case 'officerLocked':
    case 'officerUnlocked':
      await tx
        .updateTable('officers')
        .set({ disabled: entry.type === 'officerLocked' })
        .where('officer_id', '=', entry.id)
        .execute()
      return undefined
    // The password itself is nowhere but hashed beside the account; the entry says that it was so.
    case 'passwordGiven':
      return undefined
    case 'postingBegun':
      return upsert(tx, 'postings', ['posting_id', 'shard'], entry.body)
    case 'postingEnded':
      await tx
        .updateTable('postings')
        .set({ to_on: entry.occurredOn })
        .where('posting_id', '=', entry.id)
        .execute()
      return undefined
    case 'handedOver':
      return upsert(tx, 'hand_overs', ['hand_over_id', 'shard'], entry.body)
    case 'shareSet':
      return upsert(
        tx,
        'shares',
        ['programme', 'owner_branch', 'viewer_branch', 'from_on', 'shard'],
        entry.body,
      )
    case 'figureWithdrawn':
      await tx.deleteFrom('declared_figures').where('figure_id', '=', entry.id).execute()
      return undefined
    case 'figureDeclared':
      return upsert(tx, 'declared_figures', ['figure_id', 'shard'], entry.body)
    case 'unitActAnnounced':
      return announce(tx, entry)
    case 'recheckDrawn':
    case 'recheckMarked':
      return projectRecheck(tx, entry)
    case 'unitActDropped':
      await tx.deleteFrom('waiting_acts').where('change_id', '=', entry.id).execute()
      return undefined
    case 'placesDescribed':
      return projectPlaces(tx, entry)
    case 'targetsSet':
      return projectTargets(tx, entry.body)
    // Which version is in use is read from the journal itself; other processes look again when the position moves.
    case 'packPublished':
    case 'packTextsRenewed':
    case 'programmeRetired':
    case 'programmeResumed':
      await tx.updateTable('epochs').set({ packs_position: entry.position }).execute()
      return undefined
    // What was erased is gone from the vault; the entry says that it was so.
    case 'wordsErased':
      return undefined
    default:
      throw new Error(`no projection for a register entry of type ${entry.type}`)
  }
}

async function announce(tx: Tx, { id, position, body }: RegisterEntry): Promise<void> {
  const { on } = body as UnitChange // checked by checkAmongWaiting when recorded
  const row = { change_id: id, on_date: on, position, body: JSON.stringify(body) }
  await tx.insertInto('waiting_acts').values(row).execute()
}

type RegisterTable = 'organisations' | 'officers' | 'postings' | 'hand_overs' | 'shares' | 'declared_figures'

async function upsert(tx: Tx, table: RegisterTable, key: readonly string[], body: unknown): Promise<void> {
  // Safe: the body of a register entry is the row of its table, checked when it was recorded.
  const row = body as never
  await tx
    .insertInto(table)
    .values(row)
    .onConflict((conflict) => conflict.columns(key as never).doUpdateSet(row))
    .execute()
}

function bodyOf(entry: RegisterEntry): object {
  return typeof entry.body === 'object' && entry.body !== null ? entry.body : {}
}
