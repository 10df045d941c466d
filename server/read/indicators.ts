import type { Context } from '../context.ts'
import { asPublic, type Actor } from '../store/scope.ts'
import type { IndicatorList, IndicatorRow } from '../wire/figures.ts'
import { siblingOf } from './figure.ts'
import { listCounted, type Counted } from './figures-asked.ts'

const DECLARED_MAX = 1_000

/** Everything that can be asked for: counted indicators of the programmes, then what somebody declared. */
export async function listIndicators(context: Context, actor: Actor | undefined): Promise<IndicatorList> {
  const declared = await asPublic(context.db, (tx) =>
    tx
      .selectFrom('declared_figures')
      .select(['indicator', 'label_vi', 'label_en', 'measure'])
      .distinctOn('indicator')
      .orderBy('indicator')
      .orderBy('figure_id')
      .limit(DECLARED_MAX)
      .execute(),
  )
  const counted = listCounted(context.packs).filter(
    ({ indicator }) => actor !== undefined || indicator.public,
  )
  return {
    items: [...counted.map(sayIndicator), ...declared.map(sayDeclaredIndicator)],
  }
}

export function sayDeclaredIndicator(row: {
  readonly indicator: string
  readonly label_vi: string
  readonly label_en: string
  readonly measure: string
}): IndicatorRow {
  return {
    name: row.indicator,
    kind: 'declared',
    programme: null,
    programmeVi: '',
    programmeEn: '',
    measure: row.measure,
    public: true,
    labelVi: row.label_vi,
    labelEn: row.label_en,
    howVi: '',
    howEn: '',
  }
}

export function sayIndicator(counted: Counted): IndicatorRow {
  const { name, indicator, pack } = counted
  const { vi, en } = pack.texts
  const label = `indicator.${indicator.id}`
  return {
    name,
    kind: 'counted',
    programme: pack.rules.programme,
    programmeVi: vi['name.short'] ?? pack.rules.programme,
    programmeEn: en['name.short'] ?? pack.rules.programme,
    measure: indicator.measure,
    counts: indicator.counts.of,
    definer: indicator.definer,
    definerVi: vi[`definer.${indicator.definer}`] ?? indicator.definer,
    definerEn: en[`definer.${indicator.definer}`] ?? indicator.definer,
    version: indicator.version ?? 1,
    ...sidesOf(counted),
    public: indicator.public,
    labelVi: vi[label] ?? name,
    labelEn: en[label] ?? name,
    howVi: vi[`${label}.how`] ?? '',
    howEn: en[`${label}.how`] ?? '',
  }
}

function sidesOf(counted: Counted): Pick<IndicatorRow, 'part' | 'whole'> {
  const { counts } = counted.indicator
  if (counts.of !== 'ratio') return {}
  return { part: siblingOf(counted, counts.part).name, whole: siblingOf(counted, counts.whole).name }
}
