import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import sharp from 'sharp'
import type { Db } from '../store/database.ts'

/** The two widths a photo is kept in, in pixels; the device has already brought it down to the larger. */
export const WIDTHS = { small: 480, large: 1600 } as const

export type PhotoSize = keyof typeof WIDTHS

const PIXELS_MAX = 50_000_000

/**
 * Takes in the bytes of a photo that a command has announced: they must be the announced ones and a picture. Kept as
 * WebP without EXIF, so that no place or camera travels with it.
 */
export async function receivePhoto(
  db: Db,
  folder: string,
  photo: string,
  file: string,
): Promise<Refusal | undefined> {
  const announced = await db
    .selectFrom('photos')
    .select('sha256')
    .where('photo_id', '=', photo)
    .executeTakeFirst()
  if (announced === undefined) return refuse('photo.unknown')
  const sha256 = await hashFile(file)
  if (sha256 !== announced.sha256) return refuse('photo.other-bytes')
  const made = await makePictures(folder, photo, file)
  if (made === undefined) return refuse('photo.not-a-photo')
  const row = { photo_id: photo, sha256, ...made }
  await db
    .insertInto('photo_files')
    .values(row)
    .onConflict((conflict) => conflict.columns(['photo_id', 'shard']).doUpdateSet(row))
    .execute()
  await rm(file, { force: true })
  return undefined
}

/** Where a size of a photo lies on disk. Two characters of its id spread the files over folders. */
export function photoPath(folder: string, photo: string, size: PhotoSize): string {
  return join(folder, 'photos', photo.slice(-2), `${photo}-${size}.webp`)
}

/** Writes both sizes of a picture; `undefined` for what is none. */
export async function makePictures(folder: string, photo: string, source: string | Buffer) {
  await mkdir(join(folder, 'photos', photo.slice(-2)), { recursive: true })
  try {
    const picture = sharp(source, { limitInputPixels: PIXELS_MAX, failOn: 'error' }).rotate()
    const fit = { fit: 'inside', withoutEnlargement: true } as const
    const large = picture
      .clone()
      .resize({ width: WIDTHS.large, height: WIDTHS.large, ...fit })
      .webp({ quality: 80 })
    const { width, height, size } = await large.toFile(photoPath(folder, photo, 'large'))
    const small = picture
      .clone()
      .resize({ width: WIDTHS.small, height: WIDTHS.small, ...fit })
      .webp({ quality: 72 })
    await small.toFile(photoPath(folder, photo, 'small'))
    return { width, height, bytes: size }
  } catch {
    return undefined
  }
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
