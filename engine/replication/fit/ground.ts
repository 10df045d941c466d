import type { Condition } from '../../condition/condition.ts'
import { canonical } from '../../log/canonical.ts'
import type { Point } from '../../map/point.ts'
import type { UnitId, UnitLevel } from '../../unit/unit.ts'
import type { Adoption, AdoptionState } from '../adoption/adoption.ts'
import type { CardCondition, CardVersion } from '../card/card.ts'
import type { Profile } from '../place/attribute.ts'
import { layCharacters, type PlaceCharacter } from './characters.ts'
import { layReach, type Reach } from './reach.ts'

/** A place that a practice may be brought to, or was; a hamlet with what its commune lends. */
export type FitPlace = {
  readonly id: UnitId
  readonly level: UnitLevel
  /** Of a hamlet. */
  readonly commune?: UnitId | undefined
  readonly point?: Point | undefined
  readonly profile: Profile
}

/** A practice that may be recommended (`../card/recommend.ts`). */
export type FitPractice = { readonly of: CardVersion; readonly conditions: readonly CardCondition[] }

export type FitAdoption = Pick<Adoption, 'of' | 'place' | 'state' | 'plannedOn' | 'droppedFor'>

export type FitInputs = {
  readonly places: readonly FitPlace[]
  readonly practices: readonly FitPractice[]
  readonly adoptions: readonly FitAdoption[]
}

/** Everything that fit is asked of, laid out so that a question looks up and does not search. */
export type Ground = {
  readonly places: readonly FitPlace[]
  readonly at: ReadonlyMap<UnitId, number>
  readonly characters: readonly PlaceCharacter[]
  /** The different conditions of all practices: many ask for the same, and each is judged once for a place. */
  readonly conditions: readonly Condition[]
  readonly practices: readonly LaidPractice[]
  /** Places at which any practice was kept or dropped, by their number among the places. */
  readonly sites: Int32Array
}

export type LaidPractice = {
  readonly practice: FitPractice
  /** Of each condition of the card, its number among all. */
  readonly conditions: Int32Array
  /** Places by their number among the sites. */
  readonly kept: Int32Array
  readonly dropped: Int32Array
  /** How many places it was tried in: begun, kept or dropped. */
  readonly tried: number
  /** What the places looked like in which it was tried. */
  readonly reach: readonly Reach[]
  /** The last word about each place, by its number among the places. */
  readonly here: ReadonlyMap<number, FitAdoption>
}

/** Lays out places, practices and what became of them. An adoption of any version of a card speaks for all of them. */
export function layGround({ places, practices, adoptions }: FitInputs): Ground {
  const at = new Map(places.map(({ id }, number) => [id, number]))
  const characters = layCharacters(places)
  const byCard = groupByCard(adoptions, at)
  const sites = [
    ...new Set(
      [...byCard.values()].flatMap((here) =>
        [...here].flatMap(([place, { state }]) => (state === 'kept' || state === 'dropped' ? [place] : [])),
      ),
    ),
  ].toSorted((left, right) => left - right)
  const siteOf = new Map(sites.map((place, site) => [place, site]))
  const conditions = new Map<string, number>()
  const distinct: Condition[] = []
  const numberOf = (condition: Condition): number => {
    const key = canonical(condition)
    const known = conditions.get(key) ?? distinct.push(condition) - 1
    conditions.set(key, known)
    return known
  }
  const laid = practices.map((practice): LaidPractice => {
    const here = byCard.get(practice.of.card) ?? NOWHERE
    const placesIn = (...states: readonly AdoptionState[]) =>
      [...here].flatMap(([place, { state }]) => (states.includes(state) ? [place] : []))
    const sitesIn = (state: AdoptionState) =>
      Int32Array.from(placesIn(state), (place) => siteOf.get(place) ?? 0)
    const tried = placesIn('started', 'kept', 'dropped')
    return {
      practice,
      conditions: Int32Array.from(practice.conditions, ({ holds }) => numberOf(holds)),
      kept: sitesIn('kept'),
      dropped: sitesIn('dropped'),
      tried: tried.length,
      reach: layReach(characters, tried),
      here,
    }
  })
  return { places, at, characters, conditions: distinct, practices: laid, sites: Int32Array.from(sites) }
}

const NOWHERE: ReadonlyMap<number, FitAdoption> = new Map()

// Where a practice was taken up more than once, what got furthest counts; of equals, what began last.
function groupByCard(
  adoptions: readonly FitAdoption[],
  at: ReadonlyMap<UnitId, number>,
): ReadonlyMap<string, ReadonlyMap<number, FitAdoption>> {
  const byCard = new Map<string, Map<number, FitAdoption>>()
  for (const adoption of adoptions) {
    const place = at.get(adoption.place)
    if (place === undefined) continue
    const here = byCard.get(adoption.of.card) ?? new Map<number, FitAdoption>()
    byCard.set(adoption.of.card, here)
    const known = here.get(place)
    if (known === undefined || isAhead(adoption, known)) here.set(place, adoption)
  }
  return byCard
}

const FURTHEST: readonly AdoptionState[] = ['planned', 'dropped', 'started', 'kept']

function isAhead(one: FitAdoption, other: FitAdoption): boolean {
  const ahead = FURTHEST.indexOf(one.state) - FURTHEST.indexOf(other.state)
  return ahead > 0 || (ahead === 0 && one.plannedOn > other.plannedOn)
}
