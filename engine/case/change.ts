import { isAnswered, type Answers } from '../condition/condition.ts'
import type { PlainDate } from '../text/date.ts'
import type { UnitId } from '../unit/unit.ts'
import type { Case, Contest, Photo, Spot } from './case.ts'
import { sameAnswer } from './conflict.ts'

/** One difference between two states of a case. */
export type Change =
  | { readonly is: 'answer'; readonly field: string; readonly from: unknown; readonly to: unknown }
  /** A second version came beside the kept one, or a person has decided between the two. */
  | { readonly is: 'contested'; readonly field: string; readonly kept: unknown; readonly offered: unknown }
  | { readonly is: 'decided'; readonly field: string; readonly kept: unknown; readonly offered: unknown }
  | { readonly is: 'stage'; readonly from: string; readonly to: string }
  | { readonly is: 'place'; readonly from: UnitId; readonly to: UnitId }
  | { readonly is: 'spot'; readonly from: Spot | undefined; readonly to: Spot | undefined }
  | { readonly is: 'photo'; readonly from: Photo | undefined; readonly to: Photo | undefined }
  | { readonly is: 'sent-back' | 'withdrawn'; readonly from: Said | undefined; readonly to: Said | undefined }

type Said = { readonly reason: string; readonly on: PlainDate }

/**
 * What differs between two states of one case, in words that nothing has to be looked up for. The same answers "what did
 * this entry change" and "what is different since". Before a case was opened nothing was answered.
 */
export function changesBetween(before: Case | undefined, after: Case): readonly Change[] {
  const was = before ?? { ...after, ...NOTHING }
  return [
    ...differentAnswers(was.answers, after.answers),
    ...differentContests(was, after),
    ...(was.stage === after.stage ? [] : [{ is: 'stage', from: was.stage, to: after.stage } as const]),
    ...(was.unit === after.unit ? [] : [{ is: 'place', from: was.unit, to: after.unit } as const]),
    ...(sameAnswer(was.spot, after.spot) ? [] : [{ is: 'spot', from: was.spot, to: after.spot } as const]),
    ...differentPhotos(was.photos, after.photos),
    ...differentSaid('sent-back', was.sentBack, after.sentBack),
    ...differentSaid('withdrawn', was.withdrawn, after.withdrawn),
  ]
}

const NOTHING = {
  answers: {},
  contested: {},
  stage: '',
  spot: undefined,
  photos: [],
  sentBack: undefined,
  withdrawn: undefined,
} as const

/** What a change is about: the id of a field, or what it is. */
export function subjectOf(change: Change): string {
  return 'field' in change ? change.field : `@${change.is}`
}

function differentAnswers(before: Answers, after: Answers): readonly Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const [from, to] = [before[field], after[field]]
    if (sameAnswer(from, to)) return []
    return [
      { is: 'answer', field, from: isAnswered(from) ? from : undefined, to: isAnswered(to) ? to : undefined },
    ]
  })
}

function differentContests(before: Case, after: Case): readonly Change[] {
  const say = (
    is: 'contested' | 'decided',
    state: Case,
    [field, { offered }]: readonly [string, Contest],
  ) => ({
    ...{ is, field, offered },
    kept: state.answers[field],
  })
  const only = (state: Case, other: Case) =>
    Object.entries(state.contested).filter(([field]) => !Object.hasOwn(other.contested, field))
  return [
    ...only(after, before).map((contest) => say('contested', after, contest)),
    ...only(before, after).map((contest) => say('decided', after, contest)),
  ]
}

function differentPhotos(before: readonly Photo[], after: readonly Photo[]): readonly Change[] {
  const now = new Map(after.map((photo) => [photo.id, photo]))
  const then = new Set(before.map(({ id }) => id))
  const kept = before.flatMap((from): readonly Change[] => {
    const to = now.get(from.id)
    return sameAnswer(from, to) ? [] : [{ is: 'photo', from, to }]
  })
  const added = after.filter(({ id }) => !then.has(id))
  return [...kept, ...added.map((to): Change => ({ is: 'photo', from: undefined, to }))]
}

function differentSaid(
  is: 'sent-back' | 'withdrawn',
  from: Said | undefined,
  to: Said | undefined,
): readonly Change[] {
  return sameAnswer(from, to) ? [] : [{ is, from, to }]
}
