import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../context.ts'
import type { Db } from '../store/database.ts'
import { photoPath } from './receive.ts'

const UPLOAD_DAYS_MAX = 7

/** Deletes the bytes of a photo that no case holds any more. Safe to run twice. */
export async function forgetPhoto(
  { db, folder }: Pick<Context, 'db' | 'folder'>,
  photo: string,
): Promise<void> {
  const held = await db
    .selectFrom('photos')
    .select('photo_id')
    .where('photo_id', '=', photo)
    .executeTakeFirst()
  if (held === undefined) await deleteBytes(db, folder, photo)
}

export async function deleteBytes(db: Db, folder: string, photo: string): Promise<void> {
  await db.deleteFrom('photo_files').where('photo_id', '=', photo).execute()
  for (const size of ['small', 'large'] as const) await rm(photoPath(folder, photo, size), { force: true })
}

/** Deletes pieces of uploads that nobody has gone on with for a week: the phone still has the photo. */
export async function sweepUploads(folder: string, now: Date): Promise<void> {
  const uploads = join(folder, 'uploads')
  for (const name of await readdir(uploads).catch(() => [])) {
    const { mtimeMs } = await stat(join(uploads, name))
    if (now.getTime() - mtimeMs > UPLOAD_DAYS_MAX * 86_400_000) await rm(join(uploads, name), { force: true })
  }
}
