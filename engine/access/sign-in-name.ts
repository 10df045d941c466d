import { fold } from '../text/fold.ts'

const SHORTEST = 3
const LONGEST = 40

/** A name to sign in with is typed on any phone: small letters without marks, digits, dots and dashes. */
export function isSignInName(text: string): boolean {
  return text.length >= SHORTEST && text.length <= LONGEST && /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(text)
}

/**
 * "Nguyễn Thị Mận" → `man.nguyen`: the given name first, as people call one another, then the family name. A number
 * makes it unique; names that are not letters at all begin with `can.bo`.
 */
export function proposeSignInName(fullName: string, isTaken: (name: string) => boolean): string {
  const words = fold(fullName)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const [family, given] = [words[0], words.at(-1)]
  const whole = words.length > 1 ? `${given}.${family}` : (given ?? '')
  const stem = isSignInName(whole)
    ? whole
    : `can.bo${whole === '' || whole.length > LONGEST - 7 ? '' : `.${whole}`}`
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem : `${stem}.${number}`
    if (!isTaken(name)) return name
  }
}
