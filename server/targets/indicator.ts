import { isMeasure, type Measure } from '@gieo/engine/indicator/measure.ts'
import { addsUp, growsAsSum } from '@gieo/engine/target/target.ts'
import type { Context } from '../context.ts'
import { findCounted } from '../read/figures-asked.ts'
import { sayDeclaredIndicator, sayIndicator } from '../read/indicators.ts'
import type { IndicatorRow } from '../wire/figures.ts'

/** An indicator that may have targets: counted by a programme, or only declared. */
export type Targeted = {
  readonly name: string
  readonly measure: Measure
  /** '' for a declared one: it belongs to no programme, only those posted to all of them reach it. */
  readonly programme: string
  readonly definer: string
  readonly isCounted: boolean
  /** Whether targets of parts add up to that of the whole, and what is reached grows through the period. */
  readonly isSum: boolean
  readonly row: IndicatorRow
}

export async function findTargeted(context: Context, name: string): Promise<Targeted | undefined> {
  const counted = findCounted(context.packs, name)
  if (counted !== undefined) {
    const { indicator, pack } = counted
    return {
      name,
      measure: indicator.measure,
      programme: pack.rules.programme,
      definer: indicator.definer,
      isCounted: true,
      isSum: growsAsSum(indicator.counts.of),
      row: sayIndicator(counted),
    }
  }
  const declared = await context.db
    .selectFrom('declared_figures')
    .select(['indicator', 'label_vi', 'label_en', 'measure', 'definer'])
    .where('indicator', '=', name)
    .orderBy('figure_id')
    .limit(1)
    .executeTakeFirst()
  if (declared === undefined || !isMeasure(declared.measure)) return undefined
  return {
    name,
    measure: declared.measure,
    programme: '',
    definer: declared.definer,
    isCounted: false,
    isSum: addsUp(declared.measure),
    row: sayDeclaredIndicator(declared),
  }
}
