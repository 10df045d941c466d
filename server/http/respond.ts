import type { Finding } from '@gieo/engine/finding.ts'
import type { Problem, ProblemCode } from '@gieo/engine/problem.ts'
import { problemText } from '@gieo/engine/problem-texts.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import type { Context as HonoContext } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ProblemBody } from '../wire/problem.ts'

// The one place where a refusal becomes an HTTP status. What is not named here is a plain 422.
const STATUS: Partial<Record<ProblemCode, ContentfulStatusCode>> = {
  'access.not-signed-in': 401,
  'access.session-ended': 401,
  'access.wrong-name-or-password': 401,
  'access.too-many-tries': 429,
  'access.not-allowed': 403,
  'access.out-of-scope': 403,
  'pack.manager-only': 403,
  'pack.version-taken': 409,
  'pack.version-older': 409,
  'pack.not-as-seen': 409,
  'access.password-to-change': 403,
  'people.own-posting': 403,
  'people.own-account': 403,
  'people.account-above': 403,
  'people.other-line': 403,
  'people.role-above': 403,
  'people.hamlets-only': 403,
  'people.programmes-wider': 403,
  'card.not-found': 404,
  'card.exists': 409,
  'card.changed-meanwhile': 409,
  'card.not-now': 409,
  'card.not-as-seen': 409,
  'card.own-work': 403,
  'case.not-found': 404,
  'case.stage-moved': 409,
  'case.place-moved': 409,
  'case.exists': 409,
  'command.id-taken': 409,
  'figure.unknown': 404,
  'fit.card-unknown': 404,
  'figure.not-public': 401,
  'figure.period-invalid': 400,
  'file.too-large': 413,
  'card-file.too-large': 413,
  'card-file.key-unknown': 409,
  'card-file.key-changed': 409,
  'card-file.other-content': 409,
  'import.changed-meanwhile': 409,
  'forecast.practice-unknown': 404,
  'forecast.said-already': 409,
  'import.not-found': 404,
  'import.not-now': 409,
  'import.other-check': 409,
  'photo.unknown': 404,
  'recording.not-found': 404,
  'recording.too-large': 413,
  'target.changed-meanwhile': 409,
  'report.not-found': 404,
  'report.already-issued': 409,
  'report.number-taken': 409,
  'template.not-found': 404,
  'calendar.not-found': 404,
  'run.not-found': 404,
  'run.known': 409,
  'run.over': 409,
  'plan.not-found': 404,
  'plan.changed-meanwhile': 409,
  'draw.not-found': 404,
  'draw.announced': 409,
  'draw.drawn': 409,
  'request.malformed': 400,
  'request.not-found': 404,
  'request.too-large': 413,
  'request.wrong-origin': 403,
}

/** A refusal on the wire (RFC 9457), in the language the reader asked for. */
export function problemBody(problem: Problem, locale: Locale): ProblemBody {
  const text = problemText(problem.code, problem.values, locale)
  return {
    type: `/problems#${problem.code}`,
    title: text.title,
    detail: text.remedy,
    status: STATUS[problem.code] ?? 422,
    code: problem.code,
    ...(problem.values === undefined ? {} : { values: { ...problem.values } }),
    ...(problem.findings === undefined
      ? {}
      : { findings: problem.findings.map((found) => sayFinding(found, locale)) }),
  }
}

function sayFinding(found: Finding, locale: Locale) {
  const { title, remedy } = problemText(found.code, found.values, locale)
  const values = found.values === undefined ? {} : { values: { ...found.values } }
  return { path: found.path, code: found.code, ...values, title, remedy }
}

export function respondProblem(c: HonoContext, problem: Problem): Response {
  const body = problemBody(problem, localeOf(c))
  return c.body(JSON.stringify(body), body.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
  })
}

/** Vietnamese unless the reader asks for English first. */
export function localeOf(c: HonoContext): Locale {
  return /^\s*en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'vi'
}
