/**
 * A picture as data: marks in pixels from the top left, each with what it means, never with a colour. A screen draws
 * them as SVG in the look of the page, a report in the ink of paper; both show the same.
 */
export type Drawing = { readonly width: number; readonly height: number; readonly marks: readonly Mark[] }

/** `of` names the thing that a mark shows (a unit, a year), so that whoever draws it can make it a link. */
export type Mark = Shape & { readonly role: Role; readonly of?: string | undefined }

type Shape =
  | { readonly kind: 'path'; readonly d: string }
  | {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly r: number }
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly anchor: Anchor
      /** Letters; without it 12. */
      readonly size?: number | undefined
    }

export type Anchor = 'start' | 'middle' | 'end'

/** The class of an amount, from little (1) to much (5). */
export type Shade = 1 | 2 | 3 | 4 | 5

/** One of several things beside another, in fixed order. */
export type Series = 1 | 2 | 3 | 4 | 5

/**
 * What a mark means. `expected`: where it should be by now; `said`: what somebody stated beside what was counted;
 * `unknown`: nothing is known; `hidden`: known, but held back. Of a practice that spreads: `card` and `card-gone` are
 * versions of it, `trunk` leads from one to the next, `copy-…` says how a place that took it up stands; on a map
 * something `began` or `ended` in a unit.
 */
export type Role =
  | 'axis'
  | 'grid'
  | 'label'
  | 'strong'
  | 'expected'
  | 'track'
  | 'said'
  | 'unknown'
  | 'hidden'
  | 'chosen'
  | `series-${Series}`
  | `shade-${Shade}`
  | `on-shade-${Shade}`
  | 'card'
  | 'card-gone'
  | 'trunk'
  | `copy-${'planned' | 'started' | 'kept' | 'dropped'}`
  | 'began'
  | 'ended'

/** How wide a text stands at a size of letters, roughly: enough to leave room for it. */
export function widthOfText(text: string, size = TEXT): number {
  return Math.ceil(text.length * size * LETTER)
}

/** The height of letters on charts. */
export const TEXT = 12

const LETTER = 0.56

/** A number of pixels with one decimal at most: longer ones only make a page heavier. */
export function px(value: number): number {
  return Math.round(value * 10) / 10
}
