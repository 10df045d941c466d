import { changesBetween, type Change } from '@gieo/engine/case/change.ts'
import { evolve } from '@gieo/engine/case/evolve.ts'
import type { Case } from '@gieo/engine/case/case.ts'
import { SAID_TABLE } from '@gieo/engine/import/said-table.ts'
import { findField } from '@gieo/engine/pack/pack.ts'
import { formatDate, type Locale } from '@gieo/engine/text/date.ts'
import { nameAt, NEWEST, type Land } from '@gieo/engine/unit/land.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { sayAnswer } from '../read/public-answer.ts'
import type { Tx } from '../store/database.ts'
import { caseEntries, toEntry, type PlacedEntry } from '../store/journal.ts'
import { inScope, type Scope } from '../store/scope.ts'

/** What happened to a case since it was imported: fields with another answer, and all of it in words, with its days. */
export type ChangedSince = { readonly fields: ReadonlySet<string>; readonly words: readonly string[] }

/** Of the cases that the reader still sees and that have changed since the version they were imported at. */
export async function readChangedSince(
  context: Context,
  tx: Tx,
  { land, scope, locale }: { readonly land: Land; readonly scope: Scope; readonly locale: Locale },
  imported: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, ChangedSince>> {
  const ids = [...imported.keys()]
  const cases = await tx
    .selectFrom('cases')
    .where(sql<boolean>`cases.case_id = any(${ids}::uuid[])`)
    .where(inScope(scope))
    .select(['case_id', 'version'])
    .execute()
  const changed = cases.filter((row) => row.version !== imported.get(row.case_id)).map((row) => row.case_id)
  if (changed.length === 0) return new Map()
  const rows = await caseEntries(tx)
    .where('journal.stream_id', 'in', changed)
    .orderBy('journal.stream_id')
    .orderBy('journal.version')
    .execute()
  const found = new Map<string, ChangedSince>()
  for (const id of changed) {
    const entries = rows.filter((row) => row.stream_id === id).map(toEntry)
    found.set(id, sayChanges(context, land, locale, entries, imported.get(id) ?? 0))
  }
  return found
}

function sayChanges(
  context: Context,
  land: Land,
  locale: Locale,
  entries: readonly PlacedEntry[],
  importedVersion: number,
): ChangedSince {
  const fields = new Set<string>()
  const words: string[] = []
  let state: Case | undefined
  for (const entry of entries) {
    const after = evolve(state, entry)
    for (const change of entry.version <= importedVersion ? [] : changesBetween(state, after)) {
      if (change.is === 'answer') fields.add(change.field)
      words.push(
        `${formatDate(entry.occurredOn, locale)}: ${sayChange(context, land, locale, after, change)}`,
      )
    }
    state = after
  }
  return { fields, words }
}

function sayChange(context: Context, land: Land, locale: Locale, state: Case, change: Change): string {
  const pack = context.packs.byHash.get(state.pack)
  const texts = pack?.texts[locale] ?? {}
  const said = SAID_TABLE[locale]
  const about = said.changes[change.is] ?? change.is
  switch (change.is) {
    case 'answer': {
      const field = pack === undefined ? undefined : findField(pack.rules, change.field)
      const say = (answer: unknown) =>
        (field === undefined || answer === undefined ? '' : sayAnswer(field, answer, texts, locale)) ||
        said.nothing
      return `${texts[`field.${change.field}`] ?? change.field}: ${say(change.from)} → ${say(change.to)}`
    }
    case 'contested':
    case 'decided':
      return `${texts[`field.${change.field}`] ?? change.field} ${about}`
    case 'stage':
      return `${about}: ${texts[`stage.${change.from}`] ?? change.from} → ${texts[`stage.${change.to}`] ?? change.to}`
    case 'place':
      return `${about}: ${nameAt(land, change.from, NEWEST)} → ${nameAt(land, change.to, NEWEST)}`
    case 'sent-back':
    case 'withdrawn':
      return `${about}: ${change.to?.reason ?? said.nothing}`
    case 'spot':
    case 'photo':
      return about
  }
}
