import { defineParams } from '@sveltejs/kit/params'
import { surfaceOf } from '#lib/language/language.ts'

export const params = defineParams({
  /** A path of the public site: what does not exist there is said in its own frame, not in that of another surface. */
  publicPath: (path) => (surfaceOf(`/${path}`) === 'public' ? path : undefined),
  /** A version of a card in an address: "v2". */
  cardVersion: (text) => (/^v[1-9]\d{0,3}$/.test(text) ? text : undefined),
})
