import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { saidSince, saidSoFar, say } from '../measure.ts'

type Outcome = {
  readonly on: string
  readonly seconds: number
  readonly passed: boolean
  readonly lines: readonly string[]
}

/** Runs a phase, or repeats what it said when it was run before. Answers with whether its bars were kept. */
export type RunPhase = (name: string, work: () => Promise<boolean>) => Promise<boolean>

/**
 * Phases of a bench that takes hours: each leaves what it said in the folder, so that one that was stopped goes on where it
 * stopped. `again` names phases that are run anew, and no others then.
 */
export function openPhases(folder: string, again: readonly string[]): RunPhase {
  const place = join(folder, 'phases')
  mkdirSync(place, { recursive: true })
  return async (name, work) => {
    const file = join(place, `${name}.json`)
    if (existsSync(file) && !again.includes(name)) {
      const { on, passed, lines } = JSON.parse(readFileSync(file, 'utf8')) as Outcome // written below
      say(`[${name}] of ${on}:`)
      for (const line of lines) say(line)
      return passed
    }
    if (again.length > 0 && !again.includes(name)) return true
    say(`[${name}]`)
    const first = saidSoFar()
    const began = performance.now()
    const passed = await work()
    const seconds = Math.round((performance.now() - began) / 1000)
    const outcome: Outcome = {
      on: new Date().toISOString().slice(0, 16),
      seconds,
      passed,
      lines: saidSince(first),
    }
    writeFileSync(file, `${JSON.stringify(outcome, null, 2)}\n`)
    say(`[${name}] ${passed ? 'kept its bars' : 'MISSED A BAR'}, ${seconds} s`)
    return passed
  }
}
