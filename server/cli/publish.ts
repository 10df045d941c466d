import { publishFigures, type FigureReport, type Publication } from '../publication/publish.ts'
import { print, withInstallation, type CliCommand } from './command.ts'

export const publish: CliCommand = {
  usage: 'publish figures [--dry-run] [--json]',
  about: `Publish what residents read of figures, and say how much of it is held back.
  It happens by itself at the rhythm of GIEO_PUBLISH_EVERY; the command publishes now, for instance after a correction.
  --dry-run changes nothing.`,
  run: ({ words, flags, json }) =>
    withInstallation(async (context) => {
      if (words[0] !== 'figures') {
        process.stderr.write('Say what to publish: figures.\n')
        return 2
      }
      const dryRun = flags.includes('--dry-run')
      const publication = await publishFigures(context, { dryRun })
      if (json) print(JSON.stringify(publication))
      else for (const line of describe(publication, dryRun)) print(line)
      return 0
    }),
}

function describe({ on, until, figures, leftOut }: Publication, dryRun: boolean): readonly string[] {
  return [
    `${dryRun ? 'Would be published' : 'Published'} on ${on}, for what happened until ${until}:`,
    ...figures.map(sayFigure),
    ...leftOut.map(
      (name) => `  ${name}: not published, since it is counted in a way that cannot be protected yet`,
    ),
  ]
}

function sayFigure({ indicator, cells, shown, small, held }: FigureReport): string {
  const share = (count: number) => (cells === 0 ? '0 %' : `${((100 * count) / cells).toFixed(1)} %`)
  const rest = cells - shown
  return `  ${indicator}: ${cells} numbers, ${shown} published (${share(shown)}), ${rest} held back: ${small} from 1 to 4 (${share(small)}), ${rest - small} to protect others (${share(rest - small)}); of ${held} the last value stays`
}
