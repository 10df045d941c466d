/** What a practice is about. Few, so that whoever seeks one knows the whole list. */
export const DOMAINS = [
  'crops',
  'livestock',
  'forest',
  'trade',
  'tourism',
  'water',
  'roads',
  'environment',
  'culture',
  'learning',
  'care',
  'safety',
  'village-affairs',
  'digital',
] as const

export type Domain = (typeof DOMAINS)[number]

export function isDomain(text: string): text is Domain {
  return (DOMAINS as readonly string[]).includes(text)
}
