import { z } from '@hono/zod-openapi'
import { MapLayout } from './maps.ts'

const CardWords = z.object({ vi: z.string(), en: z.string() })

const Grown = z.object({ card: z.string(), version: z.number(), title: CardWords.nullable() })

const Numbers = z.object({
  places: z.number(),
  planned: z.number(),
  started: z.number(),
  kept: z.number(),
  dropped: z.number(),
  verified: z.number(),
  firstYear: z.number().optional(),
  lastYear: z.number().optional(),
  generations: z.number(),
})

const Placed = { key: z.string(), parent: z.string().nullable(), level: z.number(), generation: z.number() }

const VersionShown = {
  kind: z.literal('version'),
  card: z.string(),
  version: z.number(),
  title: CardWords,
  status: z.enum(['public', 'replaced', 'withdrawn']),
  on: z.string(),
  /** Which installation signed it, of a card from elsewhere. */
  from: z.object({ name: z.string(), signedOn: z.string() }).nullable(),
  changed: CardWords.nullable(),
  also: z.array(Grown),
}

const LostShown = { kind: z.literal('lost'), card: z.string(), version: z.number() }

export const LEARNED = ['seen', 'origin', 'not-said', 'seen-later', 'seen-several', 'seen-nowhere'] as const

/** A node of a tree for staff; each comes after the one it stands under. */
const LineageNode = z.discriminatedUnion('kind', [
  z.object({ ...Placed, ...VersionShown, numbers: Numbers }),
  z.object({ ...Placed, ...LostShown, numbers: Numbers }),
  z.object({
    ...Placed,
    kind: z.literal('adoption'),
    numbers: Numbers,
    version: z.number(),
    /** Its case, where the reader may open it. */
    case: z.string().nullable(),
    /** The place by the names of the day it began, and by those of today; of what is out of reach the commune. */
    placeThen: z.string(),
    placeNow: z.string(),
    state: z.enum(['planned', 'started', 'kept', 'dropped']),
    plannedOn: z.string(),
    startedOn: z.string().nullable(),
    keptOn: z.string().nullable(),
    droppedOn: z.string().nullable(),
    verifiedOn: z.string().nullable(),
    learned: z.enum(LEARNED),
    seenAt: z.string().nullable(),
  }),
])

/** In a unit of a map at the end of a year: its place in the layout, what began in it, is alive, was given up. */
const StandingRow = z.tuple([z.number(), z.number(), z.number(), z.number()])

const MapOfYear = z.object({
  map: z.string(),
  units: z.array(StandingRow),
  /** Copies that lie in none of the units drawn. */
  elsewhere: z.number(),
})

/** The tree of a card, and where it was taken up, year by year, in the map of then and in today's. */
export const Lineage = z
  .object({
    card: z.string(),
    title: CardWords,
    unitName: z.string(),
    nodes: z.array(LineageNode),
    findings: z.array(z.object({ key: z.string(), code: z.string(), title: z.string(), remedy: z.string() })),
    maps: z.array(MapLayout),
    years: z.array(z.object({ period: z.string(), then: MapOfYear, now: MapOfYear })),
    numbers: Numbers,
  })
  .openapi('Lineage')

/** Every card with the numbers of its tree, in the order of titles. */
export const LineageList = z
  .object({
    items: z.array(
      z.object({
        card: z.string(),
        title: CardWords,
        status: z.enum(['public', 'replaced', 'withdrawn']),
        from: z.string().nullable(),
        /** The card whose tree this one stands in; itself for a card of its own. */
        root: z.string(),
        numbers: Numbers,
      }),
    ),
  })
  .openapi('LineageList')

/**
 * What everybody may read of how a practice spread. Of places only whether there are five or more: nothing smaller can
 * be computed from it, in whatever map.
 */
export const PublicSpread = z
  .object({
    card: z.string(),
    title: CardWords,
    unitName: z.string(),
    /** Until the end of this year; later ones are not told yet. */
    until: z.string(),
    /** A count rounded down to one of a few; null under five. */
    from: z.number().nullable(),
    nodes: z.array(
      z.discriminatedUnion('kind', [
        z.object({ ...Placed, ...VersionShown, isMany: z.boolean() }),
        z.object({ ...Placed, ...LostShown, isMany: z.boolean() }),
      ]),
    ),
    maps: z.array(MapLayout),
    years: z.array(
      z.object({
        period: z.string(),
        then: z.object({ map: z.string(), units: z.array(z.number()) }),
        now: z.object({ map: z.string(), units: z.array(z.number()) }),
      }),
    ),
  })
  .openapi('PublicSpread')

export type Lineage = z.infer<typeof Lineage>
export type LineageList = z.infer<typeof LineageList>
export type LineageNode = Lineage['nodes'][number]
export type PublicSpread = z.infer<typeof PublicSpread>
