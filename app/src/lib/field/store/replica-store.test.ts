import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { makeKit, makeRow } from '../testing/little-server.ts'
import { openReplicaDb } from './replica-db.ts'
import { PAGE_CASES, ReplicaStore } from './replica-store.ts'
import { makeKey } from './seal.ts'

const answer = { epoch: 'e', reset: false, more: false }
const changed = (...rows: ReturnType<typeof makeRow>[]) => rows.map((row) => ({ case: row.id, state: row }))

test('a later change overrides an earlier one, also after the app was opened again', async () => {
  const db = openReplicaDb('replica-1')
  const key = await makeKey()
  const store = await ReplicaStore.open(db, 'o', key)
  const many = Array.from({ length: PAGE_CASES + 5 }, (_, index) => makeRow(`k${index}`))
  await store.apply({ ...answer, reset: true, changes: changed(...many), cursor: 'c1' })
  await store.apply({
    ...answer,
    changes: changed(makeRow('k3', { title: 'Tên mới', version: 3 })),
    cursor: 'c2',
  })
  await store.apply({ ...answer, changes: [{ case: 'k4', gone: true }], cursor: 'c3' })
  const again = await ReplicaStore.open(db, 'o', key)
  for (const open of [store, again]) {
    expect(open.size).toBe(PAGE_CASES + 4)
    expect(open.head('k3')?.title).toBe('Tên mới')
    expect((await open.find('k3'))?.version).toBe(3)
    expect(await open.find('k4')).toBeUndefined()
    expect((await open.find(`k${PAGE_CASES + 1}`))?.id).toBe(`k${PAGE_CASES + 1}`)
  }
  expect(await again.cursor()).toBe('c3')
})

test('a reset empties what was there, and a lost key or another officer starts over', async () => {
  const db = openReplicaDb('replica-2')
  const key = await makeKey()
  const store = await ReplicaStore.open(db, 'o', key)
  await store.apply({ ...answer, reset: true, changes: changed(makeRow('old')), cursor: 'c1' })
  await store.keepKit('"1"', makeKit('o'))
  await store.apply({ ...answer, reset: true, changes: changed(makeRow('new')), cursor: 'c2' })
  expect([...store.heads()].map((head) => head.id)).toEqual(['new'])
  expect((await ReplicaStore.open(db, 'o', await makeKey())).size).toBe(0)
  expect(await (await ReplicaStore.open(db, 'o', key)).cursor()).toBeUndefined()
})

test('many small changes are tidied into full pages and nothing gets lost on the way', async () => {
  const db = openReplicaDb('replica-3')
  const key = await makeKey()
  const store = await ReplicaStore.open(db, 'o', key)
  const other = await ReplicaStore.open(db, 'o', key)
  for (let index = 0; index < 40; index += 1) {
    const row = makeRow(`k${index % 30}`, { title: `Lần ${index}` })
    await store.apply({ ...answer, changes: changed(row), cursor: `c${index}` })
  }
  await store.apply({ ...answer, changes: [{ case: 'k29', gone: true }], cursor: 'c40' })
  await other.refresh()
  await store.tidy()
  expect(await db.pages.count()).toBe(1)
  const titles = [...store.heads()].map((head) => `${head.id} ${head.title}`).toSorted()
  expect(titles).toHaveLength(29)
  expect(titles).toContain('k5 Lần 35')
  expect((await other.find('k5'))?.title).toBe('Lần 35')
  expect((await ReplicaStore.open(db, 'o', key)).size).toBe(29)
})
