import { readFile } from 'node:fs/promises'
import { makePlan, type Plan } from '@gieo/engine/replication/planner/make-plan.ts'
import { readTies } from '@gieo/engine/replication/planner/read-ties.ts'
import { flagOf, print, type CliCall, type CliCommand } from './command.ts'
import { sayFindings } from './findings.ts'
import { isRunFile, runFile } from './run-file.ts'

export const plan: CliCommand = {
  usage: 'plan FILE [--places=N] [--chance=P] [--seed=N] [--json]',
  about: `Where to begin so that a practice spreads furthest over ties between places.

The file holds the inputs of a plan made in the office, and gives the same result with the same hash; or it says
"places ties", then "from to" or "from to chance" a line, places numbered from 0. Without a chance it is shared out among
all ties that lead to a place; --chance=0.1 gives every tie the same. The same --seed makes the same plan again. Simple rules
are judged in the same worlds; where the plan is hardly better, it says which to follow.`,
  run: async (call) => {
    const [file] = call.words
    if (file === undefined) {
      process.stderr.write('Name the file of ties, or of inputs.\n')
      return 2
    }
    const text = await readFile(file, 'utf8')
    if (isRunFile(text)) return runFile(call, text, 'plan')
    const chance = flagOf(call, 'chance')
    const read = readTies(text, chance === undefined ? 'shared' : Number(chance))
    const made =
      'findings' in read
        ? read
        : makePlan({
            draws: [read.ties],
            wanted: { countMax: numberOf(call, 'places', 10) },
            seed: numberOf(call, 'seed', 1),
          })
    if ('findings' in made) return sayFindings(made.findings)
    if (call.json) print(JSON.stringify(made))
    else sayPlan(made)
    return 0
  },
}

function numberOf(call: CliCall, name: string, usual: number): number {
  const text = flagOf(call, name)
  return text === undefined ? usual : Number(text)
}

function sayPlan({ choice, judged, rules, bound, simpler }: Plan): void {
  print(`Begin in ${choice.places.join(', ')}.`)
  print(`About ${say(judged)} places take it up, under the model.`)
  for (const { rule, ...each } of rules)
    print(`  ${rule.replaceAll('-', ' ')}: ${say(each)} from ${each.places.length}`)
  if (bound !== undefined)
    print(
      `No choice of as many places can reach ${(100 / bound.share - 100).toFixed(0)} % more, under the model.`,
    )
  if (simpler !== undefined) {
    print(
      `That is less than 3 % more than the rule "${simpler.replaceAll('-', ' ')}": follow the rule, it needs no model.`,
    )
  }
}

function say({ mean, error }: { readonly mean: number; readonly error: number }): string {
  return `${mean.toFixed(0)} (±${(2 * error).toFixed(0)})`
}
