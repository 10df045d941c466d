import type { CaseId, CommandId } from '../case/case.ts'
import type { Command, CommandKind } from '../case/command.ts'
import type { UnitId } from '../unit/unit.ts'
import type { OutboxItem } from './outbox.ts'
import type { Verdict } from './outcome.ts'

/** A command for tests: only its id, its case and its kind matter to the outbox. */
export function makeCommand(id: string, caseId: string, kind: CommandKind): Command {
  const data = { openCase: { answers: {} }, editCase: { answers: { note: id } } }[
    kind as 'openCase' | 'editCase'
  ]
  // Safe: tests ask only for the two kinds listed above, and the brands are plain text.
  return {
    id: id as CommandId,
    case: caseId as CaseId,
    programme: 'p',
    pack: 'h',
    unit: 'u' as UnitId,
    occurredOn: '2026-03-01',
    basedOn: 0,
    kind,
    data,
  } as Command
}

export function makeItem(id: string, caseId: string, kind: CommandKind, seq: number): OutboxItem {
  return { command: makeCommand(id, caseId, kind), seq, state: { is: 'waiting' }, tries: 0, bytes: 300 }
}

/** A server in memory with the one property that counts here: a command id gets the same verdict for ever. */
export class RememberingServer {
  readonly log: Command[] = []
  readonly verdicts = new Map<string, Verdict>()
  readonly #refuses: (command: Command) => boolean

  constructor(refuses: (command: Command) => boolean) {
    this.#refuses = refuses
  }

  push(commands: readonly Command[]): readonly Verdict[] {
    return commands.map((command) => this.#judge(command))
  }

  #judge(command: Command): Verdict {
    const known = this.verdicts.get(command.id)
    if (known !== undefined) return known
    const verdict = this.#decide(command)
    this.verdicts.set(command.id, verdict)
    return verdict
  }

  #decide(command: Command): Verdict {
    const opened = this.log.some((other) => other.case === command.case && other.kind === 'openCase')
    if (command.kind !== 'openCase' && !opened) {
      return { id: command.id, accepted: false, problem: { code: 'case.not-found' } }
    }
    if (this.#refuses(command))
      return { id: command.id, accepted: false, problem: { code: 'case.form-invalid' } }
    this.log.push(command)
    return { id: command.id, accepted: true, position: String(this.log.length) }
  }
}
