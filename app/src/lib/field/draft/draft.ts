import type { CaseId, CommandId, PhotoId, Spot } from '@gieo/engine/case/case.ts'
import type { Answers } from '@gieo/engine/condition/condition.ts'

/** What somebody is writing, kept on the device with every change. It becomes commands when it is saved. */
export type Draft = {
  readonly id: string
  /** `open` registers a new case, `edit` changes answers or place, `photos` only adds photos. */
  readonly kind: 'open' | 'edit' | 'photos'
  readonly case: CaseId
  readonly programme: string
  readonly pack: string
  /** Unset until a place was chosen. */
  readonly unit: string | undefined
  readonly occurredOn: string
  readonly basedOn: number
  readonly answers: Answers
  /** What the case said when the writing began: only what differs is sent. Empty for a new case. */
  readonly seen: Answers
  readonly seenUnit: string | undefined
  readonly spot: Spot | undefined
  readonly photos: readonly DraftPhoto[]
  readonly step: number
  readonly savedAtMs: number
  /** The refused command this draft mends. */
  readonly mends: CommandId | undefined
}

export type DraftPhoto = {
  readonly id: PhotoId
  readonly captionVi: string
  readonly captionEn: string
  readonly credit: string
  readonly consent: boolean
  readonly takenOn: string | undefined
  readonly sha256: string
  readonly bytes: number
}
