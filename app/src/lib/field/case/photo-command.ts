import type { Photo, PhotoId } from '@gieo/engine/case/case.ts'
import type { Command } from '@gieo/engine/case/command.ts'
import type { Shown } from '../desk.ts'
import { photoWords } from '../draft/commands.ts'
import { headingOf } from './heading.ts'

export type PhotoChange = Partial<Pick<Photo, 'captionVi' | 'captionEn' | 'credit' | 'consent'>>

type From = Parameters<typeof headingOf>[1]

/** Other words for a photo of the case, or another consent; none when nothing about it would change. */
export function describingOf(
  shown: Pick<Shown, 'state' | 'row'>,
  id: PhotoId,
  change: PhotoChange,
  from: From,
): Command | undefined {
  const photo = shown.state.photos.find((one) => one.id === id)
  if (photo === undefined) return undefined
  const words = photoWords({ ...photo, ...change })
  const changes =
    words.captionVi !== photo.captionVi ||
    words.captionEn !== photo.captionEn ||
    words.credit !== photo.credit ||
    words.consent !== photo.consent
  return changes ? { ...headingOf(shown, from), kind: 'describePhoto', data: words } : undefined
}

export function removalOf(shown: Pick<Shown, 'state' | 'row'>, id: PhotoId, from: From): Command | undefined {
  const known = shown.state.photos.some((one) => one.id === id)
  return known ? { ...headingOf(shown, from), kind: 'removePhoto', data: { photo: id } } : undefined
}
