/** What a number format makes of a number: a day, a month without a day, or something else. */
export type DateFormat = 'day' | 'month' | undefined

// The built-in formats that show a date; 18-21 and 45-47 show only an hour. 27-36 and 50-58 are the East Asian ones.
const BUILT_IN_DAYS = new Set([14, 15, 16, 22, ...range(27, 31), 36, ...range(50, 54), 57, 58])
const BUILT_IN_MONTHS = new Set([17, 55, 56])

export function builtInDateFormat(id: number): DateFormat {
  return BUILT_IN_DAYS.has(id) ? 'day' : BUILT_IN_MONTHS.has(id) ? 'month' : undefined
}

/** Reads a format such as `dd/mm/yyyy;@` or `[$-42A]mmmm yyyy`: words in quotes and colours are not parts of a date. */
export function dateFormatOf(code: string): DateFormat {
  const first = code.split(';')[0] ?? ''
  const parts = first
    .replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .toLowerCase()
    .replaceAll(/general|am\/pm|a\/p/g, '')
  if (parts.includes('d')) return 'day'
  // Without a year and a day an "m" may be minutes.
  return parts.includes('y') ? 'month' : undefined
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
