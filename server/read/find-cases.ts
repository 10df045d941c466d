import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../store/database.ts'
import type { Arm, Scope } from '../store/scope.ts'
import type { orderOf } from './case-order.ts'
import { anyTerm } from '../store/terms.ts'

const STEPS_NEAR_MAX = 1_000
const STEPS_MAX = 4_000
const STEPS_TO_COUNT_MAX = 8_000
const STEPS_FAR_MAX = 20_000
/** So many rows are read and sorted within the time of a page. */
const FEW_MAX = 10_000
export const COUNT_MAX = 500

export type Found = {
  /** In no order; more than `limit` when another page follows. */
  readonly ids: readonly string[]
  /** Asked for on the first page only: how many there are, or one more than `COUNT_MAX`. */
  readonly count: number | undefined
}

export type Test = RawBuilder<boolean>

/** What is asked of a case: terms that it must have, and what no term says. */
export type Wanted = { readonly terms: readonly string[]; readonly tests: readonly Test[] }

/** A part of an order's index to walk, and which of the cases there are open to the reader. */
export type Place = { readonly at: Test; readonly open: Test; readonly keys: readonly string[] }

/**
 * One place for each posting: somebody with two never reaches with one what only the other opens. One programme of a
 * place has an index of its own: its cases may lie together, far from where the order of all begins.
 */
export function placesOf({ arms }: Scope, programme?: string): readonly Place[] {
  const only = programme === undefined ? [] : [sql<boolean>`cases.programme = ${programme}`]
  return arms.map((arm) => ({ at: everyOf([liesAt(arm), ...only]), open: opens(arm.keys), keys: arm.keys }))
}

type Question = {
  readonly places: readonly Place[]
  readonly wanted: Wanted
  readonly order: Pick<ReturnType<typeof orderOf>, 'names' | 'by'>
  readonly beyond: Test | undefined
  readonly limit: number
}

/**
 * The ids of a page of cases. Where many fit, walking the order's own index past the few that do not is quick; where few
 * fit it would never end, and the index of terms has them at once. Which of the two it is shows itself after a bounded
 * walk, so that both are exact and neither ever reads the table from end to end.
 */
export async function findCases(tx: Tx, question: Question): Promise<Found> {
  if (question.places.length === 0) return { ids: [], count: 0 }
  const near = await walk(tx, question, STEPS_NEAR_MAX)
  const walked =
    isDone(near, question) || !isHopeful(near, question) ? near : await walk(tx, question, STEPS_MAX)
  if (!isDone(walked, question)) return findFew(tx, question, walked)
  const isFirst = question.beyond === undefined
  return {
    ids: idsOf(walked),
    count: isFirst
      ? await count(tx, question, walked, walked === near ? STEPS_NEAR_MAX : STEPS_MAX)
      : undefined,
  }
}

// Few fit of those that come first. Mostly that is because few fit at all; where many do, but all of them later in the
// order, it takes a longer walk.
async function findFew(tx: Tx, question: Question, near: Walked): Promise<Found> {
  const isFirst = question.beyond === undefined
  const few = await lookUp(tx, question, { near, atMost: FEW_MAX })
  if (few.count <= FEW_MAX) return { ids: few.ids, count: isFirst ? few.count : undefined }
  const count = isFirst ? COUNT_MAX + 1 : undefined
  const far = await walk(tx, question, STEPS_FAR_MAX)
  if (isDone(far, question)) return { ids: idsOf(far), count }
  return { ids: (await lookUp(tx, question, { near })).ids, count }
}

function isDone({ arms }: Walked, { limit }: Question): boolean {
  return arms.every((arm) => arm.isWhole || arm.ids.length > limit)
}

// As many are to be expected of the whole walk as are wanted.
function isHopeful({ arms }: Walked, { limit }: Question): boolean {
  return arms.every((arm) => arm.isWhole || arm.ids.length * STEPS_MAX > limit * STEPS_NEAR_MAX)
}

function idsOf({ arms }: Walked): readonly string[] {
  return [...new Set(arms.flatMap((arm) => arm.ids))]
}

type Walked = {
  /** How many fit, counted up to one more than `COUNT_MAX`. */
  readonly fit: number
  readonly arms: readonly {
    readonly isWhole: boolean
    /** Few of those seen are in reach. */
    readonly isRare: boolean
    readonly ids: readonly string[]
  }[]
}

// Each place is walked by itself. A walk ends where enough was found, or after so many steps.
async function walk(
  tx: Tx,
  { places, wanted, order, beyond, limit }: Question,
  steps: number,
): Promise<Walked> {
  const tests = everyOf([...wanted.tests, ...haveTerms(wanted.terms)])
  const enough = beyond === undefined ? COUNT_MAX + 1 : limit + 1
  const names = places.map((_place, index) => sql.raw(`arm_${index}`))
  const walks = places.map(({ at, open }, index) => {
    const name = sql.raw(`seen_${index}`)
    const place = everyOf([at, ...(beyond === undefined ? [] : [beyond])])
    return sql`${name} as materialized (
        select ${order.names}, ${open} and reached as reached, ${tests} as fits
        from case_keys cases where ${place} order by ${order.by} limit ${steps}),
      ${names[index]} as materialized (select * from ${name} where reached and fits limit ${enough})`
  })
  const arms = names.map(
    (name, index) => sql`json_build_object(
      'ids', array(select case_id from ${name} limit ${limit + 1}),
      'isWhole', (select count(*) from ${name}) < ${enough} and (select count(*) from ${sql.raw(`seen_${index}`)}) < ${steps},
      'isRare', (select count(*) from ${name}) < ${enough}
        and (select count(*) filter (where reached) < 0.2 * count(*) from ${sql.raw(`seen_${index}`)}))`,
  )
  const found = names.map((name) => sql`select case_id from ${name}`)
  const { rows } = await sql<Walked>`
    with ${sql.join(walks)}
    select json_build_array(${sql.join(arms)}) as arms,
      (select count(*)::int from (${sql.join(found, sql` union `)}) found) as fit`.execute(tx)
  return rows[0] ?? { fit: 0, arms: [] }
}

/** The same by the index of terms alone, for what is known to be rare. */
export async function lookUp(
  tx: Tx,
  question: Question,
  { near = { arms: [] }, atMost }: { near?: Pick<Walked, 'arms'>; atMost?: number } = {},
): Promise<{ readonly ids: readonly string[]; readonly count: number }> {
  const { places, order, beyond, limit } = question
  if (places.length === 0) return { ids: [], count: 0 }
  const { rows } = await sql<{ ids: readonly string[]; count: number }>`
    with few as materialized (
      select ${order.names} from case_keys cases
      where ${everyOf([fits(question, near), ...(beyond === undefined ? [] : [beyond])])}
      ${atMost === undefined ? sql`` : sql`limit ${atMost + 1}`})
    select array(select case_id from few order by ${order.by} limit ${limit + 1}) as ids,
      (select count(*)::int from few) as count`.execute(tx)
  return rows[0] ?? { ids: [], count: 0 }
}

async function count(tx: Tx, question: Question, near: Walked, steps: number): Promise<number> {
  const isSettled = ({ fit, arms }: Walked) => fit > COUNT_MAX || arms.every(({ isWhole }) => isWhole)
  if (isSettled(near)) return near.fit
  if (near.fit * STEPS_TO_COUNT_MAX > COUNT_MAX * steps) {
    const far = await walk(tx, question, STEPS_TO_COUNT_MAX)
    if (isSettled(far)) return far.fit
  }
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from case_keys cases where ${fits(question, near)} limit ${COUNT_MAX + 1}) few`.execute(tx)
  return rows[0]?.count ?? 0
}

// Where nearly all that was seen is in reach, asking the index for the reach as well would only make it work more.
function fits({ places, wanted }: Question, { arms }: Pick<Walked, 'arms'>): Test {
  const reach = arms.some((arm) => arm.isRare)
    ? anyTerm('reach', [...new Set(places.flatMap(({ keys }) => keys))])
    : []
  const somewhere = places.map(({ at, open }) => everyOf([at, open]))
  return everyOf([
    sql<boolean>`cases.reached`,
    sql<boolean>`(${sql.join(somewhere, sql` or `)})`,
    ...wanted.tests,
    ...haveTerms([...reach, ...wanted.terms]),
  ])
}

function haveTerms(terms: readonly string[]): readonly Test[] {
  return terms.length === 0 ? [] : [sql<boolean>`cases.terms @@ ${terms.join(' & ')}::tsquery`]
}

export function opens(keys: readonly string[]): Test {
  return sql<boolean>`cases.reach_key = any(${[...keys]}::text[])`
}

export function liesAt({ level, unit }: Arm): Test {
  return sql<boolean>`cases.${sql.ref(`${level}_id`)} = ${unit}`
}

export function everyOf(tests: readonly Test[]): Test {
  return tests.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(tests, sql` and `)}`
}
