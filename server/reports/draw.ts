import { readFile } from 'node:fs/promises'
import type { Answer, ReportPhoto } from '@gieo/engine/report/value.ts'
import sharp from 'sharp'
import type { Context } from '../context.ts'
import { photoPath } from '../photos/receive.ts'
import { drawChart } from './draw-chart.ts'
import type { Answers } from './fill-report.ts'

/** A picture ready for paper; `tall`: height over width. */
export type Drawn = {
  readonly bytes: Uint8Array
  readonly kind: 'png' | 'jpeg'
  readonly tall: number
}

/** The pictures that answers call for, by the tag of a chart or the id of a photo. */
export async function drawAll(context: Context, answers: Answers): Promise<ReadonlyMap<string, Drawn>> {
  const wanted = Object.entries(answers).flatMap(([tag, answer]) => picturesOf(context, tag, answer))
  const drawn = await Promise.all(wanted.map(async ({ key, draw }) => [key, await draw()] as const))
  return new Map(drawn.flatMap(([key, picture]) => (picture === undefined ? [] : [[key, picture] as const])))
}

type Wanted = { readonly key: string; readonly draw: () => Promise<Drawn | undefined> }

function picturesOf(context: Context, tag: string, answer: Answer): readonly Wanted[] {
  if (answer.is === 'chart')
    return answer.points.length === 0 ? [] : [{ key: tag, draw: () => drawChart(answer) }]
  if (answer.is !== 'photos') return []
  return answer.photos.map((photo) => ({ key: photo.id, draw: () => takePhoto(context, photo) }))
}

const PHOTO_PIXELS = 1000
const PHOTO_TALL = 0.72

// All of one shape, so that two stand side by side. A photo whose people took back their word is gone from the disk.
async function takePhoto({ folder }: Context, { id }: ReportPhoto): Promise<Drawn | undefined> {
  const file = await readFile(photoPath(folder, id, 'large')).catch(() => undefined)
  if (file === undefined) return undefined
  const bytes = await sharp(file)
    .resize({ width: PHOTO_PIXELS, height: Math.round(PHOTO_PIXELS * PHOTO_TALL), fit: 'cover' })
    .jpeg({ quality: 80 })
    .toBuffer()
  return { bytes, kind: 'jpeg', tall: PHOTO_TALL }
}
