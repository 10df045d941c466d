import { makeCommand } from '@gieo/engine/sync/phone.testing.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Command, CommandKind } from '@gieo/engine/case/command.ts'
import { LittleServer, makeRow, type Weather } from '../testing/little-server.ts'
import { Phone } from '../testing/phone.ts'
import { makeAlone } from './alone.ts'

let names = 0
const freshName = () => `phone-${(names += 1)}`

async function write(phone: Phone, id: string, caseId: string, kind: CommandKind): Promise<void> {
  await phone.outbox.save([{ command: makeCommand(id, caseId, kind), title: id, savedAtMs: 1 }])
}

async function listStates(phone: Phone): Promise<Record<string, string>> {
  const kept = await phone.outbox.list()
  return Object.fromEntries(kept.map((item) => [item.command.id, item.state.is]))
}

test('a case written without signal reaches the server on the next round and then lives in the replica', async () => {
  const server = new LittleServer()
  const phone = await Phone.open(freshName(), server)
  server.weather = () => 'no-signal'
  await write(phone, 'open', 'k', 'openCase')
  await write(phone, 'edit', 'k', 'editCase')
  await phone.runner.sync('saved')
  expect(phone.runner.progress.link).toMatchObject({ is: 'backing-off', why: 'no-signal' })
  expect(await listStates(phone)).toEqual({ open: 'waiting', edit: 'waiting' })
  server.weather = () => 'clear'
  await phone.runner.sync('asked')
  expect(server.log.map((command) => command.id)).toEqual(['open', 'edit'])
  expect(await listStates(phone)).toEqual({})
  expect(phone.replica.head('k')?.title).toBe('Mô hình k')
  phone.close()
})

test('a login page of a hot spot is no signal, and a failing server is no refusal', async () => {
  const server = new LittleServer()
  const phone = await Phone.open(freshName(), server)
  await phone.runner.sync('start')
  await write(phone, 'open', 'k', 'openCase')
  for (const sky of ['hot-spot', 'fails'] as const) {
    server.weather = (path) => (path.endsWith('push') ? sky : 'clear')
    await phone.runner.sync('asked')
    expect(await listStates(phone)).toEqual({ open: 'waiting' })
  }
  phone.close()
})

test('signal that comes back while the timer of a pause waits its turn is not kept waiting by it', async () => {
  const server = new LittleServer()
  const phone = await Phone.open(freshName(), server)
  server.weather = () => 'no-signal'
  await write(phone, 'open', 'k', 'openCase')
  await phone.runner.sync('saved')
  server.weather = () => 'clear'
  await phone.runner.sync('timer')
  expect(server.log).toEqual([])
  await Promise.all([phone.runner.sync('timer'), phone.runner.sync('online')])
  expect(server.log.map((command) => command.id)).toEqual(['open'])
  phone.close()
})

test('an ended session locks the device and keeps everything', async () => {
  const server = new LittleServer()
  const phone = await Phone.open(freshName(), server)
  await write(phone, 'open', 'k', 'openCase')
  server.weather = (path) => (path.endsWith('push') ? 'signed-out' : 'clear')
  await phone.runner.sync('asked')
  expect(phone.locked).toBe(true)
  expect(phone.runner.progress.link).toEqual({ is: 'paused' })
  server.weather = () => 'clear'
  await phone.runner.sync('asked')
  expect(server.log).toEqual([])
  expect(await listStates(phone)).toEqual({ open: 'waiting' })
  phone.close()
})

test("nobody's work goes out in the name of somebody who signed in elsewhere in the same browser", async () => {
  const server = new LittleServer()
  const phone = await Phone.open(freshName(), server)
  await phone.runner.sync('start')
  await write(phone, 'open', 'k', 'openCase')
  server.officer = 'officer-2'
  await phone.runner.sync('asked')
  expect(phone.locked).toBe(true)
  expect(server.log).toEqual([])
  phone.close()
})

test('another officer on the same device finds an empty replica and an outbox of her own', async () => {
  const server = new LittleServer()
  const name = freshName()
  const first = await Phone.open(name, server)
  server.put(makeRow('seen-by-first'))
  await first.runner.sync('start')
  await write(first, 'open', 'k', 'openCase')
  first.close()
  server.officer = 'officer-2'
  const second = await Phone.open(name, server, { officer: 'officer-2' })
  expect(second.replica.size).toBe(0)
  expect(await listStates(second)).toEqual({})
  second.close()
  server.officer = 'officer-1'
  const again = await Phone.open(name, server)
  expect(await listStates(again)).toEqual({ open: 'waiting' })
  again.close()
})

test('a refused entry keeps what was typed, goes again under a new id in its old place, and its photos with it', async () => {
  const server = new LittleServer()
  const phone = await Phone.open(freshName(), server)
  server.refuses = (command) => command.id === 'open'
  await write(phone, 'open', 'k', 'openCase')
  await write(phone, 'edit', 'k', 'editCase')
  await phone.runner.sync('asked')
  expect(await listStates(phone)).toEqual({ open: 'refused', edit: 'waiting' })
  const mended = makeCommand('open-2', 'k', 'openCase')
  await phone.outbox.save([{ command: mended, title: 'k', savedAtMs: 2 }], { mends: 'open' })
  await phone.runner.sync('saved')
  expect(server.log.map((command) => command.id)).toEqual(['open-2', 'edit'])
  phone.close()
})

test('one draft saved in two tabs is one case', async () => {
  const server = new LittleServer()
  const phone = await Phone.open(freshName(), server)
  await phone.outboxDb.drafts.put({
    id: 'd',
    officer: 'officer-1',
    savedAtMs: 1,
    body: { iv: new Uint8Array(12), box: new ArrayBuffer(1) },
  })
  const saved = await Promise.all(
    ['tab-1', 'tab-2'].map((id) =>
      phone.outbox.save([{ command: makeCommand(id, 'k', 'openCase'), title: 'k', savedAtMs: 1 }], {
        draft: 'd',
      }),
    ),
  )
  expect(saved.toSorted()).toEqual([false, true])
  expect(await phone.outbox.list()).toHaveLength(1)
  phone.close()
})

test('a photo follows once its command was accepted, goes on where it stopped, and is then let go', async () => {
  const server = new LittleServer()
  const sent: (string | undefined)[] = []
  const name = freshName()
  const phone = await Phone.open(name, server, {
    deliver: async (parcel) => {
      sent.push(parcel.upload)
      parcel.place('http://gieo.test/upload/1')
      await Promise.resolve()
      return sent.length === 1 ? { is: 'no-signal' } : { is: 'ok' }
    },
  })
  await write(phone, 'open', 'k', 'openCase')
  await phone.photos.add({
    id: 'p',
    case: 'k',
    draft: 'd',
    bytes: new ArrayBuffer(10),
    about: { sha256: 'x', type: 'image/webp' },
  })
  await phone.outbox.save([{ command: makeCommand('photo', 'k', 'editCase'), title: 'k', savedAtMs: 1 }], {
    photos: [{ id: 'p', command: 'photo' }],
  })
  await phone.runner.sync('asked')
  expect((await phone.photos.list()).map((photo) => photo.state)).toEqual(['arriving'])
  await phone.runner.sync('asked')
  expect(sent).toEqual([undefined, 'http://gieo.test/upload/1'])
  expect(await phone.photos.list()).toEqual([])
  expect(await phone.outboxDb.pictures.count()).toBe(0)
  phone.close()
})

test('nothing that was written can be read in the stores without the key', async () => {
  const server = new LittleServer()
  const phone = await Phone.open(freshName(), server)
  const secret = {
    ...makeCommand('open', 'k', 'openCase'),
    data: { answers: { name: 'Bí mật của xóm' } },
  } as Command
  await phone.outbox.save([{ command: secret, title: 'Bí mật của xóm', savedAtMs: 1 }])
  server.put(makeRow('other', { title: 'Bí mật của xóm' }))
  await phone.runner.sync('asked')
  for (const table of [...phone.outboxDb.tables, ...phone.replicaDb.tables]) {
    for (const row of await table.toArray()) {
      const text = JSON.stringify(row, (_, value: unknown) =>
        value instanceof ArrayBuffer ? new TextDecoder('utf-8').decode(value) : value,
      )
      expect(text).not.toContain('Bí mật')
    }
  }
  expect((await phone.outbox.list()).map((kept) => kept.title)).toEqual([])
  expect(phone.replica.head('other')?.title).toBe('Bí mật của xóm')
  phone.close()
})

const skies = fc.array(
  fc.constantFrom<Weather | 'killed'>('clear', 'no-signal', 'answer-lost', 'fails', 'hot-spot', 'killed'),
  { maxLength: 12 },
)

test('under any weather, with the app killed at any moment and two tabs at once, nothing is lost and nothing doubled', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), skies, async (count, script) => {
      const server = new LittleServer()
      const name = freshName()
      let phone = await Phone.open(name, server)
      for (let index = 0; index < count; index += 1) {
        await write(phone, `c${index}`, `k${index % 4}`, index < 4 ? 'openCase' : 'editCase')
      }
      for (const sky of script) {
        server.weather = (path) => (sky === 'killed' ? 'answer-lost' : path.endsWith('push') ? sky : 'clear')
        const other = await Phone.open(name, server, { alone: makeAlone('no locks here', undefined) })
        await Promise.all([phone.runner.sync('asked'), other.runner.sync('asked')])
        other.close()
        if (sky === 'killed') {
          phone.close()
          phone = await Phone.open(name, server)
        }
      }
      server.weather = () => 'clear'
      await phone.runner.sync('asked')
      const logged = server.log.map((command) => command.id)
      expect(logged.toSorted()).toEqual(Array.from({ length: count }, (_, index) => `c${index}`).toSorted())
      expect(await listStates(phone)).toEqual({})
      phone.close()
    }),
    { numRuns: 25 },
  )
}, 60_000)
