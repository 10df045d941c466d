import type { Context } from '../context.ts'
import { readConfig } from '../config.ts'
import { open } from '../open.ts'

export type CliCall = {
  readonly words: readonly string[]
  readonly flags: readonly string[]
  readonly json: boolean
}

export type CliCommand = {
  /** `name ARGUMENT [--flag]` */
  readonly usage: string
  /** The first line stands in `gieo --help`. */
  readonly about: string
  /** Answers with the exit code. */
  readonly run: (call: CliCall) => Promise<number>
}

/** Does something with the installation of the environment, and leaves a running server alone. */
export async function withInstallation<T>(work: (context: Context) => Promise<T>): Promise<T> {
  const { context, close } = await open(readConfig(process.env))
  try {
    return await work(context)
  } finally {
    await close()
  }
}

/** A value of `--name=value`, if given. */
export function flagOf(call: CliCall, name: string): string | undefined {
  const found = call.flags.find((flag) => flag.startsWith(`--${name}=`))
  return found?.slice(name.length + 3)
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
