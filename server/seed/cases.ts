import type { CaseId, CommandId } from '@gieo/engine/case/case.ts'
import type { Command } from '@gieo/engine/case/command.ts'
import { addDays } from '@gieo/engine/text/date.ts'
import type { ExamplePractice } from '../../examples/nghe-an/practice.ts'
import { PRACTICES } from '../../examples/nghe-an/practices.ts'
import { actorNamed } from '../accounts/session.ts'
import type { Context } from '../context.ts'
import { handle } from '../handle.ts'
import type { Actor } from '../store/scope.ts'
import { tellExamples } from './invented.ts'
import { madeId } from './made-id.ts'
import { drawPhoto } from './picture.ts'
import type { Told } from './told.ts'

/** The practices of published reports and the invented cases, sent through the same write path as any phone's. */
export async function seedCases(context: Context, picturesMax: number): Promise<void> {
  const actor = findActors(context)
  const all = [...PRACTICES.map(tellPractice), ...tellExamples(context.packs.current.values())]
  for (const [index, told] of all.entries()) {
    await tell(context, index < picturesMax ? told : { ...told, scene: undefined }, actor)
  }
}

/** Accounts of the example by their names, each read once. */
export function findActors(context: Context): Finder {
  const actors = new Map<string, Actor>()
  return async (name) => {
    const known = actors.get(name) ?? (await actorNamed(context, name))
    actors.set(name, known)
    return known
  }
}

// A report carries that a practice began; what came of it would need the whole form, which no report fills in.
function tellPractice(practice: ExamplePractice): Told {
  const checked = { move: 'check', by: 'kiem.tinh', on: addDays(practice.startedOn, 14) }
  const started = { move: 'start', by: 'ghi.tinh', on: addDays(practice.startedOn, 30) }
  return {
    programme: 'skilled-mobilisation',
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
    steps: practice.stage === 'checked' ? [checked] : [checked, started],
    scene: practice.scene,
    by: 'ghi.tinh',
  }
}

export type Finder = (name: string) => Promise<Actor>

/** Sends what happened to a case, each command by whoever did it. */
export async function tell(context: Context, told: Told, actor: Finder): Promise<void> {
  const pack = context.packs.current.get(told.programme)
  if (pack === undefined) throw new Error(`the programme ${told.programme} of the example is not published`)
  const heading = {
    case: madeId(told.id) as CaseId,
    programme: pack.rules.programme,
    pack: pack.hash,
    unit: told.unit,
  }
  const name = (part: string) => madeId(`${told.id}:${part}`) as CommandId
  const opened = {
    ...heading,
    id: name('open'),
    occurredOn: told.on,
    basedOn: 0,
    kind: 'openCase',
    data: { answers: told.answers },
  } as const
  await must(context, await actor(told.by), opened)
  if (told.scene !== undefined) {
    const photo = await drawPhoto(told.id, told.scene)
    const attach = {
      ...heading,
      id: name('photo'),
      occurredOn: told.on,
      basedOn: 2,
      kind: 'attachPhoto',
      data: photo.announced,
    } as const
    await must(context, await actor(told.by), attach)
    await photo.store(context)
  }
  for (const step of told.steps) {
    const { reason, answers } = step
    const said = {
      ...(reason === undefined ? {} : { reason }),
      ...(answers === undefined ? {} : { answers }),
    }
    const command: Command =
      step.move === 'send-back'
        ? {
            ...heading,
            id: name('send-back'),
            occurredOn: step.on,
            basedOn: 2,
            kind: 'sendBackCase',
            data: { reason: step.reason ?? '' },
          }
        : {
            ...heading,
            id: name(step.move),
            occurredOn: step.on,
            basedOn: 2,
            kind: 'advanceCase',
            data: { move: step.move, ...said },
          }
    await must(context, await actor(step.by), command)
  }
}

async function must(context: Context, actor: Actor, command: Command): Promise<void> {
  const verdict = await handle(context, actor, 'example', command)
  if (!verdict.accepted) throw new Error(`the example was refused: ${JSON.stringify({ command, verdict })}`)
}
