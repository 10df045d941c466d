/**
 * What can be shown without a word, to somebody who reads no language. A card names the pictures of its own steps,
 * musts, inputs and warnings; where it names none, what the line is stands for it (`pictogramOf`).
 */
export const PICTOGRAMS = [
  'clear',
  'dig',
  'soil',
  'plant',
  'sow',
  'water',
  'feed',
  'prune',
  'fence',
  'harvest',
  'store',
  'carry',
  'sell',
  'tree',
  'fruit',
  'rice',
  'cattle',
  'poultry',
  'fish',
  'bees',
  'person',
  'meet',
  'teach',
  'look',
  'write',
  'money',
  'time',
  'tool',
  'house',
  'road',
  'clean',
  'rain',
  'dry',
  'flood',
  'slope',
  'fire',
  'poison',
] as const

export type PictogramId = (typeof PICTOGRAMS)[number]

/** A line of a card that may name its picture. */
export type Pictured = { readonly pictogram?: PictogramId | undefined }

const OF_A_LINE = {
  step: 'tool',
  must: 'look',
  input: 'carry',
  warning: 'look',
} as const satisfies Record<string, PictogramId>

export type LineKind = keyof typeof OF_A_LINE

/** The picture that a line names, or the one that stands for lines of its kind. */
export function pictogramOf(kind: LineKind, { pictogram }: Pictured): PictogramId {
  return pictogram ?? OF_A_LINE[kind]
}
