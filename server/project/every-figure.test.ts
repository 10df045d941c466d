import { randomUUID } from 'node:crypto'
import { parsePeriod } from '@gieo/engine/indicator/period.ts'
import { allUnits } from '@gieo/engine/unit/land.ts'
import { CONFIRMED_EXAMPLES } from '@gieo/programmes/household-models/example-confirmed.texts.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foldFigures } from '../jobs/fold.ts'
import { listCounted, type Counted } from '../read/figures-asked.ts'
import { countFigures } from '../read/figures-count.ts'
import { mapFor } from '../read/unit-place.ts'
import { listMaps } from '../read/units.ts'
import { operatorHeading } from '../store/record.ts'
import { openHousehold, push } from '../testing/commands.ts'
import { makeWorld, TODAY, type Caller, type World } from '../testing/world.ts'
import { recordUnitChange, undoRecordedChange } from '../units/change.ts'
import { checkFigures } from './check-figures.ts'
import { dumpProjections } from './dump.testing.ts'
import { countPlainly, foldAll, placeIn } from './every-figure.testing.ts'
import { MERGER } from './merger.testing.ts'
import { rebuild } from './rebuild.ts'

const PROGRAMME = 'household-models'
const UNITS = ['vn-h40-binh-hai', 'vn-c16941@2025', 'vn-c16969@2025']

let world: World
let province: Caller
let people: readonly Caller[]
beforeAll(async () => {
  world = await makeWorld('example')
  province = await world.as('dan.van.tinh')
  people = await Promise.all(
    ['can.bo.xa', 'pho.can.bo', 'hoi.nong.dan', 'quan.thanh', 'ghi.tinh', 'kiem.tinh'].map((name) =>
      world.as(name),
    ),
  )
})
afterAll(() => world.close())

const counted = (): readonly Counted[] =>
  listCounted(world.context.packs).filter(({ pack }) => pack.rules.programme === PROGRAMME)

// Of all branches, of one, of several.
const READERS = [undefined, ['peoples-committee'], ['farmers', 'mass-mobilisation', 'peoples-committee']]

/** Holds every figure of the programme, in every unit and map that matters, against the plain way. */
async function compare(periods: readonly string[], readers = READERS): Promise<number> {
  const land = await world.context.land()
  const cases = await foldAll(world.db, PROGRAMME)
  const units = allUnits(land).filter((unit) =>
    /^vn-40$|^vn-c169(41|69)@202|^vn-h40-binh-hai$|^vn-d419/.test(unit),
  )
  let compared = 0
  for (const { on } of await listMaps(world.context)) {
    const map = mapFor(land, on)
    const placed = placeIn(land, map)
    for (const text of periods) {
      const period = parsePeriod(text)
      if (period === undefined) throw new Error(text)
      for (const branches of readers) {
        const found = await countFigures(world.db, { indicators: counted(), units, map, period, branches })
        for (const unit of units)
          for (const one of counted()) {
            const plainly = countPlainly({ cases, unit, placed, period, branches }, one)
            expect(found(one.name, unit), `${one.name} ${unit} ${on} ${text} ${branches}`).toEqual(plainly)
            compared++
          }
      }
    }
  }
  return compared
}

const PERIODS = [
  'all',
  '2026',
  '2026-Q3',
  '2025/2026',
  '2026-08',
  '2025-12-15/2026-12-14',
  '2026-05-10/2026-10-20',
]

test('whatever happens to cases and units, every kind of figure is what the cases say', async () => {
  const random = makeRandom(11)
  const pick = <Of>(list: readonly Of[]): Of => list[Math.floor(random() * list.length)] as Of // no list here is empty
  const ids: string[] = []
  const full = CONFIRMED_EXAMPLES.map(({ answers }) => answers)
  const day = () =>
    `2026-${String(1 + Math.floor(random() * 11)).padStart(2, '0')}-${String(1 + Math.floor(random() * 23)).padStart(2, '0')}`
  const open = async () => {
    const draft = {
      ...openHousehold(world, { ...pick(full), 'land-before': 'idle-field' }),
      unit: pick(UNITS),
      occurredOn: day(),
    }
    const [verdict] = await push(pick(people), [draft])
    if (verdict?.accepted === true) ids.push(draft.case)
    return verdict?.problem?.code ?? 'accepted'
  }
  const act = async (kind: string, data: unknown, over: object = {}) => {
    const chosen = pick(ids)
    const start = Math.floor(random() * people.length)
    const seen = await whoSees(chosen, [...people.slice(start), province, ...people.slice(0, start)])
    if (seen === undefined) return 'gone'
    const { page, by } = seen
    const { id, programme, pack, unit, version } = page
    const draft = {
      id: randomUUID(),
      case: id,
      programme,
      pack,
      unit,
      occurredOn: day(),
      basedOn: version,
      kind,
      data,
    }
    const [verdict] = await push(by, [{ ...draft, ...over }])
    return verdict?.problem?.code ?? 'accepted'
  }
  const move = (id: string) => () => act('advanceCase', { move: id, reason: 'Thử' })
  const takeBack = async () => {
    const taken = pick(ids)
    for (const by of people) {
      const { case: page, mayTakeBack } = (await by.get(`/api/v1/cases/${taken}`)).body
      if (typeof mayTakeBack !== 'number') continue
      const { id, programme, pack, unit, version } = page
      const heading = {
        id: randomUUID(),
        case: id,
        programme,
        pack,
        unit,
        occurredOn: TODAY,
        basedOn: version,
      }
      const [verdict] = await push(by, [{ ...heading, kind: 'takeBackStep', data: { step: mayTakeBack } }])
      return verdict?.problem === undefined ? 'taken back' : verdict.problem.code
    }
    return 'none'
  }
  const acts = [
    open,
    open,
    move('check'),
    move('check'),
    move('confirm'),
    move('confirm'),
    move('show'),
    move('stop'),
    takeBack,
    () => act('editCase', { answers: { kind: pick(['bees', 'livestock', 'fish-ponds']) } }),
    () =>
      act('editCase', {
        answers: { cost: pick([1_000_000, 2_000_000, 54_000_000]), 'area-back': pick([0, 120, 300]) },
      }),
    () => act('editCase', { answers: { 'households-learnt': pick([0, 3, 9]) } }, { unit: pick(UNITS) }),
    () => act('withdrawCase', { reason: 'Thử' }),
    () => act('restoreCase', {}),
    () => act('linkSame', { as: pick(ids) }),
    () => act('linkSame', { as: pick(ids) }),
    () => act('unlinkSame', { from: pick(ids) }),
  ]
  for (let count = 0; count < 24; count++) await open()
  const taken = new Map<string, number>()
  const rounds = async (count: number) => {
    for (let round = 0; round < count; round++) {
      const chosen = Array.from({ length: 18 }, () => pick(acts))
      for (const done of await Promise.all(chosen.map((one) => one())))
        taken.set(done, (taken.get(done) ?? 0) + 1)
      if (round % 2 === 0) await foldFigures(world.db)
      await compare([pick(PERIODS)], [pick(READERS)])
    }
  }
  await rounds(6)
  expect(await recordUnitChange(world.context, MERGER, operatorHeading(TODAY))).toHaveProperty('position')
  await compare(PERIODS)
  await rounds(3)
  expect(await undoRecordedChange(world.context, MERGER.id, operatorHeading(TODAY))).toHaveProperty(
    'position',
  )
  expect(await compare(PERIODS)).toBeGreaterThan(1000)
  expect(taken.get('accepted'), JSON.stringify([...taken])).toBeGreaterThan(40)
  expect(taken.get('taken back')).toBeGreaterThan(0)
  expect((await checkFigures(world.context)).differences).toEqual([])
}, 300_000)

test('after a rebuild every row is the same', async () => {
  const before = await dumpProjections(world.db)
  await rebuild(world.context)
  const after = await dumpProjections(world.db)
  for (const table of Object.keys(before)) expect(after[table], table).toBe(before[table])
}, 120_000)

test('behind a figure stand as many records as it says, of every kind', async () => {
  const land = await world.context.land()
  for (const unit of ['vn-40', 'vn-c16941@2025']) {
    for (const period of PERIODS) {
      const map = mapFor(land, TODAY).on
      const query = `unit=${unit}&period=${period}&map=${map}`
      const { body } = await province.get(`/api/v1/unit-table?programme=${PROGRAMME}&level=hamlet&${query}`)
      for (const { name, indicator } of counted()) {
        const figure = body.whole[name]
        const sides = indicator.counts.of === 'ratio' ? (['part', 'whole'] as const) : [undefined]
        for (const side of sides) {
          const list = (
            await province.get(`${figure.recordsUrl}&limit=200${side === undefined ? '' : `&of=${side}`}`)
          ).body
          expect(list.total, `${name} ${period}`).toBe(list.items.length)
          if (indicator.counts.of === 'sum-at-stage') continue
          expect(list.total, `${name} ${unit} ${period} ${side}`).toBe(
            side === undefined ? (figure.records ?? figure.value) : figure[side],
          )
        }
      }
    }
  }
}, 120_000)

async function whoSees(id: string, callers: readonly Caller[]) {
  for (const by of callers) {
    const { case: page } = (await by.get(`/api/v1/cases/${id}`)).body
    if (page !== undefined) return { page, by }
  }
  return undefined
}

// The same every time: a failure can be looked at again.
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
