import { defineParams } from '@sveltejs/kit/params'
import { surfaceOf } from '#lib/language/language.ts'

export const params = defineParams({
  /** A path of the public site: what does not exist there is said in its own frame, not in that of another surface. */
  publicPath: (path) => (surfaceOf(`/${path}`) === 'public' ? path : undefined),
})
