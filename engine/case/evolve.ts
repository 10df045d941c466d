import { isAnswered, type Answers } from '../condition/condition.ts'
import { photoTouch, PLACE, type Case, type Entered, type LastStep, type Photo, type Touch } from './case.ts'
import type { CaseEntry } from './event.ts'
import { hearOfOther } from './same.ts'

/** All entries of a case, in order of version, folded; `undefined` when there are none. */
export function fold(entries: readonly CaseEntry[]): Case | undefined {
  let state: Case | undefined
  for (const entry of entries) state = evolve(state, entry)
  return state
}

/** The case after one more entry. Entries come without gaps: anything else is our own mistake and thrown. */
export function evolve(before: Case | undefined, entry: CaseEntry): Case {
  const expected = (before?.version ?? 0) + 1
  if (entry.version !== expected) {
    throw new Error(`gap in case ${entry.case}: version ${entry.version} after ${expected - 1}`)
  }
  if (entry.event.type === 'caseOpened') return open(before, entry, entry.event)
  if (before === undefined) throw new Error(`case ${entry.case} begins with ${entry.event.type}`)
  return { ...change(before, entry), version: entry.version }
}

function open(
  before: Case | undefined,
  entry: CaseEntry,
  event: CaseEntry['event'] & { type: 'caseOpened' },
): Case {
  if (before !== undefined) throw new Error(`case ${entry.case} was opened twice`)
  const answers = answeredOnly(event.answers)
  return {
    id: entry.case,
    programme: event.programme,
    pack: event.pack,
    unit: event.unit,
    organisation: event.organisation,
    branch: event.branch,
    recorder: entry.actor,
    answers,
    spot: event.spot,
    stage: '',
    entered: [],
    sentBack: undefined,
    withdrawn: undefined,
    lastStep: undefined,
    contested: {},
    touched: touchAll({}, Object.keys(answers), entry),
    photos: [],
    others: {},
    openedOn: entry.occurredOn,
    version: entry.version,
  }
}

// Every correction, of an answer, the place or a photo, answers a case that was sent back.
function change(state: Case, entry: CaseEntry): Case {
  const event = entry.event
  switch (event.type) {
    case 'caseOpened':
      return state
    case 'answersChanged':
      return {
        ...state,
        answers: answeredOnly({ ...state.answers, ...event.answers }),
        touched: touchAll(state.touched, Object.keys(event.answers), entry),
        sentBack: undefined,
      }
    case 'fieldContested': {
      const contest = { offered: event.offered, by: entry.actor, version: entry.version }
      return { ...state, contested: { ...state.contested, [event.field]: contest } }
    }
    case 'fieldSettled': {
      const { [event.field]: _settled, ...open } = state.contested
      return {
        ...state,
        answers: answeredOnly({ ...state.answers, [event.field]: event.value }),
        touched: touchAll(state.touched, [event.field], entry),
        contested: open,
        sentBack: undefined,
      }
    }
    case 'placeCorrected':
      return {
        ...state,
        unit: event.unit,
        spot: event.spot ?? state.spot,
        touched: { ...state.touched, [PLACE]: { ...touchOf(entry), from: state.unit } },
        sentBack: undefined,
      }
    case 'stageEntered':
      return {
        ...state,
        stage: event.stage,
        entered: [...state.entered, enteredBy(entry, event)],
        // Where a case begins is no step of its own: only withdrawing takes that back.
        lastStep: event.from === undefined ? undefined : stepOf(entry, 'stage'),
      }
    case 'caseSentBack':
      return {
        ...state,
        sentBack: { reason: event.reason, on: entry.occurredOn },
        lastStep: stepOf(entry, 'sent-back'),
      }
    case 'stepTakenBack':
      return takeBack(state, event)
    case 'caseWithdrawn':
      return { ...state, withdrawn: { reason: event.reason, on: entry.occurredOn } }
    case 'caseRestored':
      return { ...state, withdrawn: undefined }
    case 'sameLinked':
    case 'toldApart':
    case 'sameUnlinked':
      return { ...state, others: hearOfOther(state.others, event, entry) }
    case 'photoAttached':
      return { ...state, photos: [...state.photos, event.photo], sentBack: undefined }
    case 'photoDescribed':
      return { ...describePhoto(state, event.photo, entry), sentBack: undefined }
    case 'photoRemoved': {
      const photos = state.photos.filter((photo) => photo.id !== event.photo)
      return { ...state, photos, sentBack: undefined }
    }
  }
}

function describePhoto(state: Case, said: Omit<Photo, 'sha256' | 'bytes'>, entry: CaseEntry): Case {
  return {
    ...state,
    touched: touchAll(state.touched, [photoTouch(said.id)], entry),
    photos: state.photos.map((photo) => (photo.id === said.id ? { ...photo, ...said } : photo)),
  }
}

function enteredBy(
  { occurredOn, actor }: CaseEntry,
  { stage, move }: CaseEntry['event'] & { type: 'stageEntered' },
): Entered {
  return { stage, on: occurredOn, ...(move === undefined ? {} : { move }), by: actor }
}

function stepOf({ version, actor }: CaseEntry, is: LastStep['is']): LastStep {
  return { is, version, actor }
}

function takeBack(state: Case, event: CaseEntry['event'] & { type: 'stepTakenBack' }): Case {
  const before = { ...state, lastStep: undefined }
  return event.step === 'sent-back'
    ? { ...before, sentBack: undefined }
    : { ...before, stage: event.stage, entered: state.entered.slice(0, -1) }
}

// A cleared answer is absent, not null: two states that look alike must be equal.
function answeredOnly(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => isAnswered(answer)))
}

function touchAll(touched: Case['touched'], fields: readonly string[], entry: CaseEntry): Case['touched'] {
  const touch = touchOf(entry)
  return { ...touched, ...Object.fromEntries(fields.map((field) => [field, touch])) }
}

function touchOf({ version, actor, device }: CaseEntry): Touch {
  return { version, actor, device }
}
