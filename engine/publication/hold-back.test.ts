import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdBack } from './hold-back.ts'
import { layPlaces, type Placed } from './places.ts'
import type { Lot, Published, Worlds } from './worlds.ts'

// Two communes of today, one of them made of two of yesterday; a district of then crosses them.
const LAND: readonly Placed[] = [
  ...[1, 2, 3].map((n) => hamlet(`a${n}`, ['new/A', 'old/A', 'old/D'])),
  ...[1, 2].map((n) => hamlet(`b${n}`, ['new/B', 'old/B1', 'old/D'])),
  ...[3, 4].map((n) => hamlet(`b${n}`, ['new/B', 'old/B2', 'old/E'])),
  { unit: 'B', places: ['new/B', 'old/P', 'new/P'].map((id) => ({ id, fine: false })) },
]
function hamlet(name: string, above: readonly string[]): Placed {
  const places = [`old/${name}`, `new/${name}`].map((id) => ({ id, fine: true }))
  return {
    unit: name,
    places: [...places, ...[...above, 'old/P', 'new/P'].map((id) => ({ id, fine: false }))],
  }
}
const PLACES = layPlaces(LAND)

const MONTHS = ['2025-01', '2025-02', '2025-07', '2026-01', '2026-02', '2026-05']
type Count = ReadonlyMap<string, number>
const world = fc
  .array(fc.tuple(fc.nat(LAND.length - 1), fc.nat(MONTHS.length - 1), fc.nat(9)), { maxLength: 14 })
  .map(
    (all): Count =>
      new Map(all.map(([unit, month, count]) => [`${LAND[unit]?.unit} ${MONTHS[month]}`, count])),
  )

function issue(count: Count, before?: Worlds, last: ReadonlyMap<string, Published> = new Map()): Worlds {
  const old = new Map(
    [...(before?.stocks.values() ?? [])].map((stock) => [
      `${PLACES.units[stock.unit]} ${stock.month}`,
      { was: stock.lot?.records ?? 0, wasSecond: stock.second },
    ]),
  )
  const lots = [...new Set([...count.keys(), ...old.keys()])].map((key): Lot => {
    const [unit = '', month = ''] = key.split(' ')
    const records = count.get(key) ?? 0
    const { was, wasSecond } = old.get(key) ?? { was: 0, wasSecond: 0 }
    return { unit, month, records, amount: records, was, wasAmount: was, wasSecond }
  })
  const steps = holdBack({
    places: PLACES,
    lots,
    again: before !== undefined,
    last: (id, period) => last.get(`${id} ${period}`),
  })
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

test('in one publication, every small number is another one in the second world', () => {
  fc.assert(
    fc.property(world, (count) => {
      const worlds = issue(count)
      for (const cell of worlds.cells.values())
        if (cell.records > 0 && cell.records < 5) expect(cell.off).not.toBe(0)
      for (const stock of worlds.stocks.values()) expect(stock.second).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 300 },
  )
})
