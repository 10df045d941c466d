import type { Finding } from './finding.ts'

/**
 * Everything the system can refuse. A refusal is an answer, not a failure: it is a value, it is remembered with the
 * command, and it has its words (what, why, what to do) in `problem-texts.ts` in both languages.
 */
export const PROBLEMS = [
  'command.malformed',
  'command.id-taken',
  'command.date-invalid',
  'command.date-in-future',
  'command.date-too-old',
  'pack.unknown',
  'pack.not-this-programme',
  'pack.broken',
  'pack.version-taken',
  'pack.version-older',
  'pack.not-as-seen',
  'pack.retired',
  'pack.not-retired',
  'unit.unknown',
  'unit.not-yet',
  'unit.ended',
  'unit.level-too-wide',
  'unit.change-broken',
  'unit.change-not-undoable',
  'case.exists',
  'case.not-found',
  'case.move-unknown',
  'case.stage-moved',
  'case.place-moved',
  'case.sent-back',
  'case.already-sent-back',
  'case.not-sent-back-now',
  'case.contested',
  'case.not-contested',
  'case.third-version',
  'case.day-before-stage',
  'case.form-invalid',
  'case.form-incomplete',
  'case.condition-unmet',
  'case.reason-missing',
  'case.own-work',
  'case.nothing-changed',
  'case.step-not-last',
  'case.step-of-another',
  'case.withdrawn',
  'case.not-withdrawn',
  'case.same-itself',
  'case.same-already',
  'case.not-linked',
  'case.other-not-found',
  'case.other-programme',
  'case.other-withdrawn',
  'case.other-far',
  'photo.unknown',
  'photo.exists',
  'photo.too-many',
  'photo.not-a-photo',
  'photo.other-bytes',
  'access.not-signed-in',
  'access.session-ended',
  'access.wrong-name-or-password',
  'access.too-many-tries',
  'access.not-allowed',
  'access.out-of-scope',
  'access.password-to-change',
  'access.password-weak',
  'access.wrong-password',
  'people.not-entered',
  'people.other-line',
  'people.role-above',
  'people.hamlets-only',
  'people.programmes-wider',
  'people.own-posting',
  'people.own-account',
  'people.last-operator',
  'people.account-above',
  'people.name-taken',
  'people.name-malformed',
  'people.full-name-missing',
  'people.organisation-unknown',
  'people.not-in-organisation',
  'people.day-past',
  'people.day-far',
  'people.posting-over',
  'people.nothing-to-hand-over',
  'people.to-oneself',
  'people.locked',
  'figure.unknown',
  'figure.period-invalid',
  'figure.period-too-fine',
  'figure.not-public',
  'file.too-large',
  'file.empty',
  'file.not-a-table',
  'file.macros',
  'file.old-excel',
  'file.other-spreadsheet',
  'file.web-page',
  'file.encrypted',
  'file.broken',
  'file.bomb',
  'file.too-many-rows',
  'file.too-many-columns',
  'file.legacy-font',
  'file.encoding-unknown',
  'request.malformed',
  'request.too-large',
  'request.not-found',
  'request.wrong-origin',
] as const

export type ProblemCode = (typeof PROBLEMS)[number]

export type Problem = {
  readonly code: ProblemCode
  readonly values?: Readonly<Record<string, string | number>> | undefined
  /** What exactly is wrong, place by place; never cut short. */
  readonly findings?: readonly Finding[] | undefined
}

export type Refusal = { readonly refused: Problem }

/** A refusal as a value. */
export function refuse(
  code: ProblemCode,
  values?: Problem['values'],
  findings?: readonly Finding[],
): Refusal {
  return {
    refused: {
      code,
      ...(values === undefined ? {} : { values }),
      ...(findings === undefined ? {} : { findings }),
    },
  }
}
