import { rebuild as replayJournal } from '../project/rebuild.ts'
import { print, withInstallation, type CliCommand } from './command.ts'

export const rebuild: CliCommand = {
  usage: 'rebuild [--json]',
  about: 'Compute every list, page and figure again from the journal.',
  run: ({ json }) =>
    withInstallation(async (context) => {
      const { entries, cases, seconds } = await replayJournal(context)
      const rate = Math.round(entries / Math.max(seconds, 0.001))
      const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
      if (json) print(JSON.stringify({ entries, cases, seconds, peakMb }))
      else
        print(
          `${entries} entries, ${cases} cases, ${seconds.toFixed(1)} s, ${rate} entries a second, peak ${peakMb} MB`,
        )
      return 0
    }),
}
