import type { Role } from '@gieo/engine/access/role.ts'
import type { People } from '@gieo/server/wire/people.ts'

/** A post as the form holds it. */
export type Post = {
  organisation: string
  role: Role
  unit: string
  programmes: '*' | string[]
  from: string
}

/** Somewhere a post may be: the unit itself and, of a commune, its hamlets. */
export type Place = { readonly id: string; readonly fullName: string }

/** What the form begins with: the first organisation, the smallest role, the place that role is usually given at. */
export function firstPost(people: People, places: readonly Place[], today: string): Post {
  const role = people.gives[0] ?? 'recorder'
  return {
    organisation: people.organisations[0]?.id ?? '',
    role,
    unit: (people.hamletsOnly ? places.find(({ id }) => id !== people.unit) : places[0])?.id ?? '',
    programmes: people.programmes === '*' ? '*' : [...people.programmes],
    from: today,
  }
}
