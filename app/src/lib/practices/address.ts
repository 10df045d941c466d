import { to } from '#lib/public/address.ts'

/** The public address of a version; without a number, of whichever is the last. */
export function practiceAddress(card: string, version?: number): string {
  return to(`/practices/${card}${version === undefined ? '' : `/v${version}`}`)
}

/** Other ways to read the same version. */
export function practiceForm(card: string, version: number, form: 'paper' | 'aloud' | 'pictures'): string {
  return `${practiceAddress(card, version)}/${form}`
}
