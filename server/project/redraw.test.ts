import { placements, trees } from '@gieo/engine/unit/home.ts'
import { allUnits, geographiesOf, versionsOf } from '@gieo/engine/unit/land.ts'
import { unitId, type UnitChange } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operatorHeading } from '../store/record.ts'
import { makeWorld, type World } from '../testing/world.ts'
import { recordUnitChange, undoRecordedChange } from '../units/change.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld('example')
})
afterAll(() => world.close())

// The rows against the land, computed anew and whole.
async function expectRowsOfLand(when: string): Promise<void> {
  const land = await world.context.land()
  const [versions, maps, homes, ancestors, extents] = await Promise.all([
    world.db.selectFrom('unit_versions').select(['unit_id', 'valid_from', 'valid_to', 'parent_id']).execute(),
    world.db.selectFrom('geographies').select(['map_on', 'change_id']).orderBy('map_on').execute(),
    world.db.selectFrom('unit_homes').select(['map_on', 'unit_id', 'home_id']).execute(),
    world.db.selectFrom('unit_ancestors').select(['map_on', 'unit_id', 'ancestor_id', 'depth']).execute(),
    world.db
      .selectFrom('unit_extents')
      .innerJoin('extent_members', 'extent_members.extent_id', 'unit_extents.extent_id')
      .innerJoin('extents', 'extents.extent_id', 'extent_members.member_id')
      .select(['unit_extents.map_on', 'unit_extents.unit_id', 'extents.unit_id as member'])
      .execute(),
  ])
  const lines = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join(' ')).toSorted()
  const days = geographiesOf(land)
  expect(
    maps.map(({ map_on, change_id }) => ({ on: map_on, change: change_id })),
    when,
  ).toEqual(days)
  expect(
    lines(versions.map((row) => [row.unit_id, row.valid_from, row.valid_to, row.parent_id])),
    when,
  ).toEqual(
    lines(
      allUnits(land).flatMap((unit) =>
        versionsOf(land, unit).map((each) => [
          each.id,
          each.validFrom,
          each.validTo ?? null,
          each.parent ?? null,
        ]),
      ),
    ),
  )
  expect(lines(homes.map((row) => [row.map_on, row.unit_id, row.home_id])), when).toEqual(
    lines(days.flatMap(({ on }) => placements(land, on).map(({ unit, home }) => [on, unit, home]))),
  )
  expect(lines(ancestors.map((row) => [row.map_on, row.unit_id, row.ancestor_id, row.depth])), when).toEqual(
    lines(
      days.flatMap(({ on }) => trees(land, on).map((each) => [on, each.unit, each.ancestor, each.depth])),
    ),
  )
  expect(lines(extents.map((row) => [row.map_on, row.unit_id, row.member])), when).toEqual(
    lines(
      days.flatMap(({ on }) => {
        const above = trees(land, on)
        return placements(land, on).flatMap(({ unit, home }) =>
          above.flatMap((each) => (each.unit === home ? [[on, each.ancestor, unit]] : [])),
        )
      }),
    ),
  )
  expect(await countUnheld(), when).toBe(0)
}

// Sets of several units that nothing holds any more, or two that hold the same.
async function countUnheld(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select extent_id from extents where unit_id is null and extent_id not in (select extent_id from unit_extents)
      union all
      select min(extent_id) from (select extent_id, array_agg(member_id order by member_id) as members from extent_members group by 1) sets
      group by members having count(*) > 1) wrong`.execute(world.db)
  return rows[0]?.count ?? 0
}

const hamlet = (id: string, name: string, parent: string) => ({
  id: unitId(id),
  code: undefined,
  name,
  fullName: `Xóm ${name}`,
  nameEn: undefined,
  level: 'hamlet' as const,
  type: 'xom',
  parent: unitId(parent),
  aliases: [],
})

const act = (id: string, on: string, parts: Partial<UnitChange>): UnitChange => ({
  id,
  on,
  basis: 'Ví dụ',
  title: { vi: id, en: id },
  ends: [],
  begins: [],
  changes: [],
  successions: [],
  ...parts,
})

test('after every act and every undoing the rows are those of the land, though only what differs is written', async () => {
  const [binhHai, tanMinh, communeA, communeB] = [
    unitId('vn-h40-binh-hai'),
    unitId('vn-h40-tan-minh'),
    unitId('vn-c16941@2025'),
    unitId('vn-c16969@2025'),
  ]
  const merged = { ...hamlet('x-merged', 'Chung', communeA) }
  const acts = [
    act('set-up', '2026-10-01', { begins: [hamlet('x-new', 'Mới', communeA)] }),
    act('merged', '2026-10-02', {
      ends: [binhHai, tanMinh],
      begins: [merged],
      successions: [binhHai, tanMinh].map((from) => ({ from, to: merged.id, kind: 'whole' as const })),
    }),
    act('set-up-before', '2026-09-01', { begins: [hamlet('x-old', 'Cũ', communeB)] }),
    act('communes', '2026-10-03', {
      ends: [communeA, communeB],
      begins: [
        {
          ...merged,
          id: unitId('x-commune'),
          level: 'commune',
          type: 'xa',
          code: '16941',
          parent: unitId('vn-40'),
        },
      ],
      successions: [communeA, communeB].map((from) => ({
        from,
        to: unitId('x-commune'),
        kind: 'whole' as const,
      })),
    }),
    act('moved', '2026-10-04', { changes: [hamlet('x-new', 'Mới hơn', 'x-commune')] }),
  ]
  for (const change of acts) {
    expect(
      await recordUnitChange(world.context, change, operatorHeading(change.on)),
      change.id,
    ).toHaveProperty('position')
    await expectRowsOfLand(change.id)
  }
  for (const id of ['moved', 'communes', 'merged', 'set-up-before', 'set-up']) {
    expect(await undoRecordedChange(world.context, id, operatorHeading('2026-11-01')), id).toHaveProperty(
      'position',
    )
    await expectRowsOfLand(`${id} undone`)
  }
})
