import { isHttpError, redirect } from '@sveltejs/kit'
import type { SessionBody } from '@gieo/server/wire/session.ts'
import { askApi } from '#lib/api/ask.ts'
import { knownPacks } from '#lib/office/known-packs.ts'
import type { LayoutLoad } from './$types'

/** Who is signed in; whoever is not goes to the door and comes back to the same page. */
export const load: LayoutLoad = async ({ fetch, url, data }) => {
  try {
    const [session, packs] = await Promise.all([
      askApi<SessionBody>(fetch, '/api/v1/session'),
      knownPacks(fetch),
    ])
    return { ...data, session, packs }
  } catch (refused) {
    if (!isHttpError(refused, 401)) throw refused
    throw redirect(303, `/office/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`)
  }
}
