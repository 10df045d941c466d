import type { PracticeCard, Words } from '@gieo/engine/replication/card/card.ts'
import { heightOf, sizeFor, type Paragraph } from './paper.ts'
import { tell } from './words.ts'

// A4 within its margins; both sides leave room for their head and foot.
const WIDTH_MM = 186
const COLUMN_MM = 88
const FRONT_MM = 208
const BACK_MM = 222
const PICTURES_MM = 46
const FRONT_SIZES = [14, 13, 12, 11, 10, 9]
const BACK_SIZES = [12, 11, 10, 9, 8.5, 8, 7.5, 7]

/** How both sides are set, so that a card of any length is two pages: sizes in points. */
export type Sides = { readonly front: number; readonly back: number; readonly hasPictures: boolean }

/** `places`: what the card asks of a place, in words. */
export function layOut(card: PracticeCard, places: readonly string[]): Sides {
  const front = frontOf(card, places)
  const size = sizeFor(front, { widthMm: WIDTH_MM, heightMm: FRONT_MM }, FRONT_SIZES)
  return {
    front: size,
    back: sizeFor(backOf(card), { widthMm: COLUMN_MM, heightMm: 2 * BACK_MM }, BACK_SIZES),
    hasPictures: heightOf(front, WIDTH_MM, size) + PICTURES_MM <= FRONT_MM,
  }
}

const HEADING: Paragraph = { letters: 20, after: 0.9 }
/** A step stands beside its picture, which is as high as two lines. */
const STEP = { share: 0.86, after: 0.55 }

function frontOf(card: PracticeCard, places: readonly string[]): readonly Paragraph[] {
  return [
    { letters: lettersOf(card.title), share: 0.5, after: 1 },
    { letters: lettersOf(card.summary), share: 0.9, after: 0.6 },
    { letters: lettersOf(card.problem), after: 0.6 },
    { letters: lettersOf(card.benefits?.who) + places.join('; ').length + 40, after: 0.6 },
    { letters: lettersOf(card.harm), after: 1 },
    HEADING,
    ...card.steps.flatMap(({ text, when, who }) => [
      { letters: Math.max(lettersOf(text), 110), ...STEP, ...(when || who ? { after: 0 } : {}) },
      ...(when || who ? [{ letters: lettersOf(when) + lettersOf(who) + 24, ...STEP }] : []),
    ]),
  ]
}

function backOf(card: PracticeCard): readonly Paragraph[] {
  const line = (letters: number, share = 0.9): Paragraph => ({ letters, share, after: 0.35 })
  return [
    ...[HEADING, ...card.notWhen.map((words) => line(lettersOf(words)))],
    ...[
      HEADING,
      ...card.failures.flatMap(({ failed, fix }) => [line(lettersOf(failed)), line(lettersOf(fix) + 6)]),
    ],
    ...[HEADING, ...card.musts.map(({ text }) => line(lettersOf(text) + 26))],
    ...[HEADING, line(30), line(30), line(30), line(30)],
    ...card.inputs.map(({ item }) => line(lettersOf(item) + 34, 0.5)),
    ...[HEADING, line(40), line(40), line(lettersOf(card.skills))],
    ...[
      HEADING,
      ...card.results.map(({ indicator, unit, period }) =>
        line(lettersOf(indicator) + lettersOf(unit) + period.length + 80),
      ),
      line(110),
    ],
    line(lettersOf(card.benefits?.whoMayLose) + 20),
  ]
}

function lettersOf(words: Words | undefined): number {
  return words === undefined ? 0 : tell(words).length
}
