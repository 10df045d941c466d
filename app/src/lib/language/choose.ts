import { LANGUAGE_COOKIE, type Language } from './language.ts'
import { writeChoice } from './choice.ts'

/** Remembers the language of the field app and the office on this device and starts the page anew in it. */
export function chooseLanguage(language: Language): void {
  writeChoice(LANGUAGE_COOKIE, language)
  location.reload()
}
