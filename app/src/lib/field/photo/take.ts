import type { PhotoId } from '@gieo/engine/case/case.ts'
import type { Draft, DraftPhoto } from '../draft/draft.ts'
import { isFull } from '../store/full.ts'
import type { PhotoStore } from '../store/photo-store.ts'
import { shrinkPhoto } from './shrink.ts'

export type Taken =
  | { readonly is: 'taken'; readonly photo: DraftPhoto }
  /** The file is no picture this device can open. */
  | { readonly is: 'not-a-photo'; readonly name: string }
  | { readonly is: 'full' }

/** Makes a file small, keeps it sealed on the device, and gives the draft its description to fill in. Consent is never assumed. */
export async function takePhoto(
  file: File,
  draft: Draft,
  photos: PhotoStore,
  from: { readonly id: string; readonly credit: string; readonly today: string },
): Promise<Taken> {
  const shrunk = await shrinkPhoto(file)
  if (shrunk === undefined) return { is: 'not-a-photo', name: file.name }
  const { sha256, type, bytes } = shrunk
  try {
    await photos.add({ id: from.id, case: draft.case, draft: draft.id, bytes, about: { sha256, type } })
  } catch (failure) {
    if (isFull(failure)) return { is: 'full' }
    throw failure
  }
  const photo = {
    id: from.id as PhotoId, // a fresh id
    captionVi: '',
    captionEn: '',
    credit: from.credit,
    consent: false,
    takenOn: takenOn(file, from.today),
    sha256,
    bytes: bytes.byteLength,
  }
  return { is: 'taken', photo }
}

// Cameras and galleries write the file when the picture is taken; a day after today is a wrong clock and says nothing.
function takenOn(file: File, today: string): string | undefined {
  const day = new Date(file.lastModified + 7 * 3_600_000).toISOString().slice(0, 10)
  return day <= today ? day : undefined
}
