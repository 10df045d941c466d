import { browser } from '$app/env'
import { listPacks } from './api.ts'
import { packOfRow, type OfficePack } from './packs.ts'

const KEPT_FOR_MS = 60_000

let kept: { readonly packs: readonly OfficePack[]; readonly atMs: number } | undefined

/**
 * The pack in use of every programme, asked for once a minute: a programme may come while somebody works. On the
 * server every reader asks anew.
 */
export async function knownPacks(fetch: typeof globalThis.fetch): Promise<readonly OfficePack[]> {
  if (kept !== undefined && performance.now() - kept.atMs < KEPT_FOR_MS) return kept.packs
  const packs = (await listPacks(fetch)).items.map(packOfRow)
  if (browser) kept = { packs, atMs: performance.now() }
  return packs
}

/** After publishing or retiring: the next page asks again. */
export function forgetPacks(): void {
  kept = undefined
}
