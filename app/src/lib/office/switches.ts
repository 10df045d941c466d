import { chooseLanguage } from '#lib/language/choose.ts'
import { chooseTheme } from '#lib/look/theme.ts'
import { getLocale } from '#lib/paraglide/runtime.js'

export function switchTheme(): void {
  chooseTheme(document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark')
}

export function switchLanguage(): void {
  chooseLanguage(getLocale() === 'vi' ? 'en' : 'vi')
}
