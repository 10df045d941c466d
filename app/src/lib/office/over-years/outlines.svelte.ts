import { browser } from '$app/env'
import type { OutlineList } from '@gieo/server/wire/maps.ts'
import { SvelteMap } from 'svelte/reactivity'

const known = new SvelteMap<string, OutlineList>()
const asked = new Set<string>()

/**
 * The outlines at an address once they are here; they never change there. Until then, on the
 * server too, the tiles stand.
 */
export function outlinesOf(address: string | null | undefined): OutlineList | undefined {
  if (!browser || address === null || address === undefined) return undefined
  if (!asked.has(address)) {
    asked.add(address)
    void load(address)
  }
  return known.get(address)
}

async function load(address: string): Promise<void> {
  const response = await fetch(address).catch(() => undefined)
  if (response?.ok === true)
    known.set(address, (await response.json()) as OutlineList) // the server's own wire type
  else asked.delete(address)
}
