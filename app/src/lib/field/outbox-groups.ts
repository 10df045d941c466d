import type { Kept } from './store/outbox-store.ts'
import type { KeptPhoto } from './store/photo-store.ts'

/** The queued work on one case, as the outbox shows it: one line a case, not one a command. */
export type Group = {
  readonly case: string
  readonly title: string
  readonly items: readonly Kept[]
  readonly photos: number
  readonly savedAtMs: number
}

export type Summary = {
  readonly waiting: readonly Group[]
  readonly sent: readonly Group[]
  readonly refused: readonly Kept[]
  readonly refusedPhotos: readonly KeptPhoto[]
  /** Photos that have not reached the server, their commands sent or not. */
  readonly photosWaiting: number
}

/** What waits, what came back and what has just gone. A case waits as long as a command or a photo of it does. */
export function summarise(kept: readonly Kept[], photos: readonly KeptPhoto[]): Summary {
  const moving = photos.filter((photo) => photo.state === 'queued' || photo.state === 'arriving')
  const groups = groupByCase(kept, moving)
  const isWaiting = (group: Group) =>
    group.photos > 0 || group.items.some((item) => item.state.is === 'waiting')
  return {
    waiting: groups.filter(isWaiting),
    sent: groups.filter(
      (group) => !isWaiting(group) && group.items.some((item) => item.state.is === 'accepted'),
    ),
    refused: kept.filter((item) => item.state.is === 'refused'),
    refusedPhotos: photos.filter((photo) => photo.state === 'refused'),
    photosWaiting: moving.length,
  }
}

function groupByCase(kept: readonly Kept[], photos: readonly KeptPhoto[]): readonly Group[] {
  const ids = new Set([
    ...kept.map((item) => item.command.case as string),
    ...photos.map((photo) => photo.case),
  ])
  return [...ids].map((id) => {
    const items = kept.filter((item) => item.command.case === id)
    return {
      case: id,
      title: items[0]?.title ?? '',
      items,
      photos: photos.filter((photo) => photo.case === id).length,
      savedAtMs: Math.max(0, ...items.map((item) => item.savedAtMs)),
    }
  })
}
