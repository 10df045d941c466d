/** A photo as it leaves the device: at most 1600 pixels on its long side, without what the camera wrote into the file. */
export type Shrunk = {
  readonly bytes: ArrayBuffer
  readonly type: string
  readonly sha256: string
  readonly width: number
  readonly height: number
}

const SIDE_MAX = 1600
const BYTES_WANTED = 220_000
const QUALITIES = [0.82, 0.7, 0.58, 0.46] as const

/** Redraws a picture smaller; nothing when the file is not a picture this device can open. */
export async function shrinkPhoto(file: Blob): Promise<Shrunk | undefined> {
  const bitmap = await openPicture(file)
  if (bitmap === undefined) return undefined
  const scale = Math.min(1, SIDE_MAX / Math.max(bitmap.width, bitmap.height))
  const width = Math.max(1, Math.round(bitmap.width * scale))
  const height = Math.max(1, Math.round(bitmap.height * scale))
  const encode = draw(bitmap, width, height)
  bitmap.close()
  const blob = await encodeSmall(encode)
  const bytes = await blob.arrayBuffer()
  return { bytes, type: blob.type, sha256: await sha256Hex(bytes), width, height }
}

/** In hexadecimal: the upload must match it. */
export async function sha256Hex(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

type Encode = (type: string, quality: number) => Promise<Blob>

async function openPicture(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return undefined
  }
}

function draw(bitmap: ImageBitmap, width: number, height: number): Encode {
  if (typeof OffscreenCanvas === 'function') {
    const canvas = new OffscreenCanvas(width, height)
    paint(canvas.getContext('2d'), bitmap, width, height)
    return (type, quality) => canvas.convertToBlob({ type, quality })
  }
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  paint(canvas.getContext('2d'), bitmap, width, height)
  return (type, quality) =>
    new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)),
        type,
        quality,
      ),
    )
}

function paint(
  pen: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null,
  bitmap: ImageBitmap,
  width: number,
  height: number,
): void {
  if (pen === null) throw new Error('this device has no canvas')
  // Transparent pictures would turn black as JPEG.
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(bitmap, 0, 0, width, height)
}

// A browser that cannot write WebP gives PNG instead, which is far too large for a photo: then JPEG.
async function encodeSmall(encode: Encode): Promise<Blob> {
  const first = await encode('image/webp', QUALITIES[0])
  const type = first.type === 'image/webp' ? 'image/webp' : 'image/jpeg'
  let blob = type === 'image/webp' ? first : await encode(type, QUALITIES[0])
  for (const quality of QUALITIES.slice(1)) {
    if (blob.size <= BYTES_WANTED) break
    blob = await encode(type, quality)
  }
  return blob
}
