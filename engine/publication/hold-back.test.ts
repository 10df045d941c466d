import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Attacker, type Known } from './attack.testing.ts'
import { holdBack } from './hold-back.ts'
import { layPlaces, type Placed } from './places.ts'
import { FINE_PERIODS, periodsAround } from './public-period.ts'
import type { Issue, Lot, Published, Worlds } from './worlds.ts'

// Two communes of today; of the two of yesterday one holds a hamlet of each; one unit records for the whole province.
const LAND: readonly Placed[] = [
  recorder('a1', ['new/A', 'old/X']),
  recorder('a2', ['new/A', 'old/X']),
  recorder('b1', ['new/B', 'old/X']),
  recorder('b2', ['new/B', 'old/Y']),
  { unit: 'P', places: [] },
].map(({ unit, places }) => ({ unit, places: [...places, ...coarse(['old/P', 'new/P'])] }))

function recorder(name: string, above: readonly string[]): Placed {
  const places = [`old/${name}`, `new/${name}`].map((id) => ({ id, fine: true }))
  return { unit: name, places: [...places, ...coarse(above)] }
}

function coarse(ids: readonly string[]) {
  return ids.map((id) => ({ id, fine: false }))
}

const PLACES = layPlaces(LAND)
const MONTHS = ['2025-01', '2025-02', '2025-07', '2026-01']
const LOTS = LAND.flatMap((_, unit) => MONTHS.map((month) => ({ unit, month })))

/** How many records each lot has; by how many that changes from one publication to the next. */
const counts = fc.array(fc.oneof(fc.constant(0), fc.nat(9)), {
  minLength: LOTS.length,
  maxLength: LOTS.length,
})
const changes = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: -2, max: 7 }) },
  ),
  { minLength: LOTS.length, maxLength: LOTS.length },
)
const history = fc
  .tuple(counts, changes, changes)
  .map(([first, ...later]) =>
    later.reduce(
      (all, change) => [
        ...all,
        (all.at(-1) ?? []).map((count, at) => Math.max(0, count + (change[at] ?? 0))),
      ],
      [first],
    ),
  )

type Issued = { readonly worlds: Worlds; readonly last: ReadonlyMap<string, Published> }

function publish(count: readonly number[], before?: Issued, amountOf = (records: number) => records): Issued {
  const was = (unit: number, month: string) => before?.worlds.stocks.get(`${unit} ${month}`)
  const lots = LOTS.map(({ unit, month }, at): Lot => {
    const records = count[at] ?? 0
    const old = was(unit, month)
    return {
      unit: PLACES.units[unit] ?? '',
      month,
      records,
      amount: amountOf(records),
      was: old?.lot?.records ?? 0,
      wasAmount: old?.lot?.amount ?? 0,
      wasSecond: old?.second ?? 0,
    }
  })
  const worlds = run({
    places: PLACES,
    lots,
    again: before !== undefined,
    last: (id, period) => before?.last.get(`${id} ${period}`),
  })
  const last = new Map(before?.last)
  for (const { place, period, off, records, amount } of worlds.cells.values()) {
    if (off === 0) for (const id of PLACES.ids[place] ?? []) last.set(`${id} ${period}`, { records, amount })
  }
  return { worlds, last }
}

function run(issue: Issue): Worlds {
  const steps = holdBack(issue)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

function publishAll(history: readonly (readonly number[])[]): readonly Issued[] {
  return history.reduce<readonly Issued[]>((all, count) => [...all, publish(count, all.at(-1))], [])
}

/** Every place and period that residents may ask for, with the lots that are counted there. */
const ASKED = PLACES.within.flatMap((units, place) => {
  const kinds = PLACES.isFine[place] === true ? FINE_PERIODS : undefined
  const periods = new Set(MONTHS.flatMap((month) => periodsAround(month).slice(0, kinds)))
  return [...periods].map((period) => ({
    place,
    period,
    lots: LOTS.flatMap(({ unit, month }, at) =>
      units.includes(unit) && periodsAround(month).includes(period) ? [at] : [],
    ),
  }))
})

function shownOf({ worlds }: Issued, place: number, period: string): number | undefined {
  const cell = worlds.cells.get(`${place} ${period}`)
  return cell === undefined ? 0 : cell.off === 0 ? cell.records : undefined
}

/** All that was ever published of all maps, periods and publications, as equations. */
function knownFrom(issued: readonly Issued[]): readonly Known[] {
  return issued.flatMap((one, time) =>
    ASKED.flatMap(({ place, period, lots }) => {
      const sum = shownOf(one, place, period)
      return sum === undefined ? [] : [{ of: lots.map((at) => time * LOTS.length + at), sum }]
    }),
  )
}

const isSmall = (count: number) => count !== 0 && Math.abs(count) < 5

test('whoever adds up and subtracts all that was ever published learns no small number and no small change', () => {
  let attacked = 0
  fc.assert(
    fc.property(history, (all) => {
      const issued = publishAll(all)
      const attacker = new Attacker(all.length * LOTS.length, knownFrom(issued))
      for (const { lots } of ASKED) {
        const sums = all.map((count) => lots.reduce((sum, at) => sum + (count[at] ?? 0), 0))
        const at = (time: number) => lots.map((lot) => time * LOTS.length + lot)
        for (const [time, sum] of sums.entries()) {
          const before = sums[time - 1]
          const ranges = [
            ...(isSmall(sum) ? [attacker.range(at(time))] : []),
            ...(before !== undefined && isSmall(sum - before)
              ? [attacker.range(at(time), at(time - 1))]
              : []),
          ]
          for (const { least, greatest } of ranges) {
            attacked++
            expect(greatest - least).toBeGreaterThan(0.99)
          }
        }
      }
    }),
    { numRuns: 30 },
  )
  expect(attacked).toBeGreaterThan(500)
})

test('what is published is true, in both worlds, and neither holds fewer records than none', () => {
  fc.assert(
    fc.property(history, (all) => {
      for (const [time, one] of publishAll(all).entries()) {
        const second = (at: number) => {
          const { unit, month } = LOTS[at] ?? { unit: -1, month: '' }
          return one.worlds.stocks.get(`${unit} ${month}`)?.second ?? 0
        }
        for (const { second: count } of one.worlds.stocks.values()) expect(count).toBeGreaterThanOrEqual(0)
        for (const { place, period, lots } of ASKED) {
          const shown = shownOf(one, place, period)
          if (shown === undefined) continue
          expect(shown).toBe(lots.reduce((sum, at) => sum + (all[time]?.[at] ?? 0), 0))
          expect(shown).toBe(lots.reduce((sum, at) => sum + second(at), 0))
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('where nothing is small everything is published, and nothing changes that did not change', () => {
  const many = LOTS.map(() => 7)
  const [first, second] = publishAll([many, many])
  for (const issued of [first, second]) {
    for (const { place, period } of ASKED) expect(issued && shownOf(issued, place, period)).toBeDefined()
  }
})

test('of a sum of a field the records behind it decide, also when only one of them was corrected', () => {
  const few = LOTS.map((_, at) => (at === 0 ? 3 : at < 3 ? 0 : 9))
  const first = publish(few, undefined, (records) => records * 1_000)
  expect(shownOf(first, place('new/a1'), '2025')).toBeUndefined()
  expect(first.last.get('new/P all')?.amount).toBe((3 + 9 * (LOTS.length - 3)) * 1_000)
  // As many records and another sum: beside the old one it would tell by how much one record was corrected.
  const corrected = publish(few, first, (records) => records * 1_000 + (records === 3 ? 1 : 0))
  expect(shownOf(corrected, place('new/P'), 'all')).toBeUndefined()
  expect(corrected.last.get('new/P all')).toEqual(first.last.get('new/P all'))
})

test('the attacker of these tests finds what a sum and its other parts give away', () => {
  const careless = [
    { of: [0, 1, 2], sum: 20 },
    { of: [0], sum: 12 },
    { of: [1], sum: 5 },
  ]
  expect(new Attacker(3, careless).range([2])).toEqual({ least: 3, greatest: 3 })
  expect(new Attacker(3, careless.slice(0, 2)).range([2])).toMatchObject({ greatest: 8 })
})

function place(id: string): number {
  return PLACES.ids.findIndex((ids) => ids.includes(id))
}
