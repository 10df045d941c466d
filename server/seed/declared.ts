import { DECLARED_FIGURES } from '../../examples/nghe-an/declared-figures.ts'
import type { Db } from '../store/database.ts'
import { operatorHeading, record } from '../store/record.ts'

/** The figures of published reports, each with its source, as declared figures. */
export async function seedDeclared(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const figure of DECLARED_FIGURES) {
      const body = {
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
        note_vi: figure.noteVi ?? null,
        note_en: figure.noteEn ?? null,
        claim: figure.claim ?? null,
        label_vi: figure.labelVi,
        label_en: figure.labelEn,
      }
      const heading = operatorHeading(figure.asOf ?? figure.to ?? '2023-08-31')
      await record(tx, { stream: 'figure', id: figure.id, type: 'figureDeclared', body }, heading)
    }
  })
}
