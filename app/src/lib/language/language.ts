export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The public site, the phone book of recorders, the staff's rooms. */
export type Surface = 'public' | 'field' | 'office'

/** Holds a person's choice for the field app and the office; the public site says the language in the address. */
export const LANGUAGE_COOKIE = 'gieo-language'

const ENGLISH = '/en'

export function surfaceOf(path: string): Surface {
  if (isBelow(path, '/field')) return 'field'
  return isBelow(path, '/office') ? 'office' : 'public'
}

export function languageOf(path: string, chosen: string | undefined): Language {
  if (surfaceOf(path) === 'public') return isBelow(path, ENGLISH) ? 'en' : 'vi'
  return chosen === 'en' ? 'en' : 'vi'
}

/** The path of the route behind a public address: `/en/models` and `/models` are the same page. */
export function withoutLanguage(path: string): string {
  return isBelow(path, ENGLISH) ? path.slice(ENGLISH.length) || '/' : path
}

/** A public path in a language: `inLanguage('/models', 'en')` is `/en/models`. */
export function inLanguage(path: string, language: Language): string {
  const plain = withoutLanguage(path)
  if (language === 'vi') return plain
  return plain === '/' ? ENGLISH : ENGLISH + plain
}

function isBelow(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}/`)
}
