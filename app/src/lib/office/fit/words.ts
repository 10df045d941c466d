import type { FitForCard, FitForPlace } from '@gieo/server/wire/fit.ts'
import { withQuery } from '../query.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'

export type Standing = Omit<FitForCard['places'][number], 'unit' | 'unitName'>
export type Conditions = Standing['conditions']
export type HereState = FitForCard['here'][number]['state']

export const ROOM = '/office/replication/fit'

/** What is known of a place, and, within it, of one attribute. */
export function profileHref(unit: string, attribute?: string): string {
  const anchor = attribute === undefined ? '' : `#${attribute}`
  return `${ROOM}/places/${encodeURIComponent(unit)}${anchor}`
}

export function cardHref(card: string, choices: Readonly<Record<string, string | undefined>> = {}): string {
  return withQuery(ROOM, { card, ...choices })
}

/** Where the places stand in which a practice was tried. */
export function spreadHref(card: string): string {
  return `/practices/${encodeURIComponent(card)}/spread`
}

/** The words of a card or a reason in the reader's language. */
export function say(words: { readonly vi: string; readonly en: string }): string {
  return words[getLocale()] || words.vi
}

export function sayHere(state: HereState): string {
  return {
    planned: m.fit_here_planned,
    started: m.fit_here_started,
    kept: m.fit_here_kept,
    dropped: m.fit_here_dropped,
  }[state]()
}

/** "giống 92 % nơi vẫn giữ", or that only the conditions speak. */
export function sayBasis({ rests, unlike, alike }: Standing): string {
  if (unlike) return m.fit_unlike()
  return rests === 'on-places' && alike !== null ? m.fit_alike({ percent: alike }) : m.fit_by_conditions()
}

/** How the same answer is made at the command line. */
export function commandOf(shown: FitForPlace | FitForCard): string {
  return 'card' in shown
    ? `gieo fit --card=${shown.card} --within=${shown.unit}${shown.level === null ? '' : ` --level=${shown.level}`}`
    : `gieo fit --place=${shown.unit}`
}
