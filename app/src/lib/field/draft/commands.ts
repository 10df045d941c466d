import type { CommandId } from '@gieo/engine/case/case.ts'
import type { Command, CommandBody, PhotoData } from '@gieo/engine/case/command.ts'
import { isAnswered, type Answers } from '@gieo/engine/condition/condition.ts'
import { tidyAnswers, tidyText } from '@gieo/engine/form/tidy.ts'
import { sameAnswer } from '@gieo/engine/case/conflict.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Draft, DraftPhoto } from './draft.ts'

/**
 * What a draft says, as commands in the order they must be taken: the case or its change first, then each photo.
 * A draft that changes nothing gives none.
 */
export function commandsOf(draft: Draft, unit: string, newId: () => string): readonly Command[] {
  const make = (body: CommandBody): Command => ({
    ...heading(draft, unit),
    id: newId() as CommandId,
    ...body,
  }) // a fresh id
  const photos = draft.photos.map((photo) =>
    make({ kind: 'attachPhoto', data: { ...photoWords(photo), sha256: photo.sha256, bytes: photo.bytes } }),
  )
  if (draft.kind === 'photos') return photos
  const spot = draft.spot === undefined ? {} : { spot: draft.spot }
  if (draft.kind === 'open') {
    const answers = answeredOnly(tidyAnswers(draft.answers))
    return [make({ kind: 'openCase', data: { answers, ...spot } }), ...photos]
  }
  const answers = changedAnswers(draft)
  const moved = unit !== draft.seenUnit || draft.spot !== undefined
  const changes = Object.keys(answers).length > 0 || moved
  return changes ? [make({ kind: 'editCase', data: { answers, ...spot } }), ...photos] : photos
}

/** The fields whose answer is another than the one seen when the writing began; a cleared one is `null`. */
export function changedAnswers(draft: Pick<Draft, 'answers' | 'seen'>): Answers {
  const now = tidyAnswers(draft.answers)
  const fields = new Set([...Object.keys(now), ...Object.keys(draft.seen)])
  const changed = [...fields].filter((field) => !sameAnswer(now[field], draft.seen[field]))
  return Object.fromEntries(changed.map((field) => [field, isAnswered(now[field]) ? now[field] : null]))
}

/** What was seen in the fields that change, to go with the command. */
export function seenIn(draft: Draft, command: Command): Answers | undefined {
  if (command.kind !== 'editCase') return undefined
  return Object.fromEntries(
    Object.keys(command.data.answers).map((field) => [field, draft.seen[field] ?? null]),
  )
}

function heading(draft: Draft, unit: string): Omit<Command, 'id' | 'kind' | 'data'> {
  return {
    case: draft.case,
    programme: draft.programme,
    pack: draft.pack,
    unit: unit as UnitId, // chosen from the kit
    occurredOn: draft.occurredOn,
    basedOn: draft.basedOn,
  }
}

/** What is said about a photo, as a command carries it. */
export function photoWords(photo: Omit<DraftPhoto, 'takenOn' | 'sha256' | 'bytes'> & TakenOn): PhotoData {
  return {
    photo: photo.id,
    captionVi: tidyText(photo.captionVi),
    captionEn: tidyText(photo.captionEn),
    credit: tidyText(photo.credit),
    consent: photo.consent,
    ...(photo.takenOn === undefined ? {} : { takenOn: photo.takenOn }),
  }
}

type TakenOn = { readonly takenOn?: string | undefined }

function answeredOnly(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => isAnswered(answer)))
}
