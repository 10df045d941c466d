/** One paragraph as it takes room on paper: its letters and the share of the column's width that it has. */
export type Paragraph = {
  readonly letters: number
  readonly share?: number | undefined
  readonly after?: number | undefined
}

/** A room on paper: columns of a width, and how high they are together, in millimetres. */
export type Room = { readonly widthMm: number; readonly heightMm: number }

const MM_A_POINT = 0.3528
// Of a Vietnamese text in the face that is printed with; wide letters and broken lines included.
const LETTER_EM = 0.52
const LINE_EM = 1.38

/** The largest of some sizes, in points, in which all of it finds room; the smallest when none is small enough. */
export function sizeFor(paragraphs: readonly Paragraph[], room: Room, sizes: readonly number[]): number {
  return sizes.find((size) => heightOf(paragraphs, room.widthMm, size) <= room.heightMm) ?? sizes.at(-1) ?? 8
}

/** How much of the room some text takes at a size, in millimetres. */
export function heightOf(paragraphs: readonly Paragraph[], widthMm: number, size: number): number {
  const em = size * MM_A_POINT
  return paragraphs.reduce((sum, { letters, share = 1, after = 0 }) => {
    const lettersALine = Math.max(1, Math.floor((widthMm * share) / (LETTER_EM * em)))
    return sum + Math.max(1, Math.ceil(letters / lettersALine)) * LINE_EM * em + after * em
  }, 0)
}
