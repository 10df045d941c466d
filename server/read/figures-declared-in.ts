import type { Refusal } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import { asPublic } from '../store/scope.ts'
import type { DeclaredList } from '../wire/figures.ts'
import { readAsked, type PlaceQuery } from './figures-asked.ts'
import { listDeclared } from './figures-declared.ts'

const DECLARED_MAX = 200

/** Every figure that somebody stated about a unit in a period, those of earlier units in it included. */
export async function listDeclaredIn(context: Context, query: PlaceQuery): Promise<DeclaredList | Refusal> {
  const land = await context.land()
  const asked = readAsked(land, query, context)
  if ('refused' in asked) return asked
  const wanted = {
    indicator: undefined,
    definer: undefined,
    placed: query.map !== undefined,
    limit: DECLARED_MAX,
  }
  return { items: [...(await asPublic(context.db, (tx) => listDeclared(tx, land, asked, wanted)))] }
}
