import type { Command } from '@gieo/engine/case/command.ts'
import type { Answers } from '@gieo/engine/condition/condition.ts'
import type { ItemState, OutboxItem, SaidProblem } from '@gieo/engine/sync/outbox.ts'
import type { CommandRow, OutboxDb } from './outbox-db.ts'
import { deletePhotos, deletePhotosOf } from './photo-store.ts'
import { seal, SealBroken, unseal, type Sealed } from './seal.ts'

/** A queued command as the device keeps it, with what only people need to see. */
export type Kept = OutboxItem & {
  readonly savedAtMs: number
  /** What the case is called, so that the tray can name it after the replica is gone. */
  readonly title: string
  readonly answeredAtMs: number | undefined
}

/** What goes into the outbox: a command, what was seen when it was written, and its name for people. */
export type Letter = {
  readonly command: Command
  readonly seen?: Answers | undefined
  readonly title: string
  readonly savedAtMs: number
}

/** One officer's outbox on this device. Seals before and after transactions, never inside. */
export class OutboxStore {
  readonly db: OutboxDb
  readonly officer: string
  readonly key: CryptoKey
  /** How many rows the last look could not open. */
  unreadable = 0
  // Opened bodies by command id: five hundred seals are not broken anew for every batch.
  readonly #opened = new Map<string, Letter>()

  constructor(db: OutboxDb, officer: string, key: CryptoKey) {
    this.db = db
    this.officer = officer
    this.key = key
  }

  /** Every command of the officer, in the order it was saved. What a lost key has closed stays where it is. */
  async list(): Promise<readonly Kept[]> {
    const rows = await this.db.commands.where('officer').equals(this.officer).sortBy('seq')
    const opened = await Promise.all(rows.map((row) => this.#tryOpen(row)))
    const kept = opened.filter((item) => item !== undefined)
    this.unreadable = opened.length - kept.length
    return kept
  }

  /**
   * Saves commands in one transaction with whatever else belongs to them (their draft goes, their photos are queued).
   * A mended command takes the place of the refused one. `false`: the draft is gone, because another tab has saved it
   * already; nothing is saved a second time under other ids.
   */
  async save(letters: readonly Letter[], also: AlsoSaved = {}): Promise<boolean> {
    const rows = await Promise.all(letters.map((letter) => this.#seal(letter)))
    const { db } = this
    return db.transaction('rw', db.commands, db.drafts, db.photos, db.pictures, async () => {
      if (also.draft !== undefined && (await db.drafts.get(also.draft)) === undefined) return false
      const old = also.mends === undefined ? undefined : await db.commands.get({ id: also.mends })
      for (const row of rows) {
        const mends = old !== undefined && old.state === 'refused' && row === rows[0]
        if (mends) await db.commands.put({ ...row, seq: old.seq })
        else await db.commands.add(row)
      }
      if (also.draft !== undefined) await db.drafts.delete(also.draft)
      for (const photo of also.photos ?? []) {
        await db.photos.update(photo.id, { state: 'queued', owner: photo.command })
      }
      await deletePhotos(db, also.removed ?? [])
      return true
    })
  }

  /** Writes what a push has changed: verdicts, and how often each was sent. Photos of accepted commands may follow now. */
  async keepOutcome(
    before: readonly OutboxItem[],
    after: readonly OutboxItem[],
    atMs: number,
  ): Promise<void> {
    const changed = after.filter((item, index) => item !== before[index] && item.state.is !== 'sending')
    const patches = await Promise.all(changed.map((item) => this.#patch(item, atMs)))
    const { db } = this
    await db.transaction('rw', db.commands, db.photos, async () => {
      for (const [id, patch] of patches) {
        // Another tab may have heard the same verdict first; a verdict is never taken back.
        await db.commands
          .where({ id })
          .and((row) => row.state === 'waiting')
          .modify(patch)
        if (patch.state === 'accepted') {
          await db.photos.where({ owner: id, state: 'queued' }).modify({ state: 'arriving' })
        }
      }
    })
  }

  /** The replica holds these now. */
  async dropAccepted(ids: readonly string[]): Promise<void> {
    const gone = new Set(ids)
    await this.db.commands
      .where('[officer+state]')
      .equals([this.officer, 'accepted'])
      .and((row) => gone.has(row.id))
      .delete()
    for (const id of ids) this.#opened.delete(id)
  }

  /** Throws refused commands away, with what hangs on them; the caller has asked the person. */
  async discard(ids: readonly string[]): Promise<void> {
    const { db } = this
    await db.transaction('rw', db.commands, db.photos, db.pictures, async () => {
      await db.commands
        .where('id')
        .anyOf([...ids])
        .and((row) => row.officer === this.officer && row.state !== 'accepted')
        .delete()
      await deletePhotosOf(db, ids)
    })
  }

  async #seal(letter: Letter): Promise<Omit<CommandRow, 'seq'>> {
    const { id } = letter.command
    this.#opened.set(id, letter)
    return {
      id,
      officer: this.officer,
      case: letter.command.case,
      state: 'waiting',
      tries: 0,
      body: await seal(this.key, `command:${id}`, letter),
    }
  }

  async #tryOpen(row: CommandRow): Promise<Kept | undefined> {
    try {
      return await this.#open(row)
    } catch (failure) {
      if (failure instanceof SealBroken) return undefined
      throw failure
    }
  }

  async #open(row: CommandRow): Promise<Kept> {
    const letter = this.#opened.get(row.id) ?? (await unseal<Letter>(this.key, `command:${row.id}`, row.body))
    this.#opened.set(row.id, letter)
    return {
      ...letter,
      seq: row.seq,
      state: await this.#openState(row),
      tries: row.tries,
      bytes: JSON.stringify(letter.command).length,
      answeredAtMs: row.answeredAtMs,
    }
  }

  async #openState(row: CommandRow): Promise<ItemState> {
    if (row.verdict === undefined || row.state === 'waiting') return { is: 'waiting' }
    const name = `verdict:${row.id}`
    if (row.state === 'accepted')
      return { is: 'accepted', ...(await unseal<{ position: string }>(this.key, name, row.verdict)) }
    return { is: 'refused', problem: await unseal<SaidProblem>(this.key, name, row.verdict) }
  }

  async #patch(item: OutboxItem, atMs: number): Promise<readonly [string, Partial<CommandRow>]> {
    const { id } = item.command
    const { state, tries } = item
    if (state.is === 'waiting' || state.is === 'sending') return [id, { tries }]
    const said = state.is === 'accepted' ? { position: state.position } : state.problem
    const verdict: Sealed = await seal(this.key, `verdict:${id}`, said)
    return [id, { state: state.is, tries, verdict, answeredAtMs: atMs }]
  }
}

export type AlsoSaved = {
  readonly draft?: string | undefined
  readonly mends?: string | undefined
  readonly photos?: readonly { readonly id: string; readonly command: string }[] | undefined
  /** Photos that are no longer wanted: bytes that have not gone yet do not go. */
  readonly removed?: readonly string[] | undefined
}
