import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PhotoData } from '@gieo/engine/case/command.ts'
import type { PhotoId } from '@gieo/engine/case/case.ts'
import sharp from 'sharp'
import { SCENE_CAPTIONS, SCENE_CREDIT } from '../../examples/nghe-an/scenes/captions.ts'
import { drawScene, type SceneKind } from '../../examples/nghe-an/scenes/draw-scene.ts'
import type { Context } from '../context.ts'
import { receivePhoto } from '../photos/receive.ts'
import { madeId } from './made-id.ts'

export type Picture = {
  readonly announced: PhotoData & { readonly sha256: string; readonly bytes: number }
  readonly store: (context: Context) => Promise<void>
}

/** An illustration in place of a photo, marked as one; it comes in the way photos do. */
export async function drawPhoto(caseName: string, scene: SceneKind): Promise<Picture> {
  const bytes = await sharp(Buffer.from(drawScene(scene, caseName)))
    .webp({ quality: 84 })
    .toBuffer()
  const photo = madeId(`${caseName}:picture`)
  const caption = SCENE_CAPTIONS[scene]
  return {
    announced: {
      photo: photo as PhotoId,
      captionVi: caption.vi,
      captionEn: caption.en,
      credit: SCENE_CREDIT,
      consent: true,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
    },
    store: async (context) => {
      const folder = join(context.folder, 'uploads')
      await mkdir(folder, { recursive: true })
      const file = join(folder, `${photo}.webp`)
      await writeFile(file, bytes)
      const refused = await receivePhoto(context.db, context.folder, photo, file)
      if (refused !== undefined)
        throw new Error(`the picture of ${caseName} was refused: ${refused.refused.code}`)
    },
  }
}
