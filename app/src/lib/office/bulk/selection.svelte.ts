/** So many cases an act, as the server says it. */
export const BULK_CASES_MAX = 500

/** The cases that are ticked, on whatever page of a list. A range goes from the case ticked last. */
export class Selection {
  #ids = $state.raw<ReadonlySet<string>>(new Set())
  #last: string | undefined

  get ids(): readonly string[] {
    return [...this.#ids]
  }

  get size(): number {
    return this.#ids.size
  }

  has(id: string): boolean {
    return this.#ids.has(id)
  }

  toggle(id: string): void {
    this.#set([id], !this.#ids.has(id))
    this.#last = id
  }

  /** Ticks everything from the case ticked last to this one, in the order shown. */
  reach(id: string, shown: readonly string[]): void {
    const from = shown.indexOf(this.#last ?? id)
    const to = shown.indexOf(id)
    const [first, last] = from < to ? [from, to] : [to, from]
    this.#set(from < 0 ? [id] : shown.slice(first, last + 1), true)
    this.#last = id
  }

  /** Ticks or unticks all of these. */
  set(ids: readonly string[], ticked: boolean): void {
    this.#set(ids, ticked)
  }

  clear(): void {
    this.#ids = new Set()
    this.#last = undefined
  }

  #set(ids: readonly string[], ticked: boolean): void {
    const next = new Set(this.#ids)
    for (const id of ids) {
      if (ticked) next.add(id)
      else next.delete(id)
    }
    this.#ids = next
  }
}
