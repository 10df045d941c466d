import type { ColumnPlan, ImportPlan } from '@gieo/server/wire/imports.ts'
import { m } from '#lib/paraglide/messages.js'

type ColumnMeasure = ColumnPlan['measure']

export const COLUMN_MEASURE_WORDS: Readonly<Record<ColumnMeasure, () => string>> = {
  'as-written': m.imports_measure_as_written,
  vnd: m.imports_measure_vnd,
  'vnd-thousand': m.imports_measure_vnd_thousand,
  'vnd-million': m.imports_measure_vnd_million,
  'vnd-billion': m.imports_measure_vnd_billion,
  m2: m.imports_measure_m2,
  sao: m.imports_measure_sao,
  ha: m.imports_measure_ha,
  percent: m.imports_measure_percent,
}

/** A sào in m²: 360 in the north, 500 (497 exactly) in the middle, 1,000 in the south. */
export const SAO_SIZES = ['360', '500', '497', '1000'] as const satisfies readonly ImportPlan['saoSize'][]

const MONEY = ['as-written', 'vnd', 'vnd-thousand', 'vnd-million', 'vnd-billion'] as const
const AREA = ['as-written', 'm2', 'sao', 'ha'] as const

/** How bare numbers of a field may be meant; none where there is nothing to choose. */
export function measuresFor(measure: string | null): readonly ColumnMeasure[] {
  if (measure === 'vnd') return MONEY
  if (measure === 'm2' || measure === 'ha') return AREA
  return []
}
