import type { ClientInit, HandleClientError } from '@sveltejs/kit/hooks'
import { readChoice } from '#lib/language/choice.ts'
import { LANGUAGE_COOKIE, languageOf } from '#lib/language/language.ts'
import { m } from '#lib/paraglide/messages.js'
import { overwriteGetLocale } from '#lib/paraglide/runtime.js'

export const init: ClientInit = () => {
  const language = languageOf(location.pathname, readChoice(document.cookie, LANGUAGE_COOKIE))
  overwriteGetLocale(() => language)
  // The prerendered field page is Vietnamese until the person's choice is known.
  document.documentElement.lang = language
}

/** The same words as on the server; the console keeps what happened for whoever looks. */
export const handleError: HandleClientError = (caught) => {
  if (caught.kind === 'app') return
  if (caught.kind === 'framework')
    return { message: m.shared_missing_title(), remedy: m.shared_missing_text() }
  console.error(caught.error)
  return { message: m.shared_broken_title(), remedy: m.shared_broken_text() }
}
