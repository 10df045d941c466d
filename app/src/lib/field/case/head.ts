import { fold } from '@gieo/engine/text/fold.ts'
import type { CaseRow } from '@gieo/server/wire/cases.ts'

/** What a list shows of a case, and what it is searched by. */
export type Head = {
  readonly id: string
  readonly title: string
  /** Title and place without diacritics. */
  readonly key: string
  readonly programme: string
  readonly pack: string
  readonly group: string | null
  readonly stage: string
  readonly stageOn: string
  readonly openedOn: string
  /** Of an adoption: its steps, from which follow-ups are due. */
  readonly entered: CaseRow['entered']
  readonly unit: string
  readonly home: string
  readonly homeName: string
  readonly communeName: string | null
  readonly recorder: string
  readonly sentBack: CaseRow['sentBack']
  readonly withdrawn: CaseRow['withdrawn']
  readonly contested: readonly string[]
  readonly isExample: boolean
}

export function headOf(row: CaseRow): Head {
  return {
    id: row.id,
    title: row.title,
    key: fold(`${row.title} ${row.homeName} ${row.communeName ?? ''}`),
    programme: row.programme,
    pack: row.pack,
    group: row.group,
    stage: row.stage,
    stageOn: row.stageOn,
    openedOn: row.openedOn,
    entered: row.entered,
    unit: row.unit,
    home: row.home,
    homeName: row.homeName,
    communeName: row.communeName,
    recorder: row.recorder,
    sentBack: row.sentBack,
    withdrawn: row.withdrawn,
    contested: Object.keys(row.contested),
    isExample: row.isExample,
  }
}

/** Whether a line of a page is a case, and not the word that it is gone. */
export function isLive<Row extends { readonly id: string }>(
  line: Row | { readonly id: string; readonly gone: true },
): line is Row {
  return !('gone' in line)
}
