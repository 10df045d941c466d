import type { Chance } from '../chance.ts'

/** A draw from the standard normal distribution (Box and Muller 1958). */
export function normalFrom(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance.share())) * Math.cos(2 * Math.PI * chance.share())
}

/** A draw from the chi-squared distribution of so many whole degrees of freedom. */
export function chiSquaredFrom(degrees: number, chance: Chance): number {
  let sum = 0
  for (let each = 0; each < degrees; each++) sum += normalFrom(chance) ** 2
  return sum
}
