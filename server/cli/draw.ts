import { readFile } from 'node:fs/promises'
import { checkDrawList, drawOrder } from '@gieo/engine/replication/planner/draw-order.ts'
import { finding } from '@gieo/engine/finding.ts'
import { z } from 'zod'
import { print, type CliCommand } from './command.ts'
import { sayFindings } from './findings.ts'

const Form = z.object({
  kind: z.literal('draw'),
  places: z.array(z.object({ id: z.string(), name: z.string() })),
  source: z.string(),
  text: z.string(),
})

/** An order that was drawn by lot, drawn again by anybody. */
export const draw: CliCommand = {
  usage: 'draw FILE [--json]',
  about: `Draw again the order in which equally eligible places begin.

The file is the protocol of a draw as it is downloaded: its list and the text that decided. SHA-256 of both is the seed, and
each place goes by the SHA-256 of the seed and its id: the same file gives the same order everywhere.`,
  run: async (call) => {
    const [file] = call.words
    if (file === undefined) {
      process.stderr.write('Name the protocol.\n')
      return 2
    }
    const read = Form.safeParse(parse(await readFile(file, 'utf8')))
    if (!read.success) return sayFindings([finding(file, 'run.inputs-wrong')])
    const findings = checkDrawList(read.data.places)
    if (findings.length > 0) return sayFindings(findings)
    const drawn = drawOrder(read.data)
    if (call.json) print(JSON.stringify(drawn))
    else {
      const names = new Map(read.data.places.map(({ id, name }) => [id, name]))
      print(`List  ${drawn.listHash}\nSeed  ${drawn.seed}`)
      for (const [at, id] of drawn.order.entries())
        print(`${String(at + 1).padStart(4)}  ${names.get(id) ?? id}`)
    }
    return 0
  },
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
