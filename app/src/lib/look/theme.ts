import { writeChoice } from '../language/choice.ts'

export type Theme = 'light' | 'dark'

export const THEME_COOKIE = 'gieo-theme'

/** Dark is somebody's choice, for the office only: phones are read in the sun. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
  writeChoice(THEME_COOKIE, theme)
}
