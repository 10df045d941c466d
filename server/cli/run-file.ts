import type { RunKind } from '@gieo/engine/replication/run.ts'
import { RUN_VERSION } from '@gieo/engine/replication/run.ts'
import { carryOut } from '../replication/runs/carry-out.ts'
import { print, type CliCall } from './command.ts'
import { sayFindings } from './findings.ts'

/** Whether a file holds the inputs of a run, as they are downloaded from the office. */
export function isRunFile(text: string): boolean {
  return text.trimStart().startsWith('{')
}

/** Carries out the inputs of a run: the result and its hash are those of the office. */
export function runFile(call: CliCall, text: string, kind: RunKind): number {
  const done = carryOut(text, () => undefined)
  if ('findings' in done) return sayFindings(done.findings)
  const ofKind = (JSON.parse(text) as { kind: RunKind }).kind // its form was checked
  if (ofKind !== kind) {
    process.stderr.write(`These are inputs of another kind: gieo ${ofKind} FILE.\n`)
    return 2
  }
  if (call.json) print(done.result)
  else {
    print(`Inputs  ${done.inputsHash}`)
    print(`Result  ${done.resultHash}`)
    print(`Version ${RUN_VERSION}; --json shows the result.`)
  }
  return 0
}
