import type { CardVersion } from '@gieo/engine/replication/card/card.ts'
import { knownCard, type KnownCards } from '@gieo/engine/replication/adoption/known-card.ts'
import { practiceOf } from '@gieo/engine/form/reference.ts'
import type { Answers } from '@gieo/engine/condition/condition.ts'
import type { PackRules } from '@gieo/engine/pack/pack.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../../store/database.ts'
import { inScope, type Scope } from '../../store/scope.ts'
import type { KnownCardRow } from '../../wire/adoptions.ts'
import { findCardVersion, listPublicCards, type PublicCard } from '../cards/find-card.ts'

/** The cards that these answers name, for the rule that judges them; nothing is looked up where no field takes one. */
export async function cardsNamed(
  tx: Db | Tx,
  rules: PackRules,
  ...answers: readonly Answers[]
): Promise<KnownCards | undefined> {
  const fields = rules.fields.filter(({ kind }) => kind === 'practice')
  if (fields.length === 0) return undefined
  const named = fields.flatMap(({ id }) => answers.flatMap((said) => practiceOf(said[id]) ?? []))
  const found = await Promise.all(named.map((of) => findCardVersion(tx, of)))
  const known = found.flatMap((version) =>
    version === undefined ? [] : [knownCard(version.of, version.card)],
  )
  const find = ({ card, version }: CardVersion) =>
    known.find(({ of }) => of.card === card && of.version === version)
  return { find, all: true }
}

/** Every public card, for forms and phones; and the versions that running adoptions in a scope still name. */
export async function listKnownCards(tx: Db | Tx, scope?: Scope): Promise<readonly KnownCardRow[]> {
  const held = await listPublicCards(tx)
  const key = ({ card, version }: CardVersion) => `${card} ${version}`
  const holds = new Set(held.map(({ of }) => key(of)))
  const older = scope === undefined ? [] : await versionsIn(tx, scope)
  const others = await Promise.all(
    older.filter((of) => !holds.has(key(of))).map((of) => findCardVersion(tx, of)),
  )
  return [
    ...held.map((card) => sayKnown(card, true)),
    ...others.flatMap((card) => (card === undefined ? [] : [sayKnown(card, false)])),
  ]
}

const VERSIONS_MAX = 200

async function versionsIn(tx: Db | Tx, scope: Scope): Promise<readonly CardVersion[]> {
  const rows = await tx
    .selectFrom('adoptions')
    .innerJoin('cases', 'cases.case_id', 'adoptions.case_id')
    .select(['adoptions.card_id', 'adoptions.card_version'])
    .distinct()
    .where(inScope(scope))
    .where('adoptions.state', 'in', ['planned', 'started'])
    .orderBy('adoptions.card_id')
    .orderBy(sql`adoptions.card_version`)
    .limit(VERSIONS_MAX)
    .execute()
  return rows.map((row) => ({ card: row.card_id, version: row.card_version }))
}

function sayKnown({ of, card }: PublicCard, held: boolean): KnownCardRow {
  const { title, summary, musts } = knownCard(of, card)
  return { of, title, summary, musts: [...musts], held }
}
