/** One spelling for one text: composed characters (NFC), as everything is stored. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}

/**
 * Text for searching only: lower case, without any diacritic, đ as d, runs of other characters as one space. Two
 * different places may fold alike (Nậm Cắn, Nậm Càn), so this is never identity.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
