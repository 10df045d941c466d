import type { UnitId } from '../unit/unit.ts'
import type { PlainDate } from '../text/date.ts'
import type { Answers } from '../condition/condition.ts'
import type { CaseId, OfficerId, OrganisationId, Photo, PhotoId, Spot } from './case.ts'

/** What happened to a case. The journal holds these; a case is their fold. */
export type CaseEvent =
  | {
      readonly type: 'caseOpened'
      readonly programme: string
      readonly pack: string
      readonly unit: UnitId
      readonly organisation: OrganisationId
      /** The line of organisations it belongs to, such as `farmers`; access goes by it. */
      readonly branch: string
      readonly answers: Answers
      readonly spot?: Spot | undefined
    }
  | { readonly type: 'answersChanged'; readonly answers: Answers }
  /** Somebody else had changed the field first: both values are kept until a person decides. */
  | { readonly type: 'fieldContested'; readonly field: string; readonly offered: unknown }
  | { readonly type: 'fieldSettled'; readonly field: string; readonly value: unknown }
  | { readonly type: 'placeCorrected'; readonly unit: UnitId; readonly spot?: Spot | undefined }
  | {
      readonly type: 'stageEntered'
      readonly stage: string
      readonly from: string | undefined
      readonly move: string | undefined
      readonly reason?: string | undefined
    }
  | { readonly type: 'caseSentBack'; readonly reason: string }
  /** The latest step was a mistake; `stage` is where the case stands again. */
  | { readonly type: 'stepTakenBack'; readonly step: 'stage' | 'sent-back'; readonly stage: string }
  | { readonly type: 'caseWithdrawn'; readonly reason: string }
  | { readonly type: 'caseRestored' }
  /** One thing, registered twice: counted under the other wherever both are summed. */
  | { readonly type: 'sameLinked'; readonly as: CaseId }
  | { readonly type: 'toldApart'; readonly from: CaseId }
  | { readonly type: 'sameUnlinked'; readonly from: CaseId }
  | { readonly type: 'photoAttached'; readonly photo: Photo }
  | { readonly type: 'photoDescribed'; readonly photo: Omit<Photo, 'sha256' | 'bytes'> }
  | { readonly type: 'photoRemoved'; readonly photo: PhotoId }

/** An event with what the journal knows about it. */
export type CaseEntry = {
  readonly case: CaseId
  /** 1 for the first entry of a case; no gaps. */
  readonly version: number
  readonly actor: OfficerId
  readonly device: string
  readonly occurredOn: PlainDate
  readonly event: CaseEvent
}
