/**
 * The lines an organisation may belong to; access goes by them. A list to choose from: an installation may have others,
 * entered on the command line.
 */
export const BRANCHES = [
  'peoples-committee',
  'party-committee',
  'mass-mobilisation',
  'front',
  'farmers',
  'women',
  'youth',
  'veterans',
  'police',
] as const

export type Branch = (typeof BRANCHES)[number]

export function isBranch(text: string): text is Branch {
  return (BRANCHES as readonly string[]).includes(text)
}
