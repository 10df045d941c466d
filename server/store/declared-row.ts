import type { DeclaredFigure } from '@gieo/engine/indicator/declared.ts'

/** A declared figure as the row of its table, which is also what the journal keeps of it. */
export function declaredRow(figure: DeclaredFigure, claim?: string | undefined) {
  return {
    figure_id: figure.id,
    indicator: figure.indicator,
    unit_id: figure.unit,
    from_on: figure.from ?? null,
    to_on: figure.to ?? null,
    period_text: figure.periodText,
    value: figure.value ?? null,
    low: figure.low ?? null,
    high: figure.high ?? null,
    qualifier: figure.qualifier,
    measure: figure.measure,
    definer: figure.definer,
    source: figure.source,
    as_of: figure.asOf ?? null,
    note_vi: figure.note?.vi ?? null,
    note_en: figure.note?.en ?? null,
    claim: claim ?? null,
    label_vi: figure.label.vi,
    label_en: figure.label.en,
  }
}
