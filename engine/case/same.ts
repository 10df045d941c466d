import type { PackRules } from '../pack/pack.ts'
import { refuse } from '../problem.ts'
import type { Role } from '../access/role.ts'
import type { Case, CaseId } from './case.ts'
import type { Command } from './command.ts'
import type { Decision } from './decision.ts'
import type { CaseEntry } from './event.ts'
import type { Facts, OtherCase } from './facts.ts'

/** What a person says of two cases that look alike. */
export type SameCommand = Command & { readonly kind: 'linkSame' | 'tellApart' | 'unlinkSame' }

/** The second case that a command names, if it names one. */
export function otherOf(command: Command): CaseId | undefined {
  switch (command.kind) {
    case 'linkSame':
      return command.data.as
    case 'tellApart':
    case 'unlinkSame':
      return command.data.from
    default:
      return undefined
  }
}

/**
 * Two organisations registered one thing: it is counted once where both are summed, and once for each. Nothing is
 * merged; each keeps its record. Whoever says so may correct or send back both: a case that she may not see does not
 * exist for her, and no refusal tells of a third one. So a case may be linked to several, and what all links hold
 * together is one thing.
 */
export function decideSame(rules: PackRules, state: Case, command: SameCommand, facts: Facts): Decision {
  if (!mayJudge(rules, facts.rolesOverCase)) return refuse('access.not-allowed')
  const id = otherOf(command)
  if (id === undefined || id === state.id) return refuse('case.same-itself')
  const other = facts.other
  if (other === undefined || other.roles.length === 0) return refuse('case.other-not-found')
  if (!mayJudge(rules, other.roles)) return refuse('access.not-allowed')
  switch (command.kind) {
    case 'linkSame':
      return linkSame(state, id, other)
    case 'tellApart':
      return tellApart(state, id, other)
    case 'unlinkSame':
      return state.others[id] === undefined
        ? refuse('case.not-linked')
        : { events: [{ type: 'sameUnlinked', from: id }] }
  }
}

/** What is said of a case and others after one more entry. */
export function hearOfOther(
  others: Case['others'],
  event: SameEvent,
  { actor, occurredOn }: CaseEntry,
): Case['others'] {
  const saying = { by: actor, on: occurredOn }
  switch (event.type) {
    case 'sameLinked':
      return { ...others, [event.as]: { ...saying, said: 'same' } }
    case 'toldApart':
      return { ...others, [event.from]: { ...saying, said: 'apart' } }
    case 'sameUnlinked': {
      const { [event.from]: _takenBack, ...rest } = others
      return rest
    }
  }
}

type SameEvent = CaseEntry['event'] & { readonly type: 'sameLinked' | 'toldApart' | 'sameUnlinked' }

function linkSame(state: Case, id: CaseId, other: OtherCase): Decision {
  if (saidOf(state, id, other) === 'same') return refuse('case.same-already')
  if (other.programme !== state.programme) return refuse('case.other-programme')
  if (other.withdrawn) return refuse('case.other-withdrawn')
  return other.near ? { events: [{ type: 'sameLinked', as: id }] } : refuse('case.other-far')
}

function tellApart(state: Case, id: CaseId, other: OtherCase): Decision {
  const said = saidOf(state, id, other)
  if (said === 'same') return refuse('case.same-already')
  return said === 'apart' ? refuse('case.nothing-changed') : { events: [{ type: 'toldApart', from: id }] }
}

// It may stand with either of the two.
function saidOf(state: Case, id: CaseId, other: OtherCase): 'same' | 'apart' | undefined {
  const own = state.others[id]?.said
  return own === 'same' || other.said === 'same' ? 'same' : (own ?? other.said)
}

/** Whether somebody with these roles may say of a case that it is the same thing as another. */
export function mayJudge({ access }: PackRules, roles: readonly Role[]): boolean {
  return roles.some((role) => access.edit.includes(role) || access.sendBack.includes(role))
}
