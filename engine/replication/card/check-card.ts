import { finding, type Finding } from '../../finding.ts'
import { isInCountry } from '../../map/point.ts'
import { isPlainDate } from '../../text/date.ts'
import type { PracticeCard, Words } from './card.ts'
import { checkCardConditions } from './check-conditions.ts'
import { checkRows, LIMITS } from './check-rows.ts'
import { isDomain } from './domain.ts'
import { missing, number, tooMany, words, type Level } from './check-words.ts'

/**
 * Everything that keeps a card from being a snapshot, full, or fit for the public, each with its path. What is written
 * must be right at every level; a higher one only asks for more. It never throws.
 */
export function checkCard(card: PracticeCard, level: Level): readonly Finding[] {
  return [
    ...words('title', card.title, level, LIMITS.title),
    ...checkDomains(card),
    ...words('problem', card.problem, level, LIMITS.problem),
    ...words('summary', card.summary, level, LIMITS.summary),
    ...checkOrigin(card),
    ...checkRows(card, level),
    ...checkCardConditions(card.conditions),
    ...checkWhole(card, level),
    ...checkDays(card, level),
  ]
}

function checkDomains({ domains }: PracticeCard): readonly Finding[] {
  if (domains.length === 0) return [finding('domains', 'card.choice-missing')]
  return [
    ...tooMany('domains', domains.length, LIMITS.domains),
    ...domains.flatMap((domain) =>
      isDomain(domain) ? [] : [finding('domains', 'card.domain-unknown', { domain })],
    ),
  ]
}

function checkOrigin({ origin }: PracticeCard): readonly Finding[] {
  const findings: Finding[] = []
  if (origin.unit === '') findings.push(finding('origin.unit', 'card.place-missing'))
  if (origin.point !== undefined && !isInCountry(origin.point))
    findings.push(finding('origin.point', 'card.point-outside'))
  return findings
}

/** What a card says once: costs, labour, skills, who gains and who may lose. */
function checkWhole(card: PracticeCard, level: Level): readonly Finding[] {
  const { costBasis, labour, benefits, paybackMonths } = card
  const isFull = level !== 'snapshot'
  const isTechnique = card.kind === 'technique'
  const asksBasis = card.inputs.length > 0 || labour !== undefined
  return [
    ...(isFull && isTechnique && card.conditions.length === 0
      ? [finding('conditions', 'card.conditions-missing')]
      : []),
    ...(costBasis === undefined
      ? missing('costBasis', isFull && asksBasis)
      : [
          ...number('costBasis.quantity', costBasis.quantity, { over: 0 }),
          ...words('costBasis.unit', costBasis.unit, level, LIMITS.line),
        ]),
    ...(labour === undefined
      ? missing('labour', isFull)
      : [
          ...number('labour.setUp', labour.setUp, { from: 0 }),
          ...number('labour.yearly', labour.yearly, { from: 0 }),
        ]),
    ...asked('skills', card.skills, level),
    ...(paybackMonths === undefined
      ? missing('paybackMonths', isFull && isTechnique)
      : number('paybackMonths', paybackMonths, { from: 0, to: LIMITS.months })),
    ...(benefits === undefined
      ? missing('benefits', isFull)
      : [
          ...words('benefits.who', benefits.who, level, LIMITS.text),
          ...words('benefits.whoMayLose', benefits.whoMayLose, level, LIMITS.text),
          ...(benefits.count === undefined
            ? []
            : number('benefits.count', benefits.count, { from: 0, whole: true })),
        ]),
    ...asked('contact', card.contact, level),
    // Harm may be said briefly and late, but never in one language only where everybody reads it.
    ...(card.harm === undefined ? [] : words('harm', card.harm, level, LIMITS.text)),
  ]
}

function asked(path: string, text: Words | undefined, level: Level): readonly Finding[] {
  return text === undefined ? missing(path, level !== 'snapshot') : words(path, text, level, LIMITS.text)
}

function checkDays({ since, validUntil, media }: PracticeCard, level: Level): readonly Finding[] {
  const findings: Finding[] = []
  if (since === '' ? level !== 'snapshot' : !isPlainDate(since))
    findings.push(finding('since', since === '' ? 'card.text-missing' : 'card.day-invalid'))
  if (validUntil !== undefined && !isPlainDate(validUntil))
    findings.push(finding('validUntil', 'card.day-invalid'))
  else if (validUntil !== undefined && isPlainDate(since) && validUntil < since)
    findings.push(finding('validUntil', 'card.ends-before', { since }))
  for (const [index, { takenOn }] of media.entries())
    if (takenOn !== undefined && !isPlainDate(takenOn))
      findings.push(finding(`media.${index}.takenOn`, 'card.day-invalid'))
  return findings
}
