import { readFile } from 'node:fs/promises'
import { judgeEvidence, type Evidence } from '@gieo/engine/replication/evidence/judge.ts'
import { readPanel } from '@gieo/engine/replication/evidence/read-panel.ts'
import { parse } from 'csv-parse/sync'
import { print, type CliCommand } from './command.ts'
import { sayFindings } from './findings.ts'
import { isRunFile, runFile } from './run-file.ts'

export const evidence: CliCommand = {
  usage: 'evidence FILE [--json]',
  about: `Did it work? An effect with its interval, or every reason why none can be stated.

The file holds the inputs of a run of the office, and gives the same result with the same hash; or it is a table (.csv)
with a line for each place: place,cluster,stratum,since, then a column for each period. Places that took the
practice up (since) are compared with those of their stratum that had not, by how both changed.`,
  run: async (call) => {
    const [file] = call.words
    if (file === undefined) {
      process.stderr.write('Name the table.\n')
      return 2
    }
    const text = await readFile(file, 'utf8')
    if (isRunFile(text)) return runFile(call, text, 'evidence')
    const rows: string[][] = parse(text, {
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
    })
    const panel = readPanel(rows)
    if ('findings' in panel) return sayFindings(panel.findings)
    const judged = judgeEvidence(panel)
    if (call.json) print(JSON.stringify(judged))
    else sayEvidence(judged)
    return 0
  },
}

function sayEvidence(judged: Evidence): void {
  if (judged.kind === 'refused') {
    print('No effect is stated:')
    sayFindings(judged.reasons)
    const { plain } = judged
    if (plain !== undefined) {
      print(
        `${plain.places} places went from ${plain.before.toFixed(2)} to ${plain.after.toFixed(2)}. That is not an effect.`,
      )
    }
    return
  }
  const { effect, placebo } = judged
  print(
    `Effect ${effect.value.toFixed(2)}, between ${effect.low.toFixed(2)} and ${effect.high.toFixed(2)} (95 %).`,
  )
  print(
    `${effect.treated} places in ${effect.clusters[0]} communes, compared with ${effect.controls} in ${effect.clusters[1]}.`,
  )
  print(
    `Before, a period: ${placebo.value.toFixed(2)}, between ${placebo.low.toFixed(2)} and ${placebo.high.toFixed(2)}.`,
  )
}
