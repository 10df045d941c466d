import { isStock } from '@gieo/engine/indicator/counting.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { withScope, type Actor } from '../store/scope.ts'
import { filterTerm } from '../store/terms.ts'
import type { RecordList } from '../wire/figures.ts'
import { listCompany } from './company.ts'
import { pageOfCases } from './cases.ts'
import { siblingOf } from './figure.ts'
import { placesOf } from './find-cases.ts'
import {
  findCounted,
  readAsked,
  refuseStanding,
  type Asked,
  type Counted,
  type PlaceQuery,
} from './figures-asked.ts'
import { countsFor, timeOf, within } from './figures-count.ts'
import { checkSight, sightOf } from './figures-reach.ts'
import { modelAsCase } from './public-as-case.ts'
import { pageOfModels } from './public-models.ts'
import { readPublished } from './published.ts'
import { liesIn } from './unit-place.ts'

export type RecordsQuery = PlaceQuery & {
  /** Only what lies in the unit but in no unit of this level: what a table cannot divide among its rows. */
  readonly undivided?: string | undefined
  /** Of a ratio: the records of which side. */
  readonly of?: 'part' | 'whole' | undefined
  readonly limit: number
  readonly after?: string | undefined
}

/**
 * The records behind a counted figure: for staff exactly as many as the figure says, for residents those of them that
 * are published, and none where the figure itself is held back.
 */
export async function listRecords(
  context: Context,
  actor: Actor | undefined,
  name: string,
  query: RecordsQuery,
): Promise<RecordList | Refusal> {
  const found = findCounted(context.packs, name)
  if (found === undefined) return refuse('figure.unknown', { indicator: name })
  const counted = sideOf(found, query.of ?? 'whole')
  const land = await context.land()
  const asked = readAsked(land, query, context)
  if ('refused' in asked) return asked
  const sight = sightOf(context, land, actor, counted.pack.rules.programme, asked.unit)
  const hidden = checkSight(sight, actor, counted, asked.periodText)
  if (hidden !== undefined) return hidden
  if (!asked.stands) return refuseStanding(land, asked)
  if (sight.as === 'staff') {
    const { branches, scope } = sight
    const wanted = {
      terms: filterTerm('programme', counted.pack.rules.programme),
      tests: countedIn('cases', counted, asked, query.undivided, branches),
    }
    const places = placesOf(scope)
    return withScope(context.db, scope, async (tx) => {
      const page = await pageOfCases(tx, land, { scope, places, wanted }, { ...query, sort: 'newest' })
      if ('refused' in page) return page
      const ids = page.items.map(({ id }) => id)
      return { ...page, company: await listCompany(tx, scope, ids) }
    })
  }
  return listPublished(context, land, found, counted, asked, query)
}

// What cases count for is not open to the role of residents: the join runs as the server, on published columns only.
async function listPublished(
  context: Context,
  land: Land,
  figure: Counted,
  counted: Counted,
  asked: Asked,
  query: RecordsQuery,
): Promise<RecordList | Refusal> {
  const { map, periodText, unit } = asked
  const question = { indicators: [figure], units: [unit], map, periodText }
  const { figureOf } = await readPublished(context.db, land, question)
  const rest = { total: null, moreThanTotal: false, company: {} }
  if ('hidden' in figureOf(figure, unit)) return { items: [], next: null, ...rest }
  const page = await pageOfModels(
    context.db,
    countedIn('public_models', counted, asked, query.undivided, undefined),
    query,
  )
  if ('refused' in page) return page
  return { items: page.rows.map((row) => modelAsCase(land, row)), next: page.next, ...rest }
}

function countedIn(
  table: 'cases' | 'public_models',
  counted: Counted,
  { unit, map, period }: Asked,
  undivided: string | undefined,
  branches: readonly string[] | undefined,
) {
  const column = `${table}.unit_id`
  const lines = sql`from case_counts k where k.case_id = ${sql.ref(`${table}.case_id`)}
    and k.indicator = ${counted.name} and ${within('k.on_date', timeOf(counted, period))} and ${countsFor('k', branches)}`
  return [
    sql<boolean>`exists (select ${lines})`,
    // What came into a stage and left it again does not stand there.
    ...(isStock(counted.indicator.counts.of)
      ? [sql<boolean>`(select sum(k.amount) ${lines} and k.value = '') > 0`]
      : []),
    liesIn(column, unit, map),
    ...(undivided === undefined
      ? []
      : [
          sql<boolean>`not exists (select from unit_homes h
            join unit_ancestors a on a.map_on = h.map_on and a.unit_id = h.home_id
            join unit_versions v on v.unit_id = a.ancestor_id
            where h.unit_id = ${sql.ref(column)} and h.map_on = ${map.on} and v.level = ${undivided})`,
        ]),
  ]
}

// A ratio has the records of its sides.
function sideOf(counted: Counted, side: 'part' | 'whole'): Counted {
  const { counts } = counted.indicator
  return counts.of === 'ratio' ? siblingOf(counted, counts[side]) : counted
}
