import type { ClientInit } from '@sveltejs/kit'
import { readChoice } from '#lib/language/choice.ts'
import { LANGUAGE_COOKIE, languageOf } from '#lib/language/language.ts'
import { overwriteGetLocale } from '#lib/paraglide/runtime.js'

export const init: ClientInit = () => {
  const language = languageOf(location.pathname, readChoice(document.cookie, LANGUAGE_COOKIE))
  overwriteGetLocale(() => language)
  // The prerendered field page is Vietnamese until the person's choice is known.
  document.documentElement.lang = language
}
