import { fork } from 'node:child_process'
import { once } from 'node:events'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkFigures } from '../project/check-figures.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import { checked, readIn, worked } from './table.testing.ts'
import { workOnce } from './work.ts'

let world: World
let officer: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  officer = await world.as('can.bo.xa')
})
afterAll(() => world.close())

const ROWS = 3_000

function table(): string {
  const headings =
    'Xóm;Tên mô hình;Lĩnh vực;Mới hay đang làm;Làm gì;Lực lượng chủ trì;Bắt đầu từ ngày;Ngày đăng ký'
  const rows = Array.from(
    { length: ROWS },
    (_, at) => `Bình Hải;Tổ ${at} tự quản đường làng;Kinh tế;mới;a;b;5/2/2026;10/2/2026`,
  )
  return [headings, ...rows].join('\n')
}

async function countCases(): Promise<number> {
  const { count } = await world.db
    .selectFrom('cases')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('title', 'like', 'Tổ % tự quản đường làng')
    .executeTakeFirstOrThrow()
  return count
}

test('a server killed in the middle of applying leaves nothing half-done, and another one does the whole', async () => {
  const read = await readIn(world, officer, table(), { programme: 'skilled-mobilisation', name: 'to.csv' })
  const page = await checked(world, officer, read.id, read.plan)
  expect(page.counts).toMatchObject({ ready: ROWS, stopped: 0 })
  await officer.post(`/api/v1/imports/${read.id}/apply`, { revision: page.revision, leftOut: 0 })

  const server = fork(new URL('./worker.testing.ts', import.meta.url), [world.url, world.context.folder])
  const ended = once(server, 'exit')
  await until(async () => {
    const { rows } = await sql<{ writing: boolean }>`
      select exists (select from pg_stat_activity where datname = current_database() and backend_xid is not null
        and query like '%insert into cases%') as writing`.execute(world.db)
    return rows[0]?.writing === true
  })
  server.kill('SIGKILL')
  await ended
  expect(await countCases()).toBe(0)

  const { body: left } = await officer.get(`/api/v1/imports/${read.id}`)
  expect(left.state).toBe('applying')
  // Half a minute later its lease has run out.
  await sql`update imports set lease_until = now() - interval '1 second'`.execute(world.db)
  expect(await worked(world, officer, read.id)).toMatchObject({ state: 'applied', counts: { opened: ROWS } })
  expect(await countCases()).toBe(ROWS)
  expect((await checkFigures(world.context)).differences).toEqual([])
})

test('two processes that both believe they hold an import open its rows once', async () => {
  const read = await readIn(world, officer, table().replaceAll('Tổ ', 'Nhóm '), {
    programme: 'skilled-mobilisation',
    name: 'nhom.csv',
  })
  const page = await checked(world, officer, read.id, read.plan)
  await officer.post(`/api/v1/imports/${read.id}/apply`, {
    revision: page.revision,
    leftOut: page.counts.rows - page.counts.ready,
  })
  const first = workOnce(world.context)
  await until(async () => {
    const { lease_by } = await world.db
      .selectFrom('imports')
      .select('lease_by')
      .where('import_id', '=', read.id)
      .executeTakeFirstOrThrow()
    return lease_by !== null
  })
  await sql`update imports set lease_until = now() - interval '1 second' where import_id = ${read.id}`.execute(
    world.db,
  )
  await Promise.all([first, workOnce(world.context)])
  const { body } = await officer.get(`/api/v1/imports/${read.id}`)
  expect(body).toMatchObject({ state: 'applied', counts: { opened: page.counts.ready } })
  const { count } = await world.db
    .selectFrom('cases')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('title', 'like', 'Nhóm % tự quản đường làng')
    .executeTakeFirstOrThrow()
  expect(count).toBe(page.counts.ready)
})

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((later) => setTimeout(later, 5))
}
