import type { UnitId } from '../unit/unit.ts'
import type { PlainDate } from '../text/date.ts'
import type { Answers } from '../condition/condition.ts'
import type { CaseId, CommandId, PhotoId, Spot } from './case.ts'

/** What a device asks for. `occurredOn` is the day it happened by the person's word; it orders nothing. */
export type Command = {
  readonly id: CommandId
  readonly case: CaseId
  readonly programme: string
  /** Hash of the pack version the device worked with. */
  readonly pack: string
  readonly unit: UnitId
  readonly occurredOn: PlainDate
  /** The version of the case the person was looking at; 0 for a new one. */
  readonly basedOn: number
} & CommandBody

export type CommandBody =
  | {
      readonly kind: 'openCase'
      readonly data: { readonly answers: Answers; readonly spot?: Spot | undefined }
    }
  /** `null` clears an answer. A `unit` other than the case's corrects its place. */
  | {
      readonly kind: 'editCase'
      readonly data: { readonly answers: Answers; readonly spot?: Spot | undefined }
    }
  | {
      readonly kind: 'advanceCase'
      readonly data: {
        readonly move: string
        readonly reason?: string | undefined
        /** Of the fields that the step asks. */
        readonly answers?: Answers | undefined
      }
    }
  | { readonly kind: 'sendBackCase'; readonly data: { readonly reason: string } }
  /** `step` is the version of the entry that is to be as if it had not been. */
  | { readonly kind: 'takeBackStep'; readonly data: { readonly step: number } }
  | { readonly kind: 'withdrawCase'; readonly data: { readonly reason: string } }
  | { readonly kind: 'restoreCase'; readonly data: Readonly<Record<string, never>> }
  /** This case and the other are one thing; this one is counted under the other. */
  | { readonly kind: 'linkSame'; readonly data: { readonly as: CaseId } }
  | { readonly kind: 'tellApart'; readonly data: { readonly from: CaseId } }
  /** Takes either of the two back. */
  | { readonly kind: 'unlinkSame'; readonly data: { readonly from: CaseId } }
  | { readonly kind: 'settleField'; readonly data: { readonly field: string; readonly value: unknown } }
  | {
      readonly kind: 'attachPhoto'
      readonly data: PhotoData & { readonly sha256: string; readonly bytes: number }
    }
  | { readonly kind: 'describePhoto'; readonly data: PhotoData }
  | { readonly kind: 'removePhoto'; readonly data: { readonly photo: PhotoId } }

export type PhotoData = {
  readonly photo: PhotoId
  readonly captionVi: string
  readonly captionEn: string
  readonly credit: string
  /** The people shown agreed to publication. Never assumed. */
  readonly consent: boolean
  readonly takenOn?: PlainDate | undefined
}

export type CommandKind = CommandBody['kind']
