import type { Case } from '../../case/case.ts'
import type { Facts } from '../../case/facts.ts'
import type { Move, PackRules } from '../../pack/pack.ts'
import { refuse, type Refusal } from '../../problem.ts'
import { addMonths, type PlainDate } from '../../text/date.ts'
import { startedOn } from './life.ts'

/**
 * What a step of an adoption asks beside the programme's own rules: nothing was kept a year before a year has passed,
 * and nobody verifies what his own organisation recorded.
 */
export function checkAdoptionStep(
  { adoption }: PackRules,
  state: Case,
  move: Move,
  on: PlainDate,
  facts: Facts,
): Refusal | undefined {
  if (adoption === undefined) return undefined
  if (adoption.verifies.includes(move.id)) return checkVerifier(state, facts)
  if (!adoption.kept.includes(move.to) || adoption.kept.includes(state.stage)) return undefined
  const since = startedOn(adoption, state.entered)
  if (since === undefined) return undefined
  const date = addMonths(since, adoption.keptAfterMonths)
  return on < date
    ? refuse('adoption.too-early', { since, date, months: adoption.keptAfterMonths })
    : undefined
}

function checkVerifier(state: Case, facts: Facts): Refusal | undefined {
  if (state.recorder === facts.officer || state.entered.some(({ by }) => by === facts.officer))
    return refuse('case.own-work')
  const own = facts.organisations ?? [facts.organisation]
  return own.includes(state.organisation) ? refuse('adoption.own-organisation') : undefined
}
