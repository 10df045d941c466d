import type { Db } from '../store/database.ts'

const KEPT_MS = 2_000
const KEPT_MAX = 500
/** Fewer are counted anew each time. */
const MANY = 5_000

type Kept<Answer> = { readonly at: number; readonly answer: Promise<Answer> }

const shelves = new WeakMap<Db, Map<string, Kept<never>>>()

/**
 * Counts of thousands of published models, which any number of residents ask for at once: each is true for two seconds.
 * Nobody's own work is among them.
 */
export async function keepLarge<Answer>(
  db: Db,
  key: string,
  look: () => Promise<Answer>,
  sizeOf: (answer: Answer) => number,
): Promise<Answer> {
  const shelf = (shelves.get(db) ?? new Map<string, Kept<never>>()) as Map<string, Kept<Answer>> // one type for each kind of key
  shelves.set(db, shelf as Map<string, Kept<never>>)
  const known = shelf.get(key)
  if (known !== undefined && performance.now() - known.at < KEPT_MS) return known.answer
  const answer = look()
  if (shelf.size >= KEPT_MAX) shelf.clear()
  if (sizeOf(await answer) > MANY) shelf.set(key, { at: performance.now(), answer })
  return answer
}
