import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkFigures } from '../project/check-figures.ts'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import { foldFigures } from './fold.ts'

const PROGRAMME = 'skilled-mobilisation'
const WRITERS = 8
const EACH = 12

let world: World
beforeAll(async () => {
  world = await makeWorld('example')
})
afterAll(() => world.close())

const KINDS = ['registered', 'alive', 'share', 'reached'] as const

type Read = Readonly<Record<(typeof KINDS)[number], number>>

/** What happened, what stands, the larger side of a ratio, and the records behind different ones, in one answer. */
async function read(caller: Caller): Promise<Read> {
  const { body } = await caller.get(`/api/v1/unit-table?programme=${PROGRAMME}&level=province`)
  const of = (name: string) => body.whole[`${PROGRAMME}.${name}`]
  return {
    registered: of('models-registered').value,
    alive: of('models-alive').value,
    share: of('share-checked').whole,
    reached: of('communes-reached').records,
  }
}

test('figures of every kind are exact right after every write, with eight writers and two folds running', async () => {
  const reader = await world.as('lanh.dao')
  const before = await read(reader)
  let begun = 0
  let committed = 0
  const state = { busy: true }
  const write = async (writer: number) => {
    const caller = await world.as(writer % 2 === 0 ? 'truong.xom' : 'can.bo.xa')
    let last = before
    for (let count = 0; count < EACH; count++) {
      begun++
      const [verdict] = await push(caller, [openCommand(world, { name: `Mô hình ${writer}-${count}` })])
      expect(verdict?.accepted).toBe(true)
      committed++
      const least = committed
      const now = await read(reader)
      for (const kind of KINDS) {
        const seen = now[kind] - before[kind]
        expect(seen).toBeGreaterThanOrEqual(least)
        expect(seen).toBeLessThanOrEqual(begun)
        // Nobody takes anything back here: no figure ever falls.
        expect(now[kind]).toBeGreaterThanOrEqual(last[kind])
      }
      last = now
    }
  }
  const fold = async () => {
    while (state.busy) await foldFigures(world.db)
  }
  const folding = [fold(), fold()]
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)))
  state.busy = false
  await Promise.all(folding)
  const after = await read(reader)
  for (const kind of KINDS) expect(after[kind]).toBe(before[kind] + WRITERS * EACH)
})

test('folding moves every delta once: what is kept equals what the journal says', async () => {
  while ((await foldFigures(world.db)) > 0) continue
  const { count } = await world.db
    .selectFrom('figure_deltas')
    .select((select) => select.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  expect(Number(count)).toBe(0)
  const { figures, differences } = await checkFigures(world.context)
  expect(figures).toBeGreaterThan(0)
  expect(differences).toEqual([])
})
