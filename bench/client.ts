import { spawn, type ChildProcess } from 'node:child_process'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { PASSWORD } from './province/readers.ts'

/** A server in a process of its own and somebody who is signed in at it. */
export type Client = {
  readonly post: (path: string, body: string) => Promise<string>
  readonly get: (path: string) => Promise<string>
  /** As a resident, who is not signed in. */
  readonly visit: (path: string) => Promise<string>
  readonly pid: number
  readonly stop: () => Promise<void>
}

export async function startClient(folder: string, name: string): Promise<Client> {
  const child = spawn(
    process.execPath,
    [...profiling(), fileURLToPath(new URL('serve.ts', import.meta.url))],
    { env: { ...process.env, GIEO_DATA: folder }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const url = await firstLine(child)
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const ask = (method: string, path: string, cookie: string, body?: string) =>
    new Promise<{ text: string; cookie: string }>((answered, failed) => {
      const headers = {
        ...(cookie === '' ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      }
      const asked = request(url + path, { method, agent, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => (text += part))
        response.on('end', () => {
          if (response.statusCode !== 200) failed(new Error(`${path}: ${response.statusCode} ${text}`))
          else answered({ text, cookie: response.headers['set-cookie']?.[0]?.split(';')[0] ?? '' })
        })
      })
      asked.on('error', failed)
      asked.end(body)
    })
  const { cookie } = await ask('POST', '/api/v1/session', '', JSON.stringify({ name, password: PASSWORD }))
  return {
    post: async (path, body) => (await ask('POST', path, cookie, body)).text,
    get: async (path) => (await ask('GET', path, cookie)).text,
    visit: async (path) => (await ask('GET', path, '')).text,
    pid: child.pid ?? 0,
    stop: () => {
      agent.destroy()
      return stopped(child)
    },
  }
}

// GIEO_PROFILE=FOLDER leaves a profile of the server's processor time there.
function profiling(): readonly string[] {
  const folder = process.env['GIEO_PROFILE']
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`]
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let text = ''
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}`)))
    child.stdout?.on('data', (part: Buffer) => {
      text += part.toString()
      const [line, rest] = text.split('\n')
      if (line !== undefined && rest !== undefined) found(line)
    })
  })
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((gone) => {
    child.once('exit', () => gone())
    child.kill('SIGTERM')
  })
}
