/** Something said about a cell. `stops`: the row cannot be taken like this. `doubt`: it is, and says how it was read. */
export type Remark = {
  readonly code: string
  readonly weight: 'stops' | 'doubt'
  readonly values?: Readonly<Record<string, string | number>> | undefined
}

/** What a cell says, as far as it could be read. */
export type Reading<T> = { readonly value?: T | undefined; readonly remarks: readonly Remark[] }

export function read<T>(value: T, ...remarks: readonly Remark[]): Reading<T> {
  return { value, remarks }
}

export function unread(code: string, values?: Remark['values']): Reading<never> {
  return { remarks: [{ code, weight: 'stops', values }] }
}

export function doubt(code: string, values?: Remark['values']): Remark {
  return { code, weight: 'doubt', values }
}
