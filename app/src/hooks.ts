import type { Reroute } from '@sveltejs/kit/hooks'
import { withoutLanguage } from '#lib/language/language.ts'

export const reroute: Reroute = ({ url }) => withoutLanguage(url.pathname)
