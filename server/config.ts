import { resolve } from 'node:path'

/** The few settings there are, all from the environment; see docs/operations.md. */
export type Config = {
  readonly port: number
  /** Loopback unless `HOST` says otherwise: off this machine it stands behind a proxy with HTTPS. */
  readonly host: string
  readonly folder: string
  /** PostgreSQL of one's own; `undefined` starts the embedded one in the folder. */
  readonly databaseUrl: string | undefined
  readonly example: 'nghe-an' | 'none'
  /** The unit whose figures and pages come first, where more than one province is known. */
  readonly unit?: string | undefined
}

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const port = Number(env['PORT'] ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a number from 0 to 65535, not "${env['PORT']}".`)
  const example = env['GIEO_EXAMPLE'] ?? 'nghe-an'
  if (example !== 'nghe-an' && example !== 'none')
    throw new Error(`GIEO_EXAMPLE must be nghe-an or none, not "${example}".`)
  return {
    port,
    host: env['HOST'] ?? '127.0.0.1',
    folder: resolve(env['GIEO_DATA'] ?? './data'),
    databaseUrl: env['DATABASE_URL'],
    example,
    unit: env['GIEO_UNIT'],
  }
}
