import { secondsAloud } from '../../text/aloud.ts'
import type { Locale } from '../../text/date.ts'

/** Over a loudspeaker nobody listens longer. */
export const SPOKEN_SECONDS_MAX = 90

/** One part of what is read out. `rank` 0 is always said; of the others the highest go first when time is short. */
export type SpokenPart = { readonly text: string; readonly rank: number }

export type Spoken = { readonly parts: readonly string[]; readonly seconds: number }

/** What can be read in the time, in its order: parts are left out whole, the least important and the last first. */
export function chooseSpoken(parts: readonly SpokenPart[], locale: Locale): Spoken {
  let kept = parts.filter(({ text }) => text.trim() !== '')
  while (secondsOf(kept, locale) > SPOKEN_SECONDS_MAX) {
    const highest = Math.max(...kept.map(({ rank }) => rank))
    const last = kept.findLastIndex(({ rank }) => rank === highest)
    if (highest === 0) break
    kept = kept.filter((_part, index) => index !== last)
  }
  return { parts: kept.map(({ text }) => text), seconds: secondsOf(kept, locale) }
}

function secondsOf(parts: readonly SpokenPart[], locale: Locale): number {
  return secondsAloud(parts.map(({ text }) => text).join(' '), locale)
}
