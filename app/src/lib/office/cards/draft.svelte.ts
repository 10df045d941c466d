import { checkCard } from '@gieo/engine/replication/card/check-card.ts'
import type { Finding } from '@gieo/engine/finding.ts'
import { problemText } from '@gieo/engine/problem-texts.ts'
import type { PracticeCard } from '@gieo/engine/replication/card/card.ts'
import type { CardPage, CardSaved } from '@gieo/server/wire/cards.ts'
import type { Words as Said } from '#lib/field/say.ts'
import { getLocale } from '#lib/paraglide/runtime.js'
import { Sending, type Trouble } from '../send.svelte.ts'
import { dropTyped, keepTyped, readTyped } from '../typed.ts'

const QUIET_MS = 1_500

type Kept = { readonly tab: string; readonly revision: number; readonly content: PracticeCard }

/** What is only not written yet: nobody is told so before she says that the card is finished. */
const NOT_YET: ReadonlySet<string> = new Set([
  'card.text-missing',
  'card.english-missing',
  'card.choice-missing',
  'card.conditions-missing',
  'card.too-few',
  'card.result-empty',
])

/**
 * A card while somebody writes it. Each key stroke is kept in this tab, and what is written goes to the server as soon
 * as the keys rest; of two who write at once, the second decides what stays.
 */
export class CardDraft {
  readonly card: string
  content: PracticeCard
  /** All that keeps it from being sent. */
  readonly findings: readonly Finding[]
  language = $state<'both' | 'vi' | 'en'>('both')
  /** Whether everything that is missing is shown, too. */
  isFinishing = $state(false)
  isSaved = $state(true)
  reopened = $state(false)
  savedAt = $state<Date | undefined>()
  readonly #sending = new Sending()
  #revision: number
  /** Named to the server, so that a save whose answer was lost is not taken for somebody else's. */
  #tab: string = crypto.randomUUID()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(page: CardPage) {
    this.card = page.card
    this.content = $state.raw(page.content)
    this.findings = $derived(checkCard(this.content, 'public'))
    this.#revision = page.revision
  }

  get trouble(): Trouble | undefined {
    return this.#sending.trouble
  }

  get isContested(): boolean {
    const { trouble } = this
    return trouble?.is === 'refused' && trouble.problem.code === 'card.changed-meanwhile'
  }

  get revision(): number {
    return this.#revision
  }

  /** Takes up what was typed in this tab and not saved before it was closed or reloaded. */
  takeUp(): void {
    const kept = readTyped<Kept>(this.#form)
    if (kept === undefined) return
    this.content = kept.content
    this.#revision = kept.revision
    this.#tab = kept.tab
    this.isSaved = false
    this.reopened = true
    this.#saveSoon()
  }

  set(part: Partial<PracticeCard>): void {
    this.content = { ...this.content, ...part }
    this.isSaved = false
    this.#keep()
    this.#saveSoon()
  }

  /** What is wrong with a part, in words; a path names exactly one. */
  problems(path: string): readonly Said[] {
    return this.findings
      .filter((found) => found.path === path && (this.isFinishing || !NOT_YET.has(found.code)))
      .map(({ code, values }) => problemText(code, values, getLocale()))
  }

  /** Saves at once; whether everything is with the server afterwards. */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer)
    if (this.isSaved) return true
    if (this.#sending.busy) {
      this.#saveSoon()
      return false
    }
    const { content } = this
    const saved = await this.#sending.ask<CardSaved>(`/api/v1/cards/${this.card}/draft`, {
      revision: this.#revision,
      tab: this.#tab,
      content,
    })
    if (saved === undefined) return false
    this.#revision = saved.revision
    this.savedAt = new Date()
    this.reopened = false
    if (this.content !== content) {
      this.#keep()
      this.#saveSoon()
      return false
    }
    this.isSaved = true
    dropTyped(this.#form)
    return true
  }

  /** Of two texts, what is typed here stays: it goes on from the revision that somebody else saved. */
  async keepMine(revision: number): Promise<boolean> {
    this.#revision = revision
    this.isSaved = false
    return this.save()
  }

  /** Of two texts, the saved one stays. */
  takeTheirs(page: CardPage): void {
    this.content = page.content
    this.#revision = page.revision
    this.isSaved = true
    this.#sending.trouble = undefined
    dropTyped(this.#form)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #keep(): void {
    const kept: Kept = { tab: this.#tab, revision: this.#revision, content: this.content }
    keepTyped(this.#form, kept)
  }

  get #form(): string {
    return `card:${this.card}`
  }

  #saveSoon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), QUIET_MS)
  }
}
