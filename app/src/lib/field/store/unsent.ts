import type { Draft } from '../draft/draft.ts'
import type { Kept } from './outbox-store.ts'
import type { PhotoStore } from './photo-store.ts'

/** What the last-resort file says of itself, for whoever opens it in five years. */
export type UnsentFile = {
  readonly format: 'gieo-unsent'
  readonly formatVersion: 1
  readonly officer: string
  readonly device: string
  readonly savedAt: string
  readonly commands: readonly unknown[]
  readonly drafts: readonly Draft[]
}

/**
 * Everything of this officer that the server does not have, as one readable JSON file with the photos in it. Built
 * from parts, so that a hundred photos never lie in one string.
 */
export async function exportUnsent(
  file: Omit<UnsentFile, 'format' | 'formatVersion' | 'commands'>,
  kept: readonly Kept[],
  photos: PhotoStore,
): Promise<Blob> {
  const commands = kept
    .filter((item) => item.state.is !== 'accepted')
    .map(({ command, state, title }) => ({
      title,
      state: state.is,
      ...('problem' in state ? { problem: state.problem } : {}),
      command,
    }))
  const top = { format: 'gieo-unsent', formatVersion: 1, ...file, commands } satisfies UnsentFile
  const parts: BlobPart[] = [JSON.stringify(top, null, 2).slice(0, -2), ',\n  "photos": [']
  let comma = ''
  for (const photo of await photos.list()) {
    const read = await photos.read(photo.id)
    if (read === undefined) continue
    const about = {
      id: photo.id,
      case: photo.case,
      state: photo.state,
      ...read.about,
      base64: toBase64(read.bytes),
    }
    parts.push(new Blob([`${comma}\n    ${JSON.stringify(about)}`]))
    comma = ','
  }
  parts.push('\n  ]\n}\n')
  return new Blob(parts, { type: 'application/json' })
}

function toBase64(bytes: ArrayBuffer): string {
  let text = ''
  const all = new Uint8Array(bytes)
  for (let from = 0; from < all.length; from += 0x8000) {
    text += String.fromCharCode(...all.subarray(from, from + 0x8000))
  }
  return btoa(text)
}
