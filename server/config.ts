import { resolve } from 'node:path'
import { isRhythm, type Publishes } from './publication/due.ts'

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
  /** When figures are published for residents. */
  readonly publishes?: Publishes | undefined
  /** Where people practise; `undefined` when it is switched off. */
  readonly training?: TrainingConfig | undefined
}

export type TrainingConfig = {
  readonly port: number
  /** Needed beside a PostgreSQL of one's own; the embedded one has room for both. */
  readonly databaseUrl: string | undefined
  /** How the outside reaches it behind a proxy, and how it reaches the records. */
  readonly address: string | undefined
  readonly mainAddress: string | undefined
}

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const port = readPort('PORT', env['PORT'] ?? '8080')
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
    publishes: readPublishes(env),
    training: readTraining(env, port),
  }
}

function readPublishes(env: Readonly<Record<string, string | undefined>>): Publishes {
  const every = env['GIEO_PUBLISH_EVERY'] ?? 'month'
  const afterDays = Number(env['GIEO_PUBLISH_AFTER_DAYS'] ?? 10)
  if (!isRhythm(every))
    throw new Error(`GIEO_PUBLISH_EVERY must be month, quarter, half, year or off, not "${every}".`)
  if (!Number.isInteger(afterDays) || afterDays < 0 || afterDays > 366)
    throw new Error(`GIEO_PUBLISH_AFTER_DAYS must be a number of days from 0 to 366.`)
  return { every, afterDays }
}

function readTraining(
  env: Readonly<Record<string, string | undefined>>,
  port: number,
): TrainingConfig | undefined {
  const asked = env['GIEO_TRAINING_PORT'] ?? String(port === 0 ? 0 : port + 1)
  if (asked === 'off') return undefined
  return {
    port: readPort('GIEO_TRAINING_PORT', asked),
    databaseUrl: env['GIEO_TRAINING_DATABASE_URL'],
    address: env['GIEO_TRAINING_ADDRESS'],
    mainAddress: env['GIEO_ADDRESS'],
  }
}

function readPort(name: string, text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${name} must be a number from 0 to 65535, not "${text}".`)
  return port
}
