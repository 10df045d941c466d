import { contentHash } from '@gieo/engine/log/canonical.ts'
import type { ForecastInputs } from '@gieo/engine/replication/forecast/inputs.ts'
import { judge } from '@gieo/engine/replication/fit/truth.ts'
import type { CardCondition } from '@gieo/engine/replication/card/card.ts'
import type { Profile } from '@gieo/engine/replication/place/attribute.ts'
import { homeOf } from '@gieo/engine/unit/home.ts'
import { ancestorsAt, levelOf, versionAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../../context.ts'
import { mapFor, rootOf, unitsBelow, type ReadMap } from '../../read/unit-place.ts'
import { listAdoptions, type ListedAdoption } from '../adoptions/list.ts'
import { listPublicCards } from '../cards/find-card.ts'
import { listProfiles } from '../places/profiles.ts'
import { listTies } from '../places/ties.ts'

/** Places are hamlets, or communes where the hamlets of most communes are not in the register. */
export type PlaceLevel = 'hamlet' | 'commune'

export type TakenUp = { readonly since: number; readonly dropped: number | undefined }

/** What places of today's map did with each card, and what is known of them. */
export type Ground = {
  readonly land: Land
  readonly map: ReadMap
  readonly level: PlaceLevel
  readonly places: readonly UnitId[]
  /** Of each card: when each place (by number) took it up first, and when it had given it up altogether. */
  readonly taken: ReadonlyMap<string, ReadonlyMap<number, TakenUp>>
}

/** So many practices are learned from at most: the one asked for, then those of its theme, then the others. */
const PRACTICES_MAX = 24
/** With more communes than that, what a place shares with others is said of the unit above. */
const COMMUNES_MAX = 300
export const YEARS_AHEAD = 3

/** What places of today's map did with practices: a place that was joined with another since lies in what it became. */
export async function readGround(context: Context): Promise<Ground> {
  const land = await context.land()
  const map = mapFor(land, context.clock.today())
  const root = rootOf(land, map, context.serves)
  const begun = (await listAdoptions(context.db, {})).filter(({ startedOn }) => startedOn !== undefined)
  const homes = begun.map(({ place }) => homeOf(land, place, map.day))
  const communes = root === undefined ? [] : unitsBelow(land, root, 'commune', map)
  const hamlets = root === undefined ? [] : unitsBelow(land, root, 'hamlet', map)
  const level =
    new Set(hamlets.map((hamlet) => versionAt(land, hamlet, map.day)?.parent)).size * 2 >= communes.length
      ? 'hamlet'
      : 'commune'
  const places = level === 'hamlet' ? hamlets : communes
  const numbers = new Map(places.map((place, number) => [place, number]))
  const taken = new Map<string, Map<number, TakenUp>>()
  for (const [index, adoption] of begun.entries()) {
    const place = numbers.get(atLevel(land, homes[index] ?? adoption.place, level, map))
    if (place === undefined) continue
    const ofCard = taken.get(adoption.of.card) ?? new Map<number, TakenUp>()
    taken.set(adoption.of.card, ofCard)
    ofCard.set(place, together(ofCard.get(place), adoption))
  }
  return { land, map, level, places, taken }
}

// What was done in a hamlet was done in its commune.
function atLevel(land: Land, home: UnitId, level: PlaceLevel, map: ReadMap): UnitId {
  if (levelOf(land, home) === level || level === 'hamlet') return home
  return ancestorsAt(land, home, map.day).find((above) => levelOf(land, above) === level) ?? home
}

// Several holders of one place: it has it from the first of them on, until the last of them gives it up.
function together(before: TakenUp | undefined, { startedOn = '', droppedOn }: ListedAdoption): TakenUp {
  const since = Number(startedOn.slice(0, 4))
  const dropped = droppedOn === undefined ? undefined : Number(droppedOn.slice(0, 4))
  if (before === undefined) return { since, dropped }
  return {
    since: Math.min(before.since, since),
    dropped:
      before.dropped === undefined || dropped === undefined ? undefined : Math.max(before.dropped, dropped),
  }
}

export type ForecastAsked = {
  readonly card: string
  /** The first year ahead: what came in it or later is not looked at. */
  readonly year: number
  readonly seed: number
}

/** Everything that the forecast of a card for a year rests on. */
export async function gatherInputs(
  context: Context,
  ground: Ground,
  { card, year, seed }: ForecastAsked,
): Promise<ForecastInputs> {
  const { land, map, places } = ground
  const numbers = new Map(places.map((place, number) => [place, number]))
  const number = (place: UnitId) => numbers.get(place) ?? 0
  const ties = (await listTies(context.db, land, { units: places, on: map.day }))
    .filter(({ kind }) => kind !== 'same-commune')
    .map(({ kind, one, other }) => ({ kind, pair: [number(one), number(other)] as const }))
  const pairsOf = (kinds: readonly string[]) => [
    ...new Map(
      ties.flatMap(({ kind, pair }) =>
        kinds.includes(kind) ? [[pair.toSorted(ascending).join(' '), pair]] : [],
      ),
    ).values(),
  ]
  return {
    kind: 'forecast',
    seed,
    card,
    lastYear: year - 1,
    years: YEARS_AHEAD,
    places: { ids: places, communeOf: communesOf(ground) },
    near: pairsOf(['neighbour', 'near']),
    visits: pairsOf(['visit']),
    practices: await gatherPractices(context, ground, card, year - 1),
  }
}

async function gatherPractices(
  context: Context,
  ground: Ground,
  card: string,
  lastYear: number,
): Promise<ForecastInputs['practices']> {
  const known = new Map((await listPublicCards(context.db)).map((each) => [each.of.card, each.card]))
  const themeOf = (id: string) => known.get(id)?.domains[0] ?? id
  const count = (id: string) =>
    [...(ground.taken.get(id)?.values() ?? [])].filter(({ since }) => since <= lastYear).length
  const near = (id: string) => (id === card ? 2 : themeOf(id) === themeOf(card) ? 1 : 0)
  const ids = [...new Set([card, ...ground.taken.keys()])]
    .filter((id) => id === card || count(id) > 0)
    .toSorted((one, other) => near(other) - near(one) || count(other) - count(one) || (one < other ? -1 : 1))
    .slice(0, PRACTICES_MAX)
  const profiles = await listProfiles(context.db, ground.land, ground.places)
  return ids.map((id) => ({
    id,
    theme: themeOf(id),
    taken: [...(ground.taken.get(id) ?? [])]
      .filter(([, { since }]) => since <= lastYear)
      .map(([place, { since, dropped }]) => [place, since, dropped ?? null] as const)
      .toSorted(([one], [other]) => one - other),
    fit: ground.places.map((place) => fitOf(known.get(id)?.conditions ?? [], profiles.get(place) ?? {})),
  }))
}

/** What share of a card's conditions a place meets, of those of which it is known. */
function fitOf(conditions: readonly CardCondition[], profile: Profile): number | null {
  const judged = conditions.map(({ holds }) => judge(holds, profile)).filter((truth) => truth !== 'unknown')
  return judged.length === 0 ? null : judged.filter((truth) => truth === 'met').length / judged.length
}

function communesOf({ land, map, level, places }: Ground): readonly number[] {
  const above = (place: UnitId, steps: number) => ancestorsAt(land, place, map.day)[steps] ?? place
  const communes = places.map((place) =>
    level === 'commune' ? place : (versionAt(land, place, map.day)?.parent ?? place),
  )
  const groups =
    new Set(communes).size > COMMUNES_MAX ? communes.map((commune) => above(commune, 0)) : communes
  const numbers = new Map([...new Set(groups)].map((group, number) => [group, number]))
  return groups.map((group) => numbers.get(group) ?? 0)
}

/** A seed that nobody chose: that of a card and a year. */
export function usualSeed(card: string, year: number): number {
  return Number.parseInt(contentHash({ forecast: card, year }).slice(0, 8), 16)
}

function ascending(one: number, other: number): number {
  return one - other
}
