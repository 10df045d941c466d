import type { RankingTable } from '@gieo/server/wire/rankings.ts'
import { m } from '#lib/paraglide/messages.js'
import { labelOf } from '../figures/words.ts'
import { sayNumber } from '../say-number.ts'

/** What is divided by, within a sentence. */
export function sayBase({ base, baseIndicator }: Pick<RankingTable, 'base' | 'baseIndicator'>): string {
  if (baseIndicator !== null) return labelOf(baseIndicator)
  return base === 'hamlets' ? m.rankings_base_hamlets() : m.rankings_base_communes()
}

/** A rate as people read it: a share in per cent, anything else with two decimals. */
export function sayRate(value: number, bounds: RankingTable['bounds']): string {
  if (bounds === 'share') return `${sayNumber(Math.round(value * 1000) / 10)} %`
  return sayNumber(Math.round(value * 100) / 100)
}
