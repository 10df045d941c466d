import { article } from './article.ts'
import { account } from './account.ts'
import { boundaries } from './boundaries.ts'
import { card } from './card.ts'
import { check } from './check.ts'
import { draw } from './draw.ts'
import { evidence } from './evidence.ts'
import { forecast } from './forecast.ts'
import { erase } from './erase.ts'
import { rebuild } from './rebuild.ts'
import { simulate } from './simulate.ts'
import { start } from './start.ts'
import type { CliCommand } from './command.ts'
import { newProgramme } from './new-programme.ts'
import { fit } from './fit.ts'
import { importTable } from './import.ts'
import { organisation } from './organisation.ts'
import { places } from './places.ts'
import { plan } from './plan.ts'
import { pack } from './pack.ts'
import { publish } from './publish.ts'
import { report } from './report.ts'
import { ties } from './ties.ts'
import { training } from './training.ts'
import { units } from './units.ts'

const COMMANDS: Readonly<Record<string, CliCommand>> = {
  start,
  rebuild,
  check,
  article,
  report,
  account,
  organisation,
  import: importTable,
  units,
  boundaries,
  places,
  fit,
  pack,
  plan,
  'new-programme': newProgramme,
  publish,
  erase,
  draw,
  evidence,
  forecast,
  card,
  ties,
  training,
  simulate,
}

const HELP_HEAD = `gieo <command> [--json]

Gieo: sow what works. The commands work while the server runs.

`

/** The command line: one file a command, this table to find it. */
async function main(words: readonly string[]): Promise<number> {
  const [name = '', ...rest] = words
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command !== undefined && !rest.includes('--help')) {
    return command.run({
      words: rest.filter((word) => !word.startsWith('--')),
      json: rest.includes('--json'),
      flags: rest,
    })
  }
  if (command !== undefined) process.stdout.write(`gieo ${command.usage}\n\n${command.about}\n`)
  else process.stdout.write(help())
  return name === '' || name === '--help' || name === 'help' || command !== undefined ? 0 : 2
}

function help(): string {
  const rows = Object.values(COMMANDS).map(
    (command) => `  ${command.usage.padEnd(44)} ${command.about.split('\n')[0] ?? ''}\n`,
  )
  return HELP_HEAD + rows.join('')
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`)
    process.exitCode = 1
  },
)
