/** The text in plain Latin letters, case and spacing kept: "Nghệ An" as English writes it, "Nghe An". */
export function plainLatin(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}
