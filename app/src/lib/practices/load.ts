import type { PracticePage } from '@gieo/server/wire/practices.ts'
import { error } from '@sveltejs/kit'
import { askApi } from '#lib/api/ask.ts'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The version of a card that an address names ("v2"), or the last one. */
export async function loadPractice(
  fetch: typeof globalThis.fetch,
  { card, version }: { readonly card: string; readonly version?: string | undefined },
): Promise<PracticePage> {
  // An address that cannot be one of ours is a page that does not exist, not a question put wrongly.
  if (!ID.test(card)) throw error(404)
  const path = version === undefined ? card : (`${card}/versions/${version.slice(1)}` as const)
  return askApi<PracticePage>(fetch, `/api/v1/public/practices/${path}`)
}
