import type { Context } from '../context.ts'
import { rebuildFigures } from '../project/rebuild-figures.ts'
import { rebuild as replayJournal } from '../project/rebuild.ts'
import { print, withInstallation, type CliCommand } from './command.ts'

export const rebuild: CliCommand = {
  usage: 'rebuild [figures] [--json]',
  about: `Compute every list, page and figure again from the journal.
With "figures" only the figures, from what each case counts for.`,
  run: ({ words, json }) => {
    if (words.length === 0) return withInstallation((context) => rebuildAll(context, json))
    if (words[0] === 'figures') return withInstallation((context) => rebuildTotals(context, json))
    process.stderr.write('Only figures can be rebuilt by themselves.\n')
    return Promise.resolve(2)
  },
}

async function rebuildAll(context: Context, json: boolean): Promise<number> {
  const { entries, cases, seconds } = await replayJournal(context)
  const peakMb = peak()
  if (json) print(JSON.stringify({ entries, cases, seconds, peakMb }))
  else
    print(
      `${entries} entries, ${cases} cases, ${seconds.toFixed(1)} s, ${rateOf(entries, seconds)} entries a second, peak ${peakMb} MB`,
    )
  return 0
}

async function rebuildTotals(context: Context, json: boolean): Promise<number> {
  const { counts, indicators, seconds } = await rebuildFigures(context.db)
  const peakMb = peak()
  if (json) print(JSON.stringify({ counts, indicators, seconds, peakMb }))
  else
    print(
      `${indicators} indicators from ${counts} counts, ${seconds.toFixed(1)} s, ${rateOf(counts, seconds)} counts a second, peak ${peakMb} MB`,
    )
  return 0
}

function rateOf(count: number, seconds: number): number {
  return Math.round(count / Math.max(seconds, 0.001))
}

function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}
