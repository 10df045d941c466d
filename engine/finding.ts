/**
 * One thing that is wrong with what somebody gave us. Checks return every finding, never only the first.
 * `path` names the place (a field, a stage, a row); `code` has its words in `engine/problem-texts.ts`.
 */
export type Finding = {
  readonly path: string
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>> | undefined
}

/** A finding, with the values its sentence needs. */
export function finding(path: string, code: string, values?: Finding['values']): Finding {
  return values === undefined ? { path, code } : { path, code, values }
}
