import { indicatorName } from '@gieo/engine/pack/pack.ts'
import { sayPack } from '#lib/field/pack-words.ts'
import { listRechecks, readRecheckRate } from '#lib/office/api.ts'
import { getLocale } from '#lib/paraglide/runtime.js'
import type { PageLoad } from './$types'

/** Kinds of figures in which each record counts by itself. */
const KINDS: readonly string[] = ['stage-entered', 'sum-at-stage']

/** What waits for the reader, and what was found for the figures of a programme in a unit. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const { session, packs } = await parent()
  const query = url.searchParams
  const unit = query.get('unit') ?? session.homeUnit
  const period = query.get('period') ?? 'all'
  const pack = packs.find(({ rules }) => rules.programme === query.get('programme')) ?? packs[0]
  const indicators = (pack?.rules.indicators ?? []).filter(({ counts }) => KINDS.includes(counts.of))
  const [mine, ...rates] = await Promise.all([
    listRechecks(fetch),
    ...indicators.map(async (indicator) => {
      if (pack === undefined) throw new Error('indicators have a pack')
      const name = indicatorName(pack.rules, indicator)
      const label = sayPack(pack, getLocale(), `indicator.${indicator.id}`)
      return { name, label, rate: await readRecheckRate(fetch, name, unit) }
    }),
  ])
  return { mine: mine.items, rates, unit, period }
}
