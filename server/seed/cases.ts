import { createHash } from 'node:crypto'
import type { CaseId, CommandId } from '@gieo/engine/case/case.ts'
import type { Command } from '@gieo/engine/case/command.ts'
import { addDays, type PlainDate } from '@gieo/engine/text/date.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { SKILLED_MOBILISATION } from '@gieo/programmes/skilled-mobilisation/pack.ts'
import { PRACTICES } from '../../examples/nghe-an/practices.ts'
import { actorNamed } from '../accounts/session.ts'
import type { Context } from '../context.ts'
import { handle } from '../handle.ts'
import type { Actor } from '../store/scope.ts'

/** A case of the example, and how far it has come. */
type Told = {
  readonly id: string
  readonly unit: UnitId
  readonly on: PlainDate
  readonly answers: Readonly<Record<string, unknown>>
  readonly moves: readonly string[]
  readonly by: Actor
  readonly checkedBy: Actor
}

/** The practices of published reports and the invented cases, sent through the same write path as any phone's. */
export async function seedCases(context: Context): Promise<void> {
  const by = await actorNamed(context, 'ghi.tinh')
  const checkedBy = await actorNamed(context, 'lanh.dao')
  for (const practice of PRACTICES) {
    await tell(context, {
      id: practice.id,
      unit: practice.unit,
      on: practice.startedOn,
      answers: {
        name: practice.titleVi,
        sector: practice.sector,
        kind: practice.kind,
        summary: practice.summaryVi,
        lead: practice.leadVi,
        since: practice.startedOn,
        source: practice.sourceUrl,
      },
      moves: [],
      by,
      checkedBy,
    })
  }
}

async function tell(context: Context, told: Told): Promise<void> {
  const { rules } = SKILLED_MOBILISATION
  const pack = context.packs.current.get(rules.programme)
  if (pack === undefined) throw new Error(`${rules.programme} is not published`)
  const heading = { case: madeId(told.id) as CaseId, programme: rules.programme, pack: pack.hash, unit: told.unit }
  const opened: Command = {
    ...heading,
    id: madeId(`${told.id}:open`) as CommandId,
    occurredOn: told.on,
    basedOn: 0,
    kind: 'openCase',
    data: { answers: told.answers },
  }
  await must(context, told.by, opened)
  for (const [index, move] of told.moves.entries()) {
    await must(context, move === 'start' ? told.by : told.checkedBy, {
      ...heading,
      id: madeId(`${told.id}:${move}`) as CommandId,
      occurredOn: addDays(told.on, 14 * (index + 1)),
      basedOn: index + 2,
      kind: 'advanceCase',
      data: { move },
    })
  }
}

async function must(context: Context, actor: Actor, command: Command): Promise<void> {
  const verdict = await handle(context, actor, 'example', command)
  if (!verdict.accepted) throw new Error(`the example was refused: ${JSON.stringify({ command, verdict })}`)
}

// The same example has the same ids everywhere, so that links to it in documents hold.
function madeId(name: string): string {
  const hash = createHash('sha256').update(`gieo example ${name}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
