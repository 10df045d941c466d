import type { CaseId, CommandId } from '@gieo/engine/case/case.ts'
import type { Command, CommandBody } from '@gieo/engine/case/command.ts'
import { addDays, daysBetween, type PlainDate } from '@gieo/engine/text/date.ts'
import { childrenAt, versionAt } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { derivedId } from '../store/derived-id.ts'
import type { Actor } from '../store/scope.ts'
import { makeChance, type Chance } from './chance.ts'
import { staffKey, type Ground } from './ground.ts'
import { SIMULATED_BRANCHES } from './people.ts'
import { SORTS } from './programmes.ts'
import type { Step } from './write-round.ts'
import { MANNERS, THINGS } from './words.ts'

/** What decides everything that happens: the same history gives the same events. */
export type History = {
  readonly seed: number
  /** About how many cases there will be: each begins in its turn between the two days. */
  readonly cases: number
  readonly from: PlainDate
  readonly to: PlainDate
}

/** How many journal entries a case has on average. */
export const ENTRIES_PER_CASE = 6.3

/** All that happens to one case, in order. Any case can be planned by its number, without the others. */
export function planCase(ground: Ground, history: History, number: number): readonly Step[] {
  const chance = makeChance(Math.imul(history.seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b))
  const [programme, pack] = chance.pickSkewed(ground.packs)
  const hamlet = chance.pick(ground.hamlets)
  const staff = ground.staff.get(staffKey(hamlet.province, chance.pickSkewed(SIMULATED_BRANCHES)))
  if (staff === undefined) throw new Error(`nobody works in ${hamlet.province}`)
  // Chance has too few numbers for so many ids.
  const name = `simulated ${history.seed} ${number}`
  const life: Life = {
    chance,
    history,
    recorder: chance.pick(staff.recorders),
    officer: chance.pick(staff.officers),
    name,
    heading: { case: derivedId(name) as CaseId, programme, pack, basedOn: 0 }, // ids of our own making
    unit: hamlet.unit,
    on: beginsOn(chance, history, number),
    steps: [],
  }
  // One in ten is recorded by the commune itself, which ends when communes are merged.
  if (chance.happens(0.1)) life.unit = versionAt(ground.land, hamlet.unit, life.on)?.parent ?? hamlet.unit
  add(life, life.recorder, { kind: 'openCase', data: { answers: answersOf(life, number) } })
  live(ground, life)
  return life.steps
}

type Life = {
  readonly chance: Chance
  readonly history: History
  readonly name: string
  readonly recorder: Actor
  readonly officer: Actor
  readonly heading: Pick<Command, 'case' | 'programme' | 'pack' | 'basedOn'>
  unit: UnitId
  on: PlainDate
  readonly steps: Step[]
}

const MONTH_OF_LATE_ENTRIES = 30

function beginsOn(chance: Chance, { cases, from, to }: History, number: number): PlainDate {
  const days = daysBetween(from, to)
  const turn = Math.floor((number / Math.max(cases, 1)) * days) - chance.below(MONTH_OF_LATE_ENTRIES)
  return addDays(from, Math.min(Math.max(turn, 0), days))
}

function live(ground: Ground, life: Life): void {
  const { chance, officer, recorder } = life
  const isSentBack = chance.happens(0.03)
  if (isSentBack) add(life, officer, { kind: 'sendBackCase', data: { reason: 'Thiếu số hộ' } })
  if (isSentBack || chance.happens(0.25)) correct(life, recorder)
  if (chance.happens(0.03)) move(ground, life)
  const stops = chance.happens(0.06)
  const path = ['check', 'start', 'keep'].slice(0, reach(chance))
  for (const [index, id] of path.entries()) {
    pass(life, id === 'keep' ? 365 : 60)
    const stopsHere = stops && index === path.length - 1
    const reason = stopsHere ? { reason: 'Lũ cuốn mất' } : {}
    add(life, officer, { kind: 'advanceCase', data: { move: stopsHere ? 'stop' : id, ...reason } })
    // How far it has come since.
    if (!stopsHere && chance.happens(0.75)) correct(life, recorder)
  }
  if (chance.happens(0.1)) correct(life, officer)
  if (chance.happens(0.005)) add(life, officer, { kind: 'withdrawCase', data: { reason: 'Ghi hai lần' } })
}

// One in ten is never checked; most go all the way.
function reach(chance: Chance): number {
  const share = chance.below(100)
  return share < 10 ? 0 : share < 25 ? 1 : share < 45 ? 2 : 3
}

function pass(life: Life, days: number): void {
  const next = addDays(life.on, life.chance.below(days))
  life.on = next > life.history.to ? life.history.to : next
}

function correct(life: Life, by: Actor): void {
  pass(life, 20)
  const before = life.steps.length
  const households = 1 + life.chance.below(60) + before * 100
  const money = 1_000_000 * (1 + life.chance.below(500)) + before
  add(life, by, { kind: 'editCase', data: { answers: { households, money } } })
}

// The place was wrong: it lies in another hamlet of the same commune.
function move({ land }: Ground, life: Life): void {
  const commune = versionAt(land, life.unit, life.on)?.parent
  const others = commune === undefined ? [] : childrenAt(land, commune, life.on)
  const next = others.find((unit) => unit !== life.unit)
  if (next === undefined || versionAt(land, next, life.on)?.level !== 'hamlet') return
  life.unit = next
  add(life, life.recorder, { kind: 'editCase', data: { answers: {} } })
}

function add(life: Life, by: Actor, body: CommandBody): void {
  const id = derivedId(`${life.name} ${life.steps.length}`) as CommandId // of our own making
  // Safe: a body of one kind with the heading that every command has.
  const command = { ...life.heading, id, unit: life.unit, occurredOn: life.on, ...body } as Command
  life.steps.push({ by, command })
}

function answersOf({ chance, on }: Life, number: number): Readonly<Record<string, unknown>> {
  const thing = chance.pickSkewed(THINGS)
  return {
    name: `${thing.slice(0, 1).toUpperCase()}${thing.slice(1)} ${chance.pickSkewed(MANNERS)} số ${number + 1}`,
    sort: chance.pickSkewed(SORTS),
    began: on,
    households: 1 + chance.below(60),
    money: 1_000_000 * (1 + chance.below(500)),
    area: (1 + chance.below(2_000)) / 100,
    days: (1 + chance.below(4_000)) / 10,
  }
}
