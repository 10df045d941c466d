import type { Profile } from '../place/attribute.ts'

/** Kinds of places of which some must be among those chosen, so that a plan does not pass by those who are far off. */
export const FLOOR_KINDS = ['mountain', 'remote', 'poor'] as const
export type FloorKind = (typeof FLOOR_KINDS)[number]

/** From so far to the nearest town a place is remote; from such a share of poor households it is poor. */
export const REMOTE_KM = 30
export const POOR_PERCENT = 20

/** The first kind that a place is of; a place of which it is not known is of none: unknown is not yes. */
export function floorKindOf(
  profile: Profile | undefined,
  kinds: readonly FloorKind[],
): FloorKind | undefined {
  return FLOOR_KINDS.find((kind) => kinds.includes(kind) && isOf(kind, profile))
}

function isOf(kind: FloorKind, profile: Profile | undefined): boolean {
  switch (kind) {
    case 'mountain':
      return profile?.terrain === 'mountains' || profile?.terrain === 'highlands'
    case 'remote':
      return isAtLeast(profile?.['km-to-town'], REMOTE_KM) || profile?.border === true
    case 'poor':
      return isAtLeast(profile?.['poor-households'], POOR_PERCENT)
  }
}

function isAtLeast(value: unknown, least: number): boolean {
  return typeof value === 'number' && value >= least
}
