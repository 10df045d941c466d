import { resolve } from 'node:path'
import { readConfig } from '../config.ts'
import type { Context } from '../context.ts'
import { open } from '../open.ts'
import { simulate as fill, type Simulation } from '../simulate/simulate.ts'
import { flagOf, print, type CliCall, type CliCommand } from './command.ts'

export const simulate: CliCommand = {
  usage: 'simulate --seed=N [--events=N] [--provinces=N] [--years=N] [--folder=PATH]',
  about: `Fill an empty installation with an invented nation, to see how the system does at that size.
The same seed gives the same nation. Without flags: 10,000 events, 34 provinces, 10 years.`,
  run: async (call) => {
    const asked = readFlags(call)
    if (asked === undefined) return 2
    const folder = flagOf(call, 'folder')
    const config = readConfig(process.env)
    const { context, close } = await open({
      ...config,
      ...(folder === undefined ? {} : { folder: resolve(folder) }),
      example: 'none',
    })
    try {
      return await run(context, asked, call.json)
    } finally {
      await close()
    }
  },
}

async function run(context: Context, asked: Simulation, json: boolean): Promise<number> {
  const units = await context.db.selectFrom('unit_changes').select('change_id').limit(1).executeTakeFirst()
  if (units !== undefined) {
    process.stderr.write('There are units here already: an invented nation needs an empty installation.\n')
    return 1
  }
  const began = performance.now()
  const hear = (events: number) => {
    const rate = Math.round((events * 1000) / (performance.now() - began))
    if (!json) process.stderr.write(`\r${events} events, ${rate} a second `)
  }
  const made = await fill(context, asked, hear)
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  if (json) print(JSON.stringify({ ...made, peakMb }))
  else
    print(
      `\n${made.events} events, ${made.cases} cases, ${made.seconds.toFixed(0)} s, peak ${peakMb} MB of this process`,
    )
  return 0
}

const LIMITS = {
  seed: [0, 2_147_483_647, undefined],
  events: [1, 100_000_000, 10_000],
  provinces: [1, 34, 34],
  years: [1, 15, 10],
} as const

function readFlags(call: CliCall): Simulation | undefined {
  const wrong: string[] = []
  const read = (name: keyof typeof LIMITS): number => {
    const [least, most, usual] = LIMITS[name]
    const text = flagOf(call, name)
    const value = text === undefined ? usual : /^\d+$/.test(text) ? Number(text) : undefined
    if (value !== undefined && value >= least && value <= most) return value
    wrong.push(`--${name} must be a whole number from ${least} to ${most}.\n`)
    return 0
  }
  const asked = {
    seed: read('seed'),
    events: read('events'),
    provinces: read('provinces'),
    years: read('years'),
  }
  process.stderr.write(wrong.join(''))
  return wrong.length === 0 ? asked : undefined
}
