/** An entry of a register: units, organisations, officers, postings, shares, declared figures, as it was written. */
export type RegisterEntry = {
  readonly position: string
  readonly xid: string
  readonly stream: string
  readonly id: string
  readonly type: string
  readonly occurredOn: string
  readonly body: unknown
  readonly words: readonly (string | null)[]
}
