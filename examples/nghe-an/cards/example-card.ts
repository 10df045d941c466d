import type { PracticeCard, Words } from '@gieo/engine/replication/card/card.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'

/** What a version says but for where it began, which is its case's to say, and its pictures. */
export type CardText = Omit<PracticeCard, 'origin' | 'media' | 'parents'>

/** An invented practice card, written from an invented case, with who wrote and who read each version. */
export type ExampleCard = {
  readonly id: string
  /** The name of its case among the examples of the programmes. */
  readonly case: string
  readonly by: string
  readonly readBy: string
  /** Who began the practice agreed to be shown as what they are, and where. */
  readonly holder: PracticeCard['origin']['holder']
  readonly versions: readonly { readonly on: PlainDate; readonly text: CardText }[]
  readonly parents?: readonly { readonly id: string; readonly version: number; readonly changed: Words }[]
}

/** Both languages of a text. */
export function say(vi: string, en: string): Words {
  return { vi, en }
}
