import { finding, type Finding } from '@gieo/engine/finding.ts'
import { canonical, contentHash } from '@gieo/engine/log/canonical.ts'
import { judgeInputs, type EvidenceInputs } from '@gieo/engine/replication/evidence/evidence-run.ts'
import { forecastFrom, type ForecastInputs } from '@gieo/engine/replication/forecast/inputs.ts'
import type { PlanInputs } from '@gieo/engine/replication/planner/plan-inputs.ts'
import { planPlaces } from '@gieo/engine/replication/planner/plan-places.ts'
import type { RunStep } from '@gieo/engine/replication/run.ts'
import { RunInputsForm } from './inputs.ts'

export type RunInputs = PlanInputs | EvidenceInputs | ForecastInputs

/** What a run came to: its result as a text with its hash, or all that is wrong with what it was given. */
export type CarriedOut = { readonly inputsHash: string } & (
  { readonly result: string; readonly resultHash: string } | { readonly findings: readonly Finding[] }
)

/** Hears what is being done and how far it is, in percent. */
export type TellRun = (doing: RunStep, percent: number) => void

/** Carries a run out, here or in a thread of its own: the same inputs give the same result and the same hash. */
export function carryOut(text: string, tell: TellRun): CarriedOut {
  tell('reading', 0)
  const json = parse(text)
  const inputsHash = json === undefined ? '' : contentHash(json)
  const read = RunInputsForm.safeParse(json)
  if (!read.success) {
    const findings = read.error.issues.map(({ path }) =>
      finding(path.join('.') || 'file', 'run.inputs-wrong'),
    )
    return { inputsHash, findings }
  }
  const made = compute(read.data, tell)
  if ('findings' in made) return { inputsHash, findings: made.findings }
  return { inputsHash, result: canonical(made), resultHash: contentHash(made) }
}

function compute(inputs: RunInputs, tell: TellRun) {
  switch (inputs.kind) {
    case 'plan':
      return planPlaces(inputs, (doing, share) => tell(doing, Math.floor(share * 100)))
    case 'evidence':
      tell('comparing', 30)
      return judgeInputs(inputs)
    case 'forecast':
      tell('comparing', 10)
      return forecastFrom(inputs)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
