import { tidyText } from '../form/tidy.ts'
import { firstStage, type PackRules } from '../pack/pack.ts'
import { refuse } from '../problem.ts'
import type { Case } from './case.ts'
import type { Decision } from './decision.ts'
import type { Facts } from './facts.ts'

/**
 * A slip is taken back by whoever made it, as long as it is the latest step: what somebody else decided, or what others
 * have built on since, needs a step of its own.
 */
export function takeBackStep(state: Case, step: number, facts: Facts): Decision {
  const last = state.lastStep
  if (last?.version !== step) return refuse('case.step-not-last')
  if (last.actor !== facts.officer) return refuse('case.step-of-another')
  if (last.is === 'sent-back') {
    // A correction has answered it already: there is nothing left to take back.
    if (state.sentBack === undefined) return refuse('case.step-not-last')
    return { events: [{ type: 'stepTakenBack', step: 'sent-back', stage: state.stage }] }
  }
  const before = state.entered.at(-2)
  if (before === undefined) throw new Error(`case ${state.id} took a step without a stage before it`)
  return { events: [{ type: 'stepTakenBack', step: 'stage', stage: before.stage }] }
}

/** A case that should not be there (entered twice, imported by mistake) leaves every list and figure, with its reason. */
export function withdrawCase(rules: PackRules, state: Case, reason: string, facts: Facts): Decision {
  if (!mayWithdraw(rules, state, facts)) return refuse('access.not-allowed')
  const text = tidyText(reason)
  return text === '' ? refuse('case.reason-missing') : { events: [{ type: 'caseWithdrawn', reason: text }] }
}

export function restoreCase(rules: PackRules, state: Case, facts: Facts): Decision {
  if (state.withdrawn === undefined) return refuse('case.not-withdrawn')
  return mayWithdraw(rules, state, facts)
    ? { events: [{ type: 'caseRestored' }] }
    : refuse('access.not-allowed')
}

// Whoever registered it while nobody has looked at it yet; afterwards those who may send it back.
function mayWithdraw(rules: PackRules, state: Case, facts: Facts): boolean {
  const own = state.recorder === facts.officer && state.stage === firstStage(rules).id
  return own || rules.access.sendBack.some((role) => facts.rolesOverCase.includes(role))
}
