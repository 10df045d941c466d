import type { Because, BulkDone, BulkUndone } from '@gieo/server/wire/bulk.ts'
import type { Sending } from '../send.svelte.ts'

/** So many cases a request: each answer moves the bar on, and none takes long enough to be cut off. */
const PART = 20

/** Sends an act in parts; the parts carry its id, so that what was cut off is sent again and done once. */
export async function sendParts(
  sending: Sending,
  ask: { readonly act: string; readonly cases: readonly string[] } & object,
  progress: (done: number) => void,
): Promise<BulkDone | undefined> {
  const done: string[] = []
  const notDone: Because[] = []
  for (let at = 0; at < ask.cases.length; at += PART) {
    progress(at)
    const part = await sending.ask<BulkDone>('/api/v1/bulk', {
      ...ask,
      cases: ask.cases.slice(at, at + PART),
    })
    if (part === undefined) return undefined
    done.push(...part.done)
    notDone.push(...part.notDone)
  }
  progress(ask.cases.length)
  return { done, notDone: merge(notDone) }
}

/** Takes an act back, part by part. */
export async function undoParts(
  sending: Sending,
  act: string,
): Promise<{ readonly undone: number; readonly left: readonly Because[] } | undefined> {
  const left: Because[] = []
  let undone = 0
  for (;;) {
    const part = await sending.ask<BulkUndone>(`/api/v1/bulk/${act}/undo`, { limit: PART })
    if (part === undefined) return undefined
    undone += part.undone.length
    left.push(...part.left)
    if (part.remaining === 0) return { undone, left: merge(left) }
  }
}

function merge(all: readonly Because[]): Because[] {
  const groups = new Map<string, Because>()
  for (const one of all) {
    const known = groups.get(one.title)
    groups.set(one.title, known === undefined ? one : { ...known, cases: [...known.cases, ...one.cases] })
  }
  return [...groups.values()]
}
