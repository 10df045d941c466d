import { tidyText } from '@gieo/engine/form/tidy.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import type { Db } from '../store/database.ts'
import type { Actor } from '../store/scope.ts'
import type { ListToSave } from '../wire/lists.ts'

const LISTS_MAX = 30

/** The lists an officer keeps, by name. They are hers alone, on whatever device she signs in. */
export async function listSaved(db: Db, actor: Actor) {
  return db
    .selectFrom('saved_lists')
    .select(['list_id', 'name', 'query'])
    .where('officer_id', '=', actor.officer)
    .orderBy('name')
    .limit(LISTS_MAX)
    .execute()
}

/** Keeps a list, or changes one that is kept. Sent twice it is kept once. */
export async function saveList(
  { db }: Context,
  actor: Actor,
  list: ListToSave,
): Promise<Refusal | undefined> {
  const name = tidyText(list.name)
  const kept = await listSaved(db, actor)
  const others = kept.filter(({ list_id }) => list_id !== list.id)
  if (others.some((one) => one.name === name)) return refuse('list.name-taken', { name })
  if (others.length >= LISTS_MAX) return refuse('list.too-many', { max: LISTS_MAX })
  const row = { name, query: JSON.stringify(list.query) }
  const written = await db
    .insertInto('saved_lists')
    .values({ list_id: list.id, officer_id: actor.officer, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['list_id', 'shard'])
        .doUpdateSet(row)
        .where('saved_lists.officer_id', '=', actor.officer),
    )
    .returning('list_id')
    .executeTakeFirst()
  return written === undefined ? refuse('command.id-taken') : undefined
}

/** Forgets a list; one that is not there, or not hers, is forgotten already. */
export async function forgetList({ db }: Context, actor: Actor, id: string): Promise<undefined> {
  await db
    .deleteFrom('saved_lists')
    .where('list_id', '=', id)
    .where('officer_id', '=', actor.officer)
    .execute()
  return undefined
}
