import type { TrainingBody } from '@gieo/server/wire/training.ts'

/** The address of the other place, the training or the records; nothing where there is none. */
export function otherPlace(
  { elsewhere }: TrainingBody,
  here: Pick<URL, 'protocol' | 'hostname'>,
): string | undefined {
  if (elsewhere === null) return undefined
  return elsewhere.address ?? `${here.protocol}//${here.hostname}:${elsewhere.port}`
}
