import type {
  ChoiceQuestionList,
  ImportFindingList,
  ImportRowList,
  PlaceQuestionList,
} from '@gieo/server/wire/imports.ts'
import { listChoiceQuestions, listImportFindings, listImportRows, listPlaceQuestions } from '../api.ts'

/** What there is to look at after a check. */
export type CheckResult = {
  readonly findings: ImportFindingList
  readonly places: PlaceQuestionList
  readonly choices: ChoiceQuestionList
  readonly alike: ImportRowList
  readonly ready: ImportRowList
}

export async function readCheckResult(fetch: typeof globalThis.fetch, id: string): Promise<CheckResult> {
  const [findings, places, choices, alike, ready] = await Promise.all([
    listImportFindings(fetch, id, {}),
    listPlaceQuestions(fetch, id),
    listChoiceQuestions(fetch, id),
    listImportRows(fetch, id, { status: 'alike' }),
    listImportRows(fetch, id, { status: 'ready', limit: '20' }),
  ])
  return { findings, places, choices, alike, ready }
}
