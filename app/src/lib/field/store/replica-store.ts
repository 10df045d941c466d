import type { CaseRow } from '@gieo/server/wire/cases.ts'
import type { Kit, PullAnswer } from '@gieo/server/wire/sync.ts'
import { headOf, isLive, type Head } from '../case/head.ts'
import type { ReplicaDb } from './replica-db.ts'
import { seal, unseal, type Sealed } from './seal.ts'

/** Cases in one sealed page; also how many a fetched page may hold. */
export const PAGE_CASES = 250

type KitMeta = { readonly etag: string; readonly sealed: Sealed }

/** What the server knows, as far as this device has fetched it. Heads of all cases are open in memory. */
export class ReplicaStore {
  readonly #db: ReplicaDb
  readonly #key: CryptoKey
  readonly #heads = new Map<string, Head>()
  readonly #pageOf = new Map<string, number>()
  #seqs = new Set<number>()
  #lastPage: { seq: number; rows: Map<string, CaseRow> } | undefined

  private constructor(db: ReplicaDb, key: CryptoKey) {
    this.#db = db
    this.#key = key
  }

  /** Opens the officer's replica. Somebody else's, or one that cannot be opened, is emptied first. */
  static async open(db: ReplicaDb, officer: string, key: CryptoKey): Promise<ReplicaStore> {
    const store = new ReplicaStore(db, key)
    if ((await store.#read<string>('officer')) !== officer) await store.#startOver(officer)
    try {
      await store.refresh()
      await store.readKit()
    } catch {
      await store.#startOver(officer)
    }
    return store
  }

  get size(): number {
    return this.#heads.size
  }

  heads(): IterableIterator<Head> {
    return this.#heads.values()
  }

  head(id: string): Head | undefined {
    return this.#heads.get(id)
  }

  /** The whole case, or nothing when this device does not hold it. */
  async find(id: string): Promise<CaseRow | undefined> {
    const seq = this.#pageOf.get(id)
    if (seq === undefined || !this.#heads.has(id)) return undefined
    const rows = await this.#openRows(seq)
    if (rows !== undefined) return rows.get(id)
    // Another tab has tidied the pages up.
    await this.refresh()
    const again = this.#pageOf.get(id)
    return again === undefined ? undefined : (await this.#openRows(again))?.get(id)
  }

  /** Takes in what changed. Pages and cursor are written together: killed in between, the same answer is fetched again. */
  async apply(answer: PullAnswer): Promise<void> {
    const pages = await this.#sealPages(linesOf(answer))
    const db = this.#db
    await db.transaction('rw', db.pages, db.meta, async () => {
      if (answer.reset) await db.pages.clear()
      for (const page of pages) await db.pages.add(page)
      await db.meta.put({ name: 'cursor', value: answer.cursor })
    })
    await this.refresh()
  }

  async cursor(): Promise<string | undefined> {
    return this.#read<string>('cursor')
  }

  /** Reads the pages that are new since the last look, in order; all of them after a reset or a tidying. */
  async refresh(): Promise<void> {
    const stored = await this.#db.pages.toCollection().primaryKeys()
    const gone = [...this.#seqs].some((seq) => !stored.includes(seq))
    if (gone) this.#forget()
    const fresh = stored.filter((seq) => !this.#seqs.has(seq))
    for (const seq of fresh) {
      const page = await this.#db.pages.get(seq)
      if (page === undefined) continue
      for (const head of await unseal<readonly Line<Head>[]>(this.#key, 'heads', page.heads))
        this.#take(head, seq)
      this.#seqs.add(seq)
    }
  }

  /** Rewrites small and half-outdated pages as full ones, so that a year of small changes stays quick to open. */
  async tidy(): Promise<void> {
    const live = new Map<number, number>()
    for (const seq of this.#pageOf.values()) live.set(seq, (live.get(seq) ?? 0) + 1)
    const poor = [...this.#seqs].filter((seq) => (live.get(seq) ?? 0) < PAGE_CASES / 2)
    if (poor.length < 16) return
    const lines: Line<CaseRow>[] = []
    for (const seq of poor) {
      const rows = await this.#openRows(seq)
      for (const [id, page] of this.#pageOf) {
        if (page === seq) lines.push(rows?.get(id) ?? { id, gone: true })
      }
    }
    const pages = await this.#sealPages(lines)
    const db = this.#db
    await db.transaction('rw', db.pages, async () => {
      // A page written by another tab since we looked is newer than ours and must stay above it.
      const newest = await db.pages.orderBy('seq').last()
      if (newest !== undefined && !this.#seqs.has(newest.seq)) return
      await db.pages.bulkDelete(poor)
      for (const page of pages) await db.pages.add(page)
    })
    await this.refresh()
  }

  async readKit(): Promise<{ etag: string; kit: Kit } | undefined> {
    const meta = await this.#read<KitMeta>('kit')
    return meta && { etag: meta.etag, kit: await unseal<Kit>(this.#key, 'kit', meta.sealed) }
  }

  async keepKit(etag: string, kit: Kit): Promise<void> {
    const sealed = await seal(this.#key, 'kit', kit)
    await this.#db.meta.put({ name: 'kit', value: { etag, sealed } satisfies KitMeta })
  }

  async #startOver(officer: string): Promise<void> {
    const db = this.#db
    await db.transaction('rw', db.pages, db.meta, async () => {
      await db.pages.clear()
      await db.meta.clear()
      await db.meta.put({ name: 'officer', value: officer })
    })
    this.#forget()
  }

  #forget(): void {
    this.#heads.clear()
    this.#pageOf.clear()
    this.#seqs = new Set()
    this.#lastPage = undefined
  }

  #take(head: Line<Head>, seq: number): void {
    this.#pageOf.set(head.id, seq)
    if (isLive(head)) this.#heads.set(head.id, head)
    else this.#heads.delete(head.id)
  }

  async #sealPages(lines: readonly Line<CaseRow>[]): Promise<{ heads: Sealed; rows: Sealed }[]> {
    const pages = []
    for (let from = 0; from < lines.length; from += PAGE_CASES) {
      const page = lines.slice(from, from + PAGE_CASES)
      const heads = page.map((line) => (isLive(line) ? headOf(line) : line))
      pages.push({
        heads: await seal(this.#key, 'heads', heads),
        rows: await seal(this.#key, 'rows', page.filter(isLive)),
      })
    }
    return pages
  }

  async #openRows(seq: number): Promise<Map<string, CaseRow> | undefined> {
    if (this.#lastPage?.seq === seq) return this.#lastPage.rows
    const page = await this.#db.pages.get(seq)
    if (page === undefined) return undefined
    const list = await unseal<readonly CaseRow[]>(this.#key, 'rows', page.rows)
    const rows = new Map(list.map((row) => [row.id, row]))
    this.#lastPage = { seq, rows }
    return rows
  }

  async #read<Value>(name: string): Promise<Value | undefined> {
    // Safe: each name is written in this file only, with the type it is read as.
    return (await this.#db.meta.get(name))?.value as Value | undefined
  }
}

/** A case, or the word that it left this officer's scope. */
type Line<Row extends { readonly id: string }> = Row | { readonly id: string; readonly gone: true }

function linesOf(answer: PullAnswer): readonly Line<CaseRow>[] {
  return answer.changes.map((change) =>
    'state' in change ? change.state : { id: change.case, gone: true as const },
  )
}
