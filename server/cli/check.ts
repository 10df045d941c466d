import { checkFigures } from '../project/check-figures.ts'
import { print, withInstallation, type CliCommand } from './command.ts'

export const check: CliCommand = {
  usage: 'check figures [--json]',
  about: 'Compute every figure again from the journal and print the differences (there should be none).',
  run: ({ words, json }) =>
    withInstallation(async (context) => {
      if (words[0] !== 'figures') {
        process.stderr.write('Say what to check: figures.\n')
        return 2
      }
      const { figures, differences } = await checkFigures(context)
      if (json) print(JSON.stringify({ figures, differences }))
      else {
        for (const row of differences)
          print(`${row.indicator} ${row.unit} ${row.bucket}: kept ${row.kept}, recomputed ${row.recomputed}`)
        print(`${figures} figures checked, ${differences.length} differences`)
      }
      return differences.length === 0 ? 0 : 1
    }),
}
