import { DECLARED_FIGURES } from '../../examples/nghe-an/declared-figures.ts'
import type { Db } from '../store/database.ts'
import { declaredRow } from '../store/declared-row.ts'
import { operatorHeading, record } from '../store/record.ts'

/** The figures of published reports, each with its source, as declared figures. */
export async function seedDeclared(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const figure of DECLARED_FIGURES) {
      const { labelVi: vi, labelEn: en, noteVi, noteEn, claim, ...rest } = figure
      const note = noteVi === undefined ? undefined : { vi: noteVi, en: noteEn ?? noteVi }
      const body = declaredRow({ ...rest, label: { vi, en }, note }, claim)
      const heading = operatorHeading(figure.asOf ?? figure.to ?? '2023-08-31')
      await record(tx, { stream: 'figure', id: figure.id, type: 'figureDeclared', body }, heading)
    }
  })
}
