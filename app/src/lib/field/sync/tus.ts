import type { SaidProblem } from '@gieo/engine/sync/outbox.ts'
import type { DetailedError, HttpResponse } from 'tus-js-client'
import type { Deliver, Delivered, Parcel } from './photos.ts'

const PIECE_BYTES = 256 * 1024

/** Sends photos in resumable pieces. The tus client is fetched when the first photo goes, not when the app opens. */
export function makeDeliver(origin: string): Deliver {
  return async (parcel) => {
    const { Upload } = await import('tus-js-client')
    return new Promise((resolve) => {
      const upload = new Upload(new Blob([parcel.bytes], { type: parcel.type }), {
        endpoint: `${origin}/api/v1/photos`,
        uploadUrl: parcel.upload ?? null,
        chunkSize: PIECE_BYTES,
        // Our own runner decides when to try again; the place is kept with the photo, not in local storage.
        retryDelays: null,
        storeFingerprintForResuming: false,
        metadata: metadataOf(parcel),
        onUploadUrlAvailable: () => {
          if (upload.url !== null) parcel.place(upload.url)
        },
        onSuccess: () => resolve({ is: 'ok' }),
        onError: (failure) => resolve(deliveredOf(failure)),
      })
      upload.start()
    })
  }
}

function metadataOf(parcel: Parcel): Record<string, string> {
  return { photo: parcel.photo, case: parcel.case, sha256: parcel.sha256, filetype: parcel.type }
}

function deliveredOf(failure: Error | DetailedError): Delivered {
  const response = 'originalResponse' in failure ? failure.originalResponse : null
  if (response === null || response === undefined) return { is: 'no-signal' }
  const status = response.getStatus()
  if (status === 401) return { is: 'signed-out' }
  // Locked by an upload that just broke off, or too many at once: later.
  if (status === 423 || status === 429 || status >= 500)
    return { is: 'server-failed', retryAfterMs: undefined }
  return status >= 400 ? { is: 'refused', problem: problemOf(response) } : { is: 'no-signal' }
}

function problemOf(response: HttpResponse): SaidProblem {
  try {
    // Safe: our own server's problem+json; anything else ends below.
    const problem = JSON.parse(response.getBody()) as SaidProblem
    if (typeof problem.code === 'string') return problem
  } catch {
    // Not ours: the plain refusal below says what is known.
  }
  return { code: 'photo.not-a-photo' }
}
