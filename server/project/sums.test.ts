import { parsePeriod } from '@gieo/engine/indicator/period.ts'
import { allUnits } from '@gieo/engine/unit/land.ts'
import { createHamlet, mergeHamlets } from '@gieo/engine/unit/hamlet-act.ts'
import { unitId, type UnitChange } from '@gieo/engine/unit/unit.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foldFigures } from '../jobs/fold.ts'
import { findCounted } from '../read/figures-asked.ts'
import { countFigures } from '../read/figures-count.ts'
import { listMaps } from '../read/units.ts'
import { mapFor } from '../read/unit-place.ts'
import { operatorHeading } from '../store/record.ts'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, TODAY, type World } from '../testing/world.ts'
import { recordUnitChange, undoRecordedChange } from '../units/change.ts'
import { listSumDifferences } from './check-sums.ts'
import { COMMUNES, MERGER } from './merger.testing.ts'

const HAMLET = unitId('vn-h40-binh-hai')
const REGISTERED = 'skilled-mobilisation.models-registered'

let world: World
beforeAll(async () => {
  world = await makeWorld('example')
  const head = await world.as('truong.xom')
  await push(head, [openCommand(world), openCommand(world)])
  await foldAll()
})
afterAll(() => world.close())

const foldAll = async () => {
  while ((await foldFigures(world.db)) > 0) continue
}

async function act(change: UnitChange | undefined): Promise<void> {
  if (change === undefined) throw new Error('no such act')
  const done = await recordUnitChange(world.context, change, operatorHeading(change.on))
  expect(done).toHaveProperty('position')
}

// The units of a map whose sums no earlier map shares.
async function listOwnOf(map: string): Promise<readonly string[]> {
  const rows = await world.db.selectFrom('unit_extents').select(['map_on', 'unit_id', 'extent_id']).execute()
  const before = new Set(rows.filter(({ map_on }) => map_on < map).map(({ extent_id }) => extent_id))
  const own = rows.filter(({ map_on, extent_id }) => map_on === map && !before.has(extent_id))
  expect(rows.length - before.size).toBeGreaterThan(100)
  return own.map(({ unit_id }) => unit_id).toSorted()
}

test('whatever happens to units, every sum is what the totals below it give', async () => {
  expect(await listSumDifferences(world.db)).toEqual([])
  const heading = { on: TODAY, basis: 'Quyết định ví dụ' }
  const other = { id: unitId('vn-h40-moi'), name: 'Mới', type: 'xom', commune: COMMUNES[0] } as const
  await act(createHamlet({ id: 'hamlet-new', ...heading }, other))
  await act(
    mergeHamlets(
      await world.context.land(),
      { id: 'hamlets-one', ...heading },
      { hamlets: [HAMLET, other.id], into: unitId('vn-h40-mot'), name: 'Một' },
    ),
  )
  expect(await listSumDifferences(world.db)).toEqual([])
  await act(MERGER)
  expect(await listSumDifferences(world.db)).toEqual([])
  // Beside what was merged on that day, all share what was there: an act copies nothing of the rest of the country.
  expect(await listOwnOf(MERGER.on)).toEqual(['vn-c16941@2026', 'vn-h40-mot'])
  await push(await world.as('can.bo.xa'), [{ ...openCommand(world), unit: 'vn-c16941@2026' }])
  await foldAll()
  expect(await listSumDifferences(world.db)).toEqual([])
  expect(await undoRecordedChange(world.context, MERGER.id, operatorHeading(TODAY))).toHaveProperty(
    'position',
  )
  expect(await listSumDifferences(world.db)).toEqual([])
})

test('summed up or line by line, every unit of every map counts the same over every kind of period', async () => {
  await push(await world.as('truong.xom'), [openCommand(world)])
  const land = await world.context.land()
  const units = allUnits(land)
  const registered = findCounted(world.context.packs, REGISTERED)
  const indicators = registered === undefined ? [] : [registered]
  for (const { on } of await listMaps(world.context)) {
    const map = mapFor(land, on)
    for (const text of [
      'all',
      '2026',
      '2026-Q1',
      '2025-H2',
      '2024-11-15/2026-03-14',
      '2026-01-01/2026-12-31',
    ]) {
      const period = parsePeriod(text)
      if (period === undefined) throw new Error(text)
      for (const branches of [undefined, ['peoples-committee'], ['farmers', 'mass-mobilisation']]) {
        const counts = await countFigures(world.db, {
          indicators,
          units,
          map,
          period,
          branches,
        })
        // The same question the long way round: within a unit that holds everything in the same map.
        const within = { unit: unitId('vn-40'), map }
        const slow = await countFigures(world.db, {
          indicators,
          units,
          map,
          period,
          branches,
          within,
        })
        for (const unit of units)
          expect(counts(REGISTERED, unit), `${unit} ${on} ${text}`).toEqual(slow(REGISTERED, unit))
      }
    }
  }
})
