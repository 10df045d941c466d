import { parsePeriod } from '@gieo/engine/indicator/period.ts'
import { formatDate } from '@gieo/engine/text/date.ts'
import type { MapRow } from '@gieo/server/wire/units.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'

export type MapChoice = { readonly on: string; readonly name: string }

/** The newest map; the server names them oldest first. */
export function newestMap(maps: readonly MapRow[]): string | undefined {
  return maps.at(-1)?.on
}

/** The map that was in force when the period ended. */
export function mapThen(maps: readonly MapRow[], period: string, today: string): string | undefined {
  const end = parsePeriod(period)?.to ?? today
  return mapOn(maps, end)?.on
}

/** Every map by its day; the one of the period and the one of today also by what they are. */
export function mapChoices(maps: readonly MapRow[], period: string, today: string): readonly MapChoice[] {
  const then = mapThen(maps, period, today)
  const newest = newestMap(maps)
  return maps.map(({ on }) => {
    if (on === newest) return { on, name: m.office_map_now({ since: spanOf(maps, on) }) }
    return {
      on,
      name: on === then ? m.office_map_then({ since: spanOf(maps, on) }) : capital(spanOf(maps, on)),
    }
  })
}

/** "từ 01/12/2024"; the first map has no beginning that matters: "trước 01/12/2024". */
export function spanOf(maps: readonly MapRow[], on: string): string {
  const [first, second] = maps
  const before = first?.on === on ? second?.on : undefined
  if (before !== undefined) return m.office_map_before({ date: formatDate(before, getLocale()) })
  return m.office_map_since({ date: formatDate(on, getLocale()) })
}

/** The map in force on a day: an address may name any day. */
export function mapOn(maps: readonly MapRow[], day: string): MapRow | undefined {
  return maps.findLast((map) => map.on <= day) ?? maps[0]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The map whose totals are held against the chosen one: the other side of then and now. */
export function otherMap(
  maps: readonly MapRow[],
  chosen: string,
  period: string,
  today: string,
): string | undefined {
  const newest = newestMap(maps)
  if (chosen !== newest) return newest
  const then = mapThen(maps, period, today)
  return then === newest ? maps[0]?.on : then
}
