import type { CaseId, CommandId, PhotoId } from '@gieo/engine/case/case.ts'
import type { Command, CommandBody } from '@gieo/engine/case/command.ts'
import { addDays, daysBetween, type PlainDate } from '@gieo/engine/text/date.ts'
import type { Actor } from '../../server/store/scope.ts'
import { PROGRAMMES, type Commune } from './people.ts'
import type { Chance } from '../../server/simulate/chance.ts'
import type { Step } from '../../server/simulate/write-round.ts'
import { LEADS, MANNERS, SAYINGS, THINGS } from '../../server/simulate/words.ts'

const STARTED = '2025-07-02'

/** What happens to one case, in order: registered, and for most something more. */
export function planCase(
  chance: Chance,
  communes: readonly Commune[],
  packs: ReadonlyMap<string, string>,
  today: PlainDate,
  number: number,
): readonly Step[] {
  const commune = chance.pickSkewed(communes)
  const { recorder, officer } = chance.pickSkewed(commune.people)
  const programme = chance.pickSkewed(PROGRAMMES)
  const opened = addDays(STARTED, chance.below(daysBetween(STARTED, today)))
  const heading = {
    case: chance.id() as CaseId,
    programme,
    pack: packs.get(programme) ?? '',
    unit: chance.pickSkewed(commune.hamlets),
    basedOn: 0,
  }
  let on = opened
  const step = (by: Actor, body: CommandBody): Step => ({
    by,
    // Safe: a body of one kind with the heading that every command has.
    command: { ...heading, id: chance.id() as CommandId, occurredOn: on, ...body } as Command,
  })
  const isFull = chance.happens(0.15)
  const steps = [
    step(recorder, {
      kind: 'openCase',
      data: { answers: isFull ? fullAnswers(chance, number, opened) : snapshot(chance, number, opened) },
    }),
  ]
  if (chance.happens(0.05)) steps.push(step(recorder, { kind: 'attachPhoto', data: photo(chance) }))
  const moves = movesOf(chance, isFull)
  for (const move of moves) {
    on = addDays(on, chance.below(60))
    if (on > today) on = today
    steps.push(
      step(officer, {
        kind: 'advanceCase',
        data: { move, ...(move === 'stop' ? { reason: 'Lũ cuốn mất' } : {}) },
      }),
    )
  }
  if (chance.happens(0.2))
    steps.push(
      step(officer, {
        kind: 'editCase',
        data: { answers: { summary: `${summary(chance)} Lần ${number}.` } },
      }),
    )
  const end = chance.below(200)
  if (end === 0) steps.push(step(officer, { kind: 'withdrawCase', data: { reason: 'Ghi hai lần' } }))
  if (end > 196 && !moves.includes('stop'))
    steps.push(step(officer, { kind: 'sendBackCase', data: { reason: 'Thiếu số hộ' } }))
  return steps
}

function movesOf(chance: Chance, isFull: boolean): readonly string[] {
  const path = ['check', 'start', ...(isFull ? ['confirm-effective'] : [])]
  const moves = path.slice(0, chance.below(path.length + 1))
  return chance.happens(0.03) ? [...moves, 'stop'] : moves
}

export function snapshot(chance: Chance, number: number, on: PlainDate): Record<string, unknown> {
  return {
    name: `${capital(chance.pickSkewed(THINGS))} ${chance.pickSkewed(MANNERS)} số ${number}`,
    sector: chance.pickSkewed(['economy', 'culture-society', 'political-system', 'defence-security']),
    kind: chance.pick(['new', 'running']),
    summary: summary(chance),
    lead: chance.pickSkewed(LEADS),
    since: on,
  }
}

/** A dozen answers more than what is asked on the spot: the whole form. */
export function fullAnswers(chance: Chance, number: number, on: PlainDate): Record<string, unknown> {
  const words = [
    'situation',
    'reason',
    'goals',
    'criteria',
    'content',
    'method',
    'place',
    'beneficiaries',
    'outputs',
    'results',
    'keeping',
    'replication',
  ]
  const first = snapshot(chance, number, on)
  return {
    ...first,
    kind: 'running',
    ...Object.fromEntries(words.map((field) => [field, chance.pick(SAYINGS)])),
    households: 1 + chance.below(80),
    people: 4 + chance.below(300),
    forces: [{ force: chance.pick(LEADS), part: 'lead', role: 'Giữ sổ, gọi họp' }],
    money: 1_000_000 * (1 + chance.below(500)),
    mobilised: 1_000_000 * chance.below(200),
    'working-days': chance.below(400) + 0.5,
    'assess-on': addDays(on, 300),
  }
}

function summary(chance: Chance): string {
  return `${chance.pickSkewed(SAYINGS)} ${chance.pickSkewed(SAYINGS)} ${capital(chance.pickSkewed(THINGS))}.`
}

function photo(chance: Chance) {
  const sha256 = chance.id().replaceAll('-', '').repeat(2)
  return {
    photo: chance.id() as PhotoId,
    captionVi: 'Buổi làm chung',
    captionEn: '',
    credit: 'Xóm',
    consent: true,
    sha256,
    bytes: 90_000,
  }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
