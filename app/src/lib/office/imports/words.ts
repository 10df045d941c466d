import type { ImportPage, ImportState, ImportTarget } from '@gieo/server/wire/imports.ts'
import { COLUMN_MEASURE_WORDS } from './measures.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'

export const STATE_WORDS: Readonly<Record<ImportState, () => string>> = {
  reading: m.imports_state_reading,
  waiting: m.imports_state_waiting,
  checking: m.imports_state_checking,
  checked: m.imports_state_checked,
  applying: m.imports_state_applying,
  applied: m.imports_state_applied,
  undoing: m.imports_state_undoing,
  undone: m.imports_state_undone,
  failed: m.imports_state_failed,
}

/** States in which the server works and the page only watches. */
export function isAtWork({ state }: Pick<ImportPage, 'state'>): boolean {
  return state === 'reading' || state === 'checking' || state === 'applying' || state === 'undoing'
}

/** Which of the four steps an import is at. */
export function stepOf(state: ImportState): number {
  if (state === 'reading' || state === 'failed') return 0
  if (state === 'waiting') return 1
  return state === 'checking' || state === 'checked' ? 2 : 3
}

export const stepNames = () => [
  m.imports_step_table(),
  m.imports_step_columns(),
  m.imports_step_check(),
  m.imports_step_done(),
]

export function sayTarget(target: Pick<ImportTarget, 'labelVi' | 'labelEn'>): string {
  return getLocale() === 'vi' ? target.labelVi : target.labelEn
}

export function sayMeasure(measure: keyof typeof COLUMN_MEASURE_WORDS): string {
  return COLUMN_MEASURE_WORDS[measure]()
}
