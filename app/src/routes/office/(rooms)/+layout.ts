import { isHttpError, redirect } from '@sveltejs/kit'
import type { SessionBody } from '@gieo/server/wire/session.ts'
import { browser } from '$app/env'
import { askApi } from '#lib/api/ask.ts'
import { listPacks } from '#lib/office/api.ts'
import { packOfRow, type OfficePack } from '#lib/office/packs.ts'
import type { LayoutLoad } from './$types'

let known: readonly OfficePack[] | undefined

/** Who is signed in; whoever is not goes to the door and comes back to the same page. */
export const load: LayoutLoad = async ({ fetch, url, data }) => {
  try {
    const [session, packs] = await Promise.all([
      askApi<SessionBody>(fetch, '/api/v1/session'),
      readPacks(fetch),
    ])
    return { ...data, session, packs }
  } catch (refused) {
    if (!isHttpError(refused, 401)) throw refused
    throw redirect(303, `/office/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`)
  }
}

// Asked for once a visit; on the server every reader asks anew.
async function readPacks(fetch: typeof globalThis.fetch): Promise<readonly OfficePack[]> {
  if (known !== undefined) return known
  const packs = (await listPacks(fetch)).items.map(packOfRow)
  if (browser) known = packs
  return packs
}
