/** Ways in which Vietnamese text comes out wrong: typed in a font of before Unicode, or decoded in another encoding. */
export type Misreading = 'tcvn3' | 'vni' | 'twice-encoded'

// What each leaves behind when it is read as Western European text. TCVN3 (.VnTime) puts signs and capitals into the
// middle of words, VNI writes a letter and then an accented one for its mark, and UTF-8 shows the same few pairs again
// and again. Pairs that proper Vietnamese has (oà, uê, oã) are left out.
const SIGNS: readonly (readonly [Misreading, RegExp])[] = [
  [
    'twice-encoded',
    /á[»º][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2010-\u2122]|Ã[\u00a0-\u00bf]|Æ[°¡]|Ä[\u0090\u0091\u2018]/g,
  ],
  ['tcvn3', /\p{Ll}[¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞß]|§\p{L}|®[a-z]/gu],
  ['vni', /[aA][âêáàãéèúüëåäùøûõï]|[eE][âáàåãäùøûõï]|[oO][âåäùøûõï]|[uUyYôöÔÖ][äåïûøùõ]|[ñÑ][aeiouyòôö]/g],
]

// Letters that only real Vietnamese text in Unicode has.
const PROPER = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/g

const TEXT_LOOKED_AT_MAX = 20_000

/**
 * Whether text looks as if it came out wrong, and how. `undefined` for text that is right, or of which one cannot tell:
 * a single odd word is no proof.
 */
export function misreadingOf(text: string): Misreading | undefined {
  const sample = text.slice(0, TEXT_LOOKED_AT_MAX).normalize('NFC')
  const proper = (sample.match(PROPER) ?? []).length
  const found = SIGNS.map(([kind, signs]) => ({ kind, count: (sample.match(signs) ?? []).length }))
  const [most] = found.toSorted((left, right) => right.count - left.count)
  return most !== undefined && most.count >= 3 && most.count > proper * 2 ? most.kind : undefined
}
