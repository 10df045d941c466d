const MARKS = /\p{M}+/gu
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/** The one written form that is stored: composed letters. The same word typed on two keyboards becomes the same text. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}

/**
 * Text for searching by somebody who types no diacritics: lower case, no marks, đ as d, single spaces.
 * Different names become the same (Nậm Cắn, Nậm Càn), so it never decides that two things are one.
 */
export function fold(text: string): string {
  return plain(text.normalize('NFD').replace(MARKS, '').toLowerCase()).replaceAll('đ', 'd')
}

/**
 * A key that is equal when two spellings differ only in where the tone mark is put (hoà and hòa, thuỷ and thủy), in
 * case or in spaces, and in nothing else: Nậm Cắn is not Nậm Càn. For matching imported names.
 */
export function toneKey(text: string): string {
  return plain(text.normalize('NFD').toLowerCase())
    .split(' ')
    .map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''))
    .join(' ')
    .normalize('NFC')
}

// Old files write the Icelandic ð for the Vietnamese đ: both look the same on paper.
function plain(text: string): string {
  return text.replaceAll('ð', 'đ').replace(/\s+/g, ' ').trim()
}
