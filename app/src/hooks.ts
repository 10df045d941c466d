import type { Reroute } from '@sveltejs/kit'
import { withoutLanguage } from '#lib/language/language.ts'

export const reroute: Reroute = ({ url }) => withoutLanguage(url.pathname)
