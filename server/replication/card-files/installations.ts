import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { sayFingerprint, type Installation } from '@gieo/engine/replication/card-file/card-file.ts'
import { nameAt } from '@gieo/engine/unit/land.ts'
import type { Context } from '../../context.ts'
import { mapFor, rootOf } from '../../read/unit-place.ts'
import { record } from '../../store/record.ts'
import type { Heading } from '../../store/journal.ts'
import type { Actor } from '../../store/scope.ts'
import type { InstallationConfirm, InstallationList } from '../../wire/card-files.ts'
import { fingerprintOf, ownKey, type OwnKey } from './key.ts'
import { receivingPosting } from './rights.ts'

/** This installation as it signs: its key, and the name of the unit it serves. */
export async function ownInstallation(
  context: Context,
): Promise<{ readonly key: OwnKey; readonly said: Installation }> {
  const key = await ownKey(context.folder)
  const land = await context.land()
  const map = mapFor(land, context.clock.today())
  const root = rootOf(land, map, context.serves)
  const unit = root === undefined ? 'Gieo' : nameAt(land, root, map.day)
  // What somebody signs while practising must not pass for a record.
  const name = context.training?.is === 'here' ? `${unit} (luyện tập)` : unit
  return { key, said: { id: key.id, name, publicKey: key.publicKey } }
}

/** Who signs here, and whose signatures are believed. */
export async function listInstallations(context: Context, actor?: Actor): Promise<InstallationList> {
  const { said } = await ownInstallation(context)
  const rows = await context.db
    .selectFrom('installations')
    .leftJoin('officers', 'officers.officer_id', 'installations.confirmed_by_id')
    .selectAll('installations')
    .select('officers.full_name')
    .orderBy('installations.name')
    .orderBy('installations.installation_id')
    .limit(500)
    .execute()
  return {
    own: { id: said.id, name: said.name, fingerprint: printOf(said.publicKey) },
    items: rows.map((row) => ({
      id: row.installation_id,
      name: row.name,
      fingerprint: printOf(row.public_key),
      confirmedOn: row.confirmed_on,
      confirmedBy: row.full_name ?? row.confirmed_by_id,
    })),
    mayReceive: actor !== undefined && receivingPosting(await context.land(), actor) !== undefined,
  }
}

/** Believes a key from now on: somebody has read its fingerprint to those whose key it is. */
export async function confirmInstallation(
  context: Context,
  { id, name, publicKey, fingerprint }: InstallationConfirm,
  heading: Heading,
): Promise<undefined | Refusal> {
  if (plain(fingerprint) !== fingerprintOf(publicKey)) return refuse('card-file.fingerprint-wrong', { name })
  return context.db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('installations')
      .select(['public_key', 'name'])
      .where('installation_id', '=', id)
      .executeTakeFirst()
    if (known?.public_key === publicKey) return undefined
    if (known !== undefined) return refuseChanged({ id, name, publicKey }, known)
    const body = { id, name, publicKey, by: heading.actor }
    await record(tx, { stream: 'installation', id, type: 'installationConfirmed', body }, heading)
    return undefined
  })
}

export function refuseChanged(
  { id, name, publicKey }: Installation,
  known: { readonly public_key: string },
): Refusal {
  const values = { id, name, known: printOf(known.public_key), fingerprint: printOf(publicKey) }
  return refuse('card-file.key-changed', values)
}

/** Believes a key no longer; cards that it signed stay. */
export async function forgetInstallation(
  context: Context,
  id: string,
  heading: Heading,
): Promise<undefined | Refusal> {
  return context.db.transaction().execute(async (tx) => {
    const { items } = await listInstallations(context)
    if (items.every((one) => one.id !== id)) return refuse('card-file.installation-unknown')
    await record(tx, { stream: 'installation', id, type: 'installationForgotten', body: {} }, heading)
    return undefined
  })
}

/** The fingerprint of a key as two people read it to each other. */
export function printOf(publicKey: string): string {
  return sayFingerprint(fingerprintOf(publicKey))
}

function plain(fingerprint: string): string {
  return fingerprint.replaceAll(/[\s:-]/g, '').toUpperCase()
}
