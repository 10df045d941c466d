import { describesPlace } from '@gieo/engine/access/place.ts'
import { canonical } from '@gieo/engine/log/canonical.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { ATTRIBUTES } from '@gieo/engine/replication/place/attribute.ts'
import { hasUnit, levelOf, nameAt, type Land } from '@gieo/engine/unit/land.ts'
import { unitId, type UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../../context.ts'
import { pathToday } from '../../facts.ts'
import type { PlacesBody } from '../../project/place-profiles.ts'
import type { Db, Tx } from '../../store/database.ts'
import { officeHeading } from '../../store/record.ts'
import type { Actor } from '../../store/scope.ts'
import type { PlaceProfile, PlaceWordAsk, SaidOfPlace } from '../../wire/place-profiles.ts'
import { checkSaid, describePlaces, type PlacesSaid } from './describe.ts'
import { communeOf } from './profiles.ts'

/** Of one attribute of one place so many earlier words are shown. */
const BEFORE_MAX = 50

/** What is known of a place, each word with where it is known from. For those who are posted there or above it. */
export async function readPlaceProfile(
  context: Context,
  actor: Actor,
  text: string,
): Promise<PlaceProfile | Refusal> {
  const land = await context.land()
  const asked = placeWithin(context, land, actor, text)
  if ('refused' in asked) return asked
  const { unit } = asked
  const commune = communeOf(land, unit)
  const own = await listWords(context.db, unit)
  const lent =
    commune === undefined ? new Map<string, readonly SaidOfPlace[]>() : await listWords(context.db, commune)
  const today = context.clock.today()
  return {
    unit,
    unitName: nameAt(land, unit, today),
    level: levelOf(land, unit) ?? '',
    mayDescribe: typeof describesPlace(actor.postings, asked.path, today) !== 'string',
    attributes: ATTRIBUTES.map((attribute) => {
      const [said, ...before] = own.get(attribute.id) ?? []
      const [of] = 'shared' in attribute ? (lent.get(attribute.id) ?? []) : []
      const isLent = (said === undefined || said.value === null) && of !== undefined && of.value !== null
      return {
        id: attribute.id,
        said: (isLent ? of : said) ?? null,
        ofCommune: isLent && commune !== undefined ? nameAt(land, commune, today) : null,
        before: isLent ? (own.get(attribute.id)?.slice(0, BEFORE_MAX) ?? []) : before.slice(0, BEFORE_MAX),
      }
    }),
  }
}

/** Says what a place is like; the words before stay on record. */
export async function describePlace(
  context: Context,
  actor: Actor,
  text: string,
  ask: PlaceWordAsk,
): Promise<undefined | Refusal> {
  const land = await context.land()
  const today = context.clock.today()
  const asked = placeWithin(context, land, actor, text)
  if ('refused' in asked) return asked
  const posting = describesPlace(actor.postings, asked.path, today)
  if (typeof posting === 'string') return refuse(posting)
  const { id, source, asOf, attribute, value } = ask
  const said: PlacesSaid = {
    id,
    source,
    asOf,
    isExample: false,
    words: [{ unit: asked.unit, attribute, value }],
  }
  const findings = checkSaid(said, today)
  if (findings.length > 0) return refuse('place.not-said', undefined, findings)
  return context.db.transaction().execute(async (tx) => {
    const done = await findSaid(tx, id)
    if (done === undefined) await describePlaces(tx, said, officeHeading(actor, posting.organisation, today))
    else if (!isSame(done, said, actor)) return refuse('command.id-taken')
    return undefined
  })
}

type Asked = { readonly unit: UnitId; readonly path: readonly UnitId[] }

/** A unit of today at which the reader is posted, or above which. */
export function placeWithin(context: Context, land: Land, actor: Actor, text: string): Asked | Refusal {
  if (!hasUnit(land, unitId(text))) return refuse('unit.unknown', { unit: text })
  const path = pathToday(land, unitId(text), context.clock.today())
  const [unit] = path
  if (unit === undefined) return refuse('unit.unknown', { unit: text })
  const isPosted = actor.postings.some((posting) => path.includes(posting.unit))
  return isPosted ? { unit, path } : refuse('access.out-of-scope')
}

async function listWords(db: Db, unit: UnitId): Promise<ReadonlyMap<string, readonly SaidOfPlace[]>> {
  const rows = await db
    .selectFrom('place_profiles')
    .leftJoin('organisations', 'organisations.organisation_id', 'place_profiles.organisation_id')
    .selectAll('place_profiles')
    .select('organisations.name_vi')
    .where('place_profiles.unit_id', '=', unit)
    .orderBy('attribute')
    .orderBy('as_of', 'desc')
    .orderBy('position', 'desc')
    .limit(ATTRIBUTES.length * BEFORE_MAX)
    .execute()
  const words = new Map<string, SaidOfPlace[]>()
  for (const row of rows) {
    const said: SaidOfPlace = {
      value: typeof row.value === 'object' && row.value !== null ? [...row.value] : row.value,
      source: row.source,
      asOf: row.as_of,
      saidOn: row.said_on,
      by: row.name_vi,
      isExample: row.is_example,
    }
    words.set(row.attribute, [...(words.get(row.attribute) ?? []), said])
  }
  return words
}

async function findSaid(tx: Tx, id: string): Promise<PlacesBody | undefined> {
  const row = await tx
    .selectFrom('journal')
    .select('body')
    .where('stream', '=', 'place')
    .where('stream_id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : (row.body as PlacesBody) // written by describePlaces
}

function isSame(done: PlacesBody, { source, asOf, words }: PlacesSaid, actor: Actor): boolean {
  const rows = words.map(({ unit, attribute, value }) => ({ unit_id: unit, attribute, value }))
  return (
    done.by_id === actor.officer &&
    done.source === source.normalize('NFC').trim() &&
    done.as_of === asOf &&
    canonical(done.rows) === canonical(rows)
  )
}
