/** A passage as it takes room on paper. */
export type Paragraph = {
  readonly letters: number
  /** Letters of a smaller second line under it. */
  readonly under?: number | undefined
  /** Of the column's width. */
  readonly share?: number | undefined
  /** In letters' heights: of the picture beside it, and the space below. */
  readonly least?: number | undefined
  readonly after?: number | undefined
}

/** A room on paper: columns of a width, and how high they are together, in millimetres. */
export type Room = { readonly widthMm: number; readonly heightMm: number }

const MM_A_POINT = 0.3528
// Of a Vietnamese text in the face that is printed with, lines that break early included.
const LETTER_EM = 0.53
const LINE_EM = 1.34
const UNDER_EM = 0.82

/** The largest of some sizes, in points, in which all of it finds room; the smallest when none is small enough. */
export function sizeFor(paragraphs: readonly Paragraph[], room: Room, sizes: readonly number[]): number {
  const smallest = Math.min(...sizes)
  return sizes.find((size) => heightOf(paragraphs, room.widthMm, size) <= room.heightMm) ?? smallest
}

/** How much of the room some text takes at a size, in millimetres. */
export function heightOf(paragraphs: readonly Paragraph[], widthMm: number, size: number): number {
  const em = size * MM_A_POINT
  const linesOf = (letters: number, width: number, scale: number) =>
    letters === 0 ? 0 : Math.ceil(letters / Math.max(1, Math.floor(width / (LETTER_EM * em * scale))))
  return paragraphs.reduce((sum, { letters, under = 0, share = 1, least = 0, after = 0 }) => {
    const width = widthMm * share
    const lines = linesOf(letters, width, 1) + linesOf(under, width, UNDER_EM) * UNDER_EM
    return sum + (Math.max(lines * LINE_EM, least) + after) * em
  }, 0)
}
