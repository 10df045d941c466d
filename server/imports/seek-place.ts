import {
  findPlace,
  makeGazetteer,
  placeKey,
  sayPlace,
  standIn,
  type WrittenPlace,
} from '@gieo/engine/import/place.ts'
import type { Remark } from '@gieo/engine/import/reading.ts'
import type { TablePlan } from '@gieo/engine/import/plan.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import type { UnitId, UnitLevel } from '@gieo/engine/unit/unit.ts'
import type { Role } from '@gieo/engine/access/role.ts'
import type { Context } from '../context.ts'
import { pathToday } from '../facts.ts'
import type { Actor } from '../store/scope.ts'

/** Where a row lies, and what is to be said about that. */
export type SoughtPlace = { readonly unit: UnitId | undefined; readonly remarks: readonly Remark[] }

/** A name that a person has to settle, with how many rows have it. */
export type PlaceAsked = {
  readonly key: string
  readonly name: string
  readonly candidates: readonly UnitId[]
  readonly firstRow: number
  rows: number
}

export type PlaceSeeker = {
  readonly seek: (place: WrittenPlace, on: string, row: number) => SoughtPlace
  readonly asked: () => readonly PlaceAsked[]
}

/** Finds the places of rows; each name is looked up once for each day, and asked about once. */
export function makePlaceSeeker(
  context: Context,
  land: Land,
  plan: TablePlan,
  who: {
    readonly actor: Actor
    readonly roles: readonly Role[]
    readonly programme: string | undefined
    readonly levels: readonly UnitLevel[]
  },
): PlaceSeeker {
  const today = context.clock.today()
  const gazetteer = makeGazetteer(land, today, { reaches: makeReach(land, today, who), levels: who.levels })
  const known = new Map<string, SoughtPlace & { readonly candidates: readonly UnitId[] | undefined }>()
  const asked = new Map<string, PlaceAsked>()

  const settle = (place: WrittenPlace, key: string, on: string) => {
    const chosen = plan.places.get(key)
    if (chosen !== undefined) return { ...standingFor(chosen, on), candidates: undefined }
    const found = findPlace(gazetteer, place, on)
    switch (found.is) {
      case 'found':
        return { unit: found.unit, remarks: found.remarks, candidates: undefined }
      case 'beyond':
        return { unit: undefined, remarks: [stops('import.place-beyond')], candidates: undefined }
      case 'asked':
        return { unit: undefined, remarks: [stops('import.place-asked')], candidates: found.candidates }
      case 'unknown':
        return { unit: undefined, remarks: [stops('import.place-unknown')], candidates: [] }
    }
  }
  // A unit that did not stand on the day is left to the rule of opening: it says what is wrong with it.
  const standingFor = (unit: UnitId, on: string): SoughtPlace =>
    standIn(gazetteer, unit, on) ?? { unit, remarks: [] }

  return {
    seek: (place, on, row) => {
      const key = placeKey(place)
      if (key === '')
        return plan.unit === undefined
          ? { unit: undefined, remarks: [stops('import.place-missing')] }
          : standingFor(plan.unit, on)
      const found = known.get(`${key} ${on}`) ?? settle(place, key, on)
      known.set(`${key} ${on}`, found)
      if (found.candidates !== undefined || plan.places.has(key)) {
        const question = asked.get(key)
        if (question !== undefined) question.rows++
        else
          asked.set(key, {
            key,
            name: sayPlace(place),
            candidates: found.candidates ?? [],
            firstRow: row,
            rows: 1,
          })
      }
      return found
    },
    asked: () => [...asked.values()],
  }
}

function stops(code: string): Remark {
  return { code, weight: 'stops' }
}

// Places where one of the postings that may record reaches, in today's map.
function makeReach(
  land: Land,
  today: string,
  {
    actor,
    roles,
    programme,
  }: { readonly actor: Actor; readonly roles: readonly Role[]; readonly programme: string | undefined },
): (unit: UnitId) => boolean {
  const units = new Set(
    actor.postings
      .filter(({ role }) => roles.includes(role))
      .filter(
        ({ programmes }) => programmes === '*' || programme === undefined || programmes.includes(programme),
      )
      .map(({ unit }) => unit),
  )
  const known = new Map<UnitId, boolean>()
  return (unit) => {
    const reached = known.get(unit) ?? pathToday(land, unit, today).some((above) => units.has(above))
    known.set(unit, reached)
    return reached
  }
}
