import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forgetPhoto } from '../photos/forget.ts'
import { photoPath } from '../photos/receive.ts'
import { madeId } from '../seed/made-id.ts'
import { makeWorld, type World } from '../testing/world.ts'
import { checkFigures } from './check-figures.ts'
import { eraseWords } from './erase.ts'
import { rebuild } from './rebuild.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld('example')
})
afterAll(() => world.close())

const CASE = madeId('acacia-to-fruit')
const WORD = 'keo'

/** Where the word still stands in the database, table by table. */
async function findWord(): Promise<readonly string[]> {
  const places = ['vault', 'cases', 'public_models', 'photos', 'journal', 'inbox']
  const found = await Promise.all(
    places.map(async (table) => {
      const of =
        table === 'vault'
          ? sql`position in (select position from journal where stream_id = ${CASE})`
          : sql`true`
      const { rows } =
        await sql`select 1 from ${sql.table(table)} t where ${of} and t::text like ${`%${CASE}%`} and t::text like ${`%${WORD}%`}`.execute(
          world.db,
        )
      return rows.length > 0 ? [table] : []
    }),
  )
  return found.flat()
}

test('erased words are nowhere, also after a rebuild, and no figure changes', async () => {
  const nobody = await world.as()
  expect(await findWord()).toEqual(expect.arrayContaining(['cases', 'public_models']))
  expect(await eraseWords(world.context, CASE)).toBe(true)
  expect(await findWord()).toEqual([])
  expect((await nobody.get(`/api/v1/public/models/${CASE}`)).status).toBe(404)
  const officer = await world.as('dan.van.tinh')
  const { body } = await officer.get(`/api/v1/cases/${CASE}/timeline`)
  expect(body.items.at(-1), 'the journal says that words were there').toMatchObject({
    version: 1,
    erased: true,
  })
  await rebuild(world.context)
  expect(await findWord()).toEqual([])
  const { rows } = await sql<{ words: string }>`select words::text as words from vault
    where position in (select position from journal where stream_id = ${CASE} and stream = 'case')`.execute(
    world.db,
  )
  expect(rows.every((row) => /^\[(null(, )?)*\]$/.test(row.words))).toBe(true)
  expect((await checkFigures(world.context)).differences).toEqual([])
})

test('a case that does not exist is said not to', async () => {
  expect(await eraseWords(world.context, '00000000-0000-8000-8000-000000000000')).toBe(false)
})

test('the bytes of a photo go only when no case holds it', async () => {
  const photo = madeId('stream-farm-tourism:picture')
  const files = async () =>
    (await world.db.selectFrom('photo_files').select('photo_id').where('photo_id', '=', photo).execute())
      .length
  await forgetPhoto(world.context, photo)
  expect(await files()).toBe(1)
  await world.db.deleteFrom('photos').where('photo_id', '=', photo).execute()
  await forgetPhoto(world.context, photo)
  expect(await files()).toBe(0)
  expect(existsSync(photoPath(world.context.folder, photo, 'large'))).toBe(false)
})
