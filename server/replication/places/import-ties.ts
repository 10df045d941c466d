import { basename } from 'node:path'
import { finding, type Finding } from '@gieo/engine/finding.ts'
import type { Refusal } from '@gieo/engine/problem.ts'
import { readTieList, TIE_HEADINGS } from '@gieo/engine/replication/place/read-tie-list.ts'
import type { ToldTie } from '@gieo/engine/replication/place/tie.ts'
import { isPlainDate } from '@gieo/engine/text/date.ts'
import { unitsAt } from '@gieo/engine/unit/land.ts'
import type { Context } from '../../context.ts'
import { insertRows, writeAll } from '../../store/write.ts'
import { readListFile } from '../../units/list-file.ts'

export type TieImport = { readonly pairs: number; readonly findings: readonly Finding[] }

export type TieImportAsked = {
  readonly file: string
  readonly kind: ToldTie
  /** The day on which the codes of the list are right. */
  readonly on: string
  readonly dryRun: boolean
}

/** Reads a table of units that are tied two by two. With any finding nothing is kept; else it takes the place of all of its kind. */
export async function importTies(context: Context, asked: TieImportAsked): Promise<TieImport | Refusal> {
  const { file, kind, on, dryRun } = asked
  if (!isPlainDate(on)) return { pairs: 0, findings: [finding('on', 'unit.date-invalid')] }
  const table = await readListFile(file, TIE_HEADINGS, undefined)
  if ('refused' in table) return table
  const standing = unitsAt(await context.land(), on)
  const unitOf = new Map(
    standing.flatMap(({ code, id }) => (code === undefined ? [] : [[code, id] as const])),
  )
  const { pairs, findings } = readTieList(table, unitOf)
  if (findings.length > 0) return { pairs: 0, findings }
  if (!dryRun) {
    await context.db.transaction().execute(async (tx) => {
      await tx.deleteFrom('place_ties').where('kind', '=', kind).execute()
      await writeAll(
        tx,
        insertRows(
          'place_ties',
          pairs.map(([one_id, other_id]) => ({ kind, one_id, other_id })),
        ),
      )
      const row = { kind, on_date: on, file_name: basename(file).slice(0, 200), pairs: pairs.length }
      await tx.insertInto('tie_imports').values(row).execute()
    })
  }
  return { pairs: pairs.length, findings: [] }
}
