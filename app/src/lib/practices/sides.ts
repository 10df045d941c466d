import type { PracticeCard, Words } from '@gieo/engine/replication/card/card.ts'
import { sayWords } from '#lib/replication/say.ts'
import { heightOf, sizeFor, type Paragraph } from './paper.ts'

// A4 within its margins; both sides leave room for their head and foot.
const WIDTH_MM = 186
const COLUMN_MM = 88
const FRONT_MM = 262
const BACK_MM = 236
const PICTURES_MM = 50
const FRONT_SIZES = [15, 14, 13, 12, 11, 10, 9, 8]
const BACK_SIZES = [12, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5]

/** How both sides are set, so that a card of any length is two pages: sizes in points. */
export type Sides = { readonly front: number; readonly back: number; readonly hasPictures: boolean }

/** `places`: what the card asks of a place, in words; `pictures`: whether there are any to show below the steps. */
export function layOut(card: PracticeCard, places: readonly string[], pictures: boolean): Sides {
  const front = frontOf(card, places)
  // Pictures stand there where the letters stay readable beside them, or were no larger without.
  const alone = sizeFor(front, { widthMm: WIDTH_MM, heightMm: FRONT_MM }, FRONT_SIZES)
  const beside = sizeFor(front, { widthMm: WIDTH_MM, heightMm: FRONT_MM - PICTURES_MM }, FRONT_SIZES)
  const hasPictures =
    pictures &&
    beside >= Math.min(alone, READABLE) &&
    heightOf(front, WIDTH_MM, beside) <= FRONT_MM - PICTURES_MM
  return {
    front: hasPictures ? beside : alone,
    back: sizeFor(backOf(card), { widthMm: COLUMN_MM, heightMm: 2 * BACK_MM }, BACK_SIZES),
    hasPictures,
  }
}

const READABLE = 11

const HEADING: Paragraph = { letters: 20, after: 1.1 }

function frontOf(card: PracticeCard, places: readonly string[]): readonly Paragraph[] {
  return [
    { letters: 60, after: 0.5 },
    { letters: lettersOf(card.title), share: 0.5, least: 2.4, after: 0.5 },
    ...(card.harm === undefined ? [] : [{ letters: lettersOf(card.harm) + 100, after: 2 }]),
    { letters: lettersOf(card.summary), share: 0.9, after: 0.5 },
    { letters: lettersOf(card.problem) + 14, after: 0.5 },
    { letters: lettersOf(card.benefits?.who) + places.join('; ').length + 40, after: 0.5 },
    HEADING,
    // A step stands beside its picture.
    ...card.steps.map(({ text, when, who }) => ({
      letters: lettersOf(text),
      under: when || who ? lettersOf(when) + lettersOf(who) + 20 : 0,
      share: 0.84,
      least: 2.6,
      after: 0.5,
    })),
  ]
}

function backOf(card: PracticeCard): readonly Paragraph[] {
  const line = (letters: number, share = 0.92): Paragraph => ({ letters, share, after: 0.35 })
  const boxed = (letters: number): Paragraph => ({ letters, share: 0.84, after: 0.3 })
  return [
    HEADING,
    ...card.notWhen.map((words) => boxed(lettersOf(words))),
    ...[line(0), HEADING, line(0)],
    ...card.failures.flatMap(({ failed, fix }) => [boxed(lettersOf(failed)), boxed(lettersOf(fix) + 6)]),
    HEADING,
    ...card.musts.map(({ text, onSite }) => ({ ...line(lettersOf(text)), under: onSite ? 24 : 0 })),
    ...[HEADING, line(30), line(30), line(30), line(30), line(60, 0.6), line(30), line(60, 0.6)],
    ...card.inputs.map(({ item }) => line(lettersOf(item) + 26, 0.66)),
    ...[HEADING, line(150), line(card.skills === undefined ? 0 : lettersOf(card.skills) + 26)],
    HEADING,
    ...card.results.map(({ indicator, unit, period }) =>
      line(lettersOf(indicator) + lettersOf(unit) + period.length + 80),
    ),
    ...[line(110), line(lettersOf(card.benefits?.whoMayLose) + 20)],
  ]
}

function lettersOf(words: Words | undefined): number {
  return words === undefined ? 0 : sayWords(words).length
}
