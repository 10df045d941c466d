import { PROBLEM_TEXTS, problemText } from '@gieo/engine/problem-texts.ts'
import type { Problem } from '@gieo/engine/problem.ts'
import type { Pack } from '@gieo/engine/pack/pack.ts'
import type { SaidProblem } from '@gieo/engine/sync/outbox.ts'
import { addDays, formatDate } from '@gieo/engine/text/date.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'
import type { Spoken } from './case/say-answer.ts'
import { fieldAt, sayPack } from './pack-words.ts'

export type Words = { readonly title: string; readonly remedy: string }

/** A refusal in the person's language: our own words for the codes this device knows, else what the server said. */
export function sayProblem(problem: SaidProblem | Problem): Words {
  const known = Object.hasOwn(PROBLEM_TEXTS, problem.code)
  if (!known && 'title' in problem && problem.title !== undefined) {
    return { title: problem.title, remedy: problem.detail ?? '' }
  }
  return problemText(problem.code, problem.values, getLocale())
}

/** What exactly is wrong, place by place, with the place's own name. */
export function sayFindings(
  problem: SaidProblem | Problem,
  pack: Pack | undefined,
): readonly (Words & { field: string })[] {
  return (problem.findings ?? []).map((found) => {
    const field = pack === undefined ? undefined : fieldAt(pack.rules, found.path)
    const place =
      field === undefined || pack === undefined ? '' : `${sayPack(pack, getLocale(), `field.${field.id}`)}: `
    const { title, remedy } = sayProblem(found)
    return { field: field?.id ?? '', title: place + title, remedy }
  })
}

/** Words that answers need and packs do not have. */
export function spoken(): Spoken {
  return { locale: getLocale(), yes: m.field_yes(), no: m.field_no() }
}

/** "14:32", "18:40 hôm qua", "9:05, 21/11/2026". */
export function sayTime(atMs: number, nowMs: number): string {
  const [day, time] = localParts(atMs)
  const [today] = localParts(nowMs)
  if (day === today) return time
  return day === addDays(today, -1)
    ? m.field_time_yesterday({ time })
    : `${time}, ${formatDate(day, getLocale())}`
}

/** "Thứ Hai, 23/11/2026". */
export function sayDay(date: string): string {
  const locale = getLocale()
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00Z`),
  )
  return `${weekday}, ${formatDate(date, locale)}`
}

/** "187 kB", "2,4 MB". */
export function sayBytes(bytes: number): string {
  const number = (value: number) =>
    value.toLocaleString(getLocale(), { maximumFractionDigits: value < 10 ? 1 : 0 })
  return bytes < 1_000_000 ? `${number(bytes / 1000)} kB` : `${number(bytes / 1_000_000)} MB`
}

// Viet Nam has one time zone and no summer time; a phone set to another one should still say the village's hour.
function localParts(atMs: number): [day: string, time: string] {
  const there = new Date(atMs + 7 * 3_600_000).toISOString()
  return [there.slice(0, 10), there.slice(11, 16).replace(/^0/, '')]
}
