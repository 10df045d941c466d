import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { connect, createServer, type AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { EXAMPLE_PASSWORD } from '../server/seed/accounts.ts'
import { openCommand } from '../server/testing/commands.ts'
import { makeWorld } from '../server/testing/world.ts'

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** The real server in a process of its own, on the database of the test. */
async function startServer(
  databaseUrl: string,
  folder: string,
): Promise<{ child: ChildProcess; port: number }> {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    GIEO_DATA: folder,
    PORT: '0',
    GIEO_EXAMPLE: 'none',
  }
  const child = spawn(process.execPath, ['server/cli/gieo.ts', 'start'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const port = await new Promise<number>((found, failed) => {
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      const [, number] = /localhost:(\d+)/.exec((text += chunk.toString())) ?? []
      if (number !== undefined) found(Number(number))
    })
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}`)))
  })
  return { child, port }
}

/** Between phone and server: the moment the server begins to answer, it is killed and the answer thrown away. */
async function killAtAnswer(target: {
  child: ChildProcess
  port: number
}): Promise<{ port: number; close: () => void }> {
  const proxy = createServer((phone) => {
    const server = connect(target.port, '127.0.0.1')
    phone.pipe(server)
    server.once('data', () => {
      target.child.kill('SIGKILL')
      phone.destroy()
      server.destroy()
    })
    for (const socket of [phone, server]) socket.on('error', () => undefined)
  })
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
  return { port: (proxy.address() as AddressInfo).port, close: () => void proxy.close() }
}

test('the server is killed between commit and answer: the phone asks again and there is one case, one count', async () => {
  const world = await makeWorld('example')
  const first = await startServer(world.url, world.context.folder)
  const ask = (port: number, path: string, body: unknown, cookie = '') =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
  const signedIn = await ask(first.port, '/api/v1/session', {
    name: 'truong.xom',
    password: EXAMPLE_PASSWORD,
  })
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const countCases = async () =>
    Number(
      (
        await world.db
          .selectFrom('cases')
          .select(({ fn }) => fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )
  const countFigure = async () => {
    const province = await world.as('dan.van.tinh')
    return (await province.get('/api/v1/figures/skilled-mobilisation.models-registered?kind=counted')).body
      .items[0].value as number
  }
  const before = { cases: await countCases(), figure: await countFigure() }

  const command = openCommand(world)
  const batch = { device: 'killed-phone', commands: [command, { ...openCommand(world), id: randomUUID() }] }
  const proxy = await killAtAnswer(first)
  await expect(ask(proxy.port, '/api/v1/sync/push', batch, cookie)).rejects.toThrow()
  proxy.close()
  expect(first.child.killed).toBe(true)
  expect(await countCases()).toBe(before.cases + 2)

  const second = await startServer(world.url, world.context.folder)
  const again = await (await ask(second.port, '/api/v1/sync/push', batch, cookie)).json()
  expect(again).toMatchObject({ verdicts: [{ accepted: true }, { accepted: true }] })
  expect(await countCases()).toBe(before.cases + 2)
  expect(await countFigure()).toBe(before.figure + 2)
  second.child.kill('SIGTERM')
  await world.close()
}, 120_000)
