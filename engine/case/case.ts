import type { UnitId } from '../unit/unit.ts'
import type { PlainDate } from '../text/date.ts'
import type { Answers } from '../condition/condition.ts'

export type CaseId = string & { readonly _: 'CaseId' }
export type CommandId = string & { readonly _: 'CommandId' }
export type PhotoId = string & { readonly _: 'PhotoId' }
export type OfficerId = string & { readonly _: 'OfficerId' }
export type OrganisationId = string & { readonly _: 'OrganisationId' }

/** A point on the map, rounded on the device to about a hundred metres (three decimals of a degree). */
export type Spot = { readonly lat: number; readonly lon: number }

export type Photo = {
  readonly id: PhotoId
  readonly captionVi: string
  readonly captionEn: string
  readonly credit: string
  readonly consent: boolean
  readonly takenOn?: PlainDate | undefined
  /** Of the bytes the device sends, in hexadecimal: the upload must match it. */
  readonly sha256: string
  readonly bytes: number
}

/** Two values of one field, from two people who did not see each other's. */
export type Contest = { readonly offered: unknown; readonly by: OfficerId; readonly version: number }

/** A case as its entries leave it. */
export type Case = {
  readonly id: CaseId
  readonly programme: string
  readonly pack: string
  readonly unit: UnitId
  readonly organisation: OrganisationId
  readonly branch: string
  readonly recorder: OfficerId
  readonly answers: Answers
  readonly spot: Spot | undefined
  readonly stage: string
  /**
   * The day each stage was entered, in order, by which move and whom; a stage left by a correction stays in the list as
   * the journal says. A step on the spot enters the stage again.
   */
  readonly entered: readonly Entered[]
  readonly sentBack: { readonly reason: string; readonly on: PlainDate } | undefined
  /** Taken out of every list, figure and page, with the reason; the journal keeps it, and it can come back. */
  readonly withdrawn: { readonly reason: string; readonly on: PlainDate } | undefined
  /** What whoever did it may still take back; the next step covers it. */
  readonly lastStep: LastStep | undefined
  readonly contested: Readonly<Record<string, Contest>>
  /** Who changed a field last, and at which version; the place under `PLACE`. */
  readonly touched: Readonly<Record<string, Touch>>
  readonly photos: readonly Photo[]
  /** What a person said of this case and another that looks alike; links may stand with either of two. */
  readonly others: Readonly<Record<string, OtherSaid>>
  readonly openedOn: PlainDate
  readonly version: number
}

export type Entered = {
  readonly stage: string
  readonly on: PlainDate
  readonly move?: string | undefined
  /** Unknown to a phone that has not seen the journal. */
  readonly by?: OfficerId | undefined
}

/** The latest move or sending back, by the version of its entry. */
export type LastStep = {
  readonly is: 'stage' | 'sent-back'
  readonly version: number
  readonly actor: OfficerId
}

/** `same`: counted under the other, as one thing. `apart`: another thing, however alike. */
export type OtherSaid = { readonly said: 'same' | 'apart'; readonly by: OfficerId; readonly on: PlainDate }

/** Under which name a photo stands among the touched fields. */
export function photoTouch(photo: PhotoId): string {
  return `photo:${photo}`
}

export type Touch = {
  readonly version: number
  readonly actor: OfficerId
  readonly device: string
  /** Of the place only: the unit it was moved from. */
  readonly from?: UnitId | undefined
}

/** The place among what was touched. No field can be called so. */
export const PLACE = '@place'
