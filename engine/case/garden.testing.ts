import { GARDENS } from '../pack/garden-pack.testing.ts'
import type { PackRules } from '../pack/pack.ts'
import type { UnitId } from '../unit/unit.ts'
import type { Case, CaseId, CommandId, OfficerId, OrganisationId } from './case.ts'
import type { Command, CommandBody } from './command.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import type { CaseEntry } from './event.ts'
import { fold } from './evolve.ts'
import type { Facts } from './facts.ts'

// Ids are plain text with a brand; here they are put on.
export const HAMLET = 'hamlet:khe' as UnitId
export const OTHER_HAMLET = 'hamlet:nua' as UnitId

export const SNAPSHOT = { name: 'Vườn cam xóm Khe', sort: 'fruit', planted: '2023-01-10' }
export const FULL = { ...SNAPSHOT, area: 250.5, watered: true, water: 'Suối', crops: ['orange'] }

export const HEAD = someone('head', ['recorder'])
export const NEIGHBOUR = someone('neighbour', ['recorder'])
export const OFFICER = someone('officer', ['officer'])
export const REVIEWER = someone('reviewer', ['reviewer'])
export const STRANGER = someone('stranger', [])

/** What is so around a command of one person: posted over the hamlet, on a day in June 2023. */
export function someone(name: string, roles: Facts['rolesOverCase']): Facts {
  return {
    officer: name as OfficerId,
    device: `phone of ${name}`,
    today: '2023-06-01',
    rolesOverCase: roles,
    rolesOverUnit: roles,
    unit: { is: 'valid', level: 'hamlet' },
    organisation: 'farmers-khe' as OrganisationId,
    branch: 'farmers',
  }
}

type Heading = { readonly basedOn?: number; readonly occurredOn?: string; readonly unit?: UnitId }

/** A command on the one garden these tests are about. */
export function ask(body: CommandBody, heading: Heading = {}): Command {
  return {
    id: 'command' as CommandId,
    case: 'garden' as CaseId,
    programme: 'model-gardens',
    pack: 'hash',
    unit: heading.unit ?? HAMLET,
    occurredOn: heading.occurredOn ?? '2023-05-20',
    basedOn: heading.basedOn ?? 0,
    ...body,
  }
}

/** A garden's journal in memory: what is accepted is written down, what is refused changes nothing. */
export class Journal {
  readonly entries: CaseEntry[] = []
  readonly rules: PackRules

  constructor(rules: PackRules = GARDENS.rules) {
    this.rules = rules
  }

  get state(): Case | undefined {
    return fold(this.entries)
  }

  /** Decides one command; returns the code of the refusal, or 'accepted'. */
  take(facts: Facts, body: CommandBody, heading: Heading = {}): string {
    const decision = this.decide(facts, body, heading)
    return 'refused' in decision ? decision.refused.code : 'accepted'
  }

  decide(facts: Facts, body: CommandBody, heading: Heading = {}): Decision {
    // Who says nothing else has seen the case as it is.
    const command = ask(body, { basedOn: this.state?.version ?? 0, ...heading })
    const decision = decide(this.rules, this.state, command, facts)
    if ('refused' in decision) return decision
    for (const event of decision.events) {
      this.entries.push({
        case: command.case,
        version: this.entries.length + 1,
        actor: facts.officer,
        device: facts.device,
        occurredOn: command.occurredOn,
        event,
      })
    }
    return decision
  }
}

/** A garden just registered by the hamlet's head. */
export function openGarden(answers: Readonly<Record<string, unknown>> = SNAPSHOT): Journal {
  const journal = new Journal()
  journal.take(HEAD, { kind: 'openCase', data: { answers } })
  return journal
}
