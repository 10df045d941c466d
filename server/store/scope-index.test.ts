import { unitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorNamed } from '../accounts/session.ts'
import { placeColumns } from '../project/place.ts'
import { selectCases } from '../read/case-row.ts'
import { makeWorld, TODAY, type World } from '../testing/world.ts'
import { inScope, scopeOf, withScope } from './scope.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld('example')
})
afterAll(() => world.close())

test('at 20,000 cases the lists of a province and of a commune are read from an index', async () => {
  const land = await world.context.land()
  const units = [...land.versions.keys()].filter((id) => id.startsWith('vn-c') && id.endsWith('@2010'))
  const places = units.map((unit) => ({ unit_id: unit, ...placeColumns(land, unitId(unit)) }))
  await sql`insert into cases (case_id, programme, pack_hash, unit_id, home_id, hamlet_id, commune_id, district_id, province_id,
      organisation_id, branch, reach_key, recorder_id, title, stage, standing, stage_on, opened_on, contested, answers, version,
      folded, sort_key, is_example, changed_position, changed_xid)
    select gen_random_uuid(), 'skilled-mobilisation', 'none', p.unit_id, p.home_id, p.hamlet_id, p.commune_id, p.district_id, p.province_id,
      'ubnd-nghia-dan', 'peoples-committee', 'skilled-mobilisation:peoples-committee', 'nobody', 'x', 'registered', 'alive',
      ${TODAY}::date - n % 900, ${TODAY}, '{}', '{}', 1, 'x', 'x', true, n, '1'
    from (select *, row_number() over () as at, count(*) over () as of from json_populate_recordset(null::cases, ${JSON.stringify(places)}::json)) p
    join generate_series(1, 20000) n on n % p.of = p.at - 1`.execute(world.db)
  await sql`analyze cases`.execute(world.db)
  for (const name of ['lanh.dao', 'can.bo.xa']) {
    const scope = scopeOf(land, await actorNamed(world.context, name), world.context.packs.programmes)
    const plan = await withScope(world.db, scope, async (tx) => {
      const query = selectCases(tx)
        .where(inScope(scope))
        .orderBy('cases.changed_position', 'desc')
        .orderBy('cases.case_id', 'desc')
        .limit(51)
      const lines = await query.explain<{ 'QUERY PLAN': string }>('text')
      return lines.map((line) => line['QUERY PLAN']).join('\n')
    })
    expect(plan).toMatch(/Index.* (using|on) cases_/)
    expect(plan).not.toContain('Seq Scan on cases')
  }
})
