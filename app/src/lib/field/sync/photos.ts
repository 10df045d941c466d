import type { SaidProblem } from '@gieo/engine/sync/outbox.ts'
import type { PhotoStore } from '../store/photo-store.ts'
import type { Unreachable } from './request.ts'

/** One photo on its way. `upload` is where an earlier attempt got its place; `place` is told as soon as there is one. */
export type Parcel = {
  readonly photo: string
  readonly case: string
  readonly sha256: string
  readonly type: string
  readonly bytes: ArrayBuffer
  readonly upload: string | undefined
  readonly place: (upload: string) => void
}

export type Delivered =
  | { readonly is: 'ok' }
  | { readonly is: 'signed-out' }
  | { readonly is: 'refused'; readonly problem: SaidProblem }
  | Unreachable

export type Deliver = (parcel: Parcel) => Promise<Delivered>

export type PhotosSent = { readonly is: 'done' } | { readonly is: 'signed-out' } | Unreachable

/** Sends the bytes of photos whose commands were accepted, one after the other, going on where the last attempt stopped. */
export async function sendPhotos(store: PhotoStore, deliver: Deliver): Promise<PhotosSent> {
  for (const kept of await store.listArriving()) {
    const read = await store.read(kept.id)
    if (read === undefined) continue
    const delivered = await deliver({
      photo: kept.id,
      case: kept.case,
      ...read.about,
      bytes: read.bytes,
      upload: kept.upload,
      place: (upload) => void store.rememberUpload(kept.id, upload),
    })
    if (delivered.is === 'ok') await store.drop(kept.id)
    else if (delivered.is === 'refused') await store.refuse(kept.id, delivered.problem)
    else return delivered
  }
  return { is: 'done' }
}
