import { isToldTie } from '@gieo/engine/replication/place/tie.ts'
import { importTies } from '../replication/places/import-ties.ts'
import { flagOf, print, withInstallation, type CliCall, type CliCommand } from './command.ts'
import { sayFindings } from './findings.ts'

const SHOWN_MAX = 200

/** Which places can see each other: neighbours, and visits between them. Who lies near whom follows from their seats. */
export const ties: CliCommand = {
  usage: 'ties list|import FILE|drop',
  about: `Ties between places, over which a practice may be taken over.
  ties list                       what was imported, newest first
  ties import FILE --on=DAY       a table with two columns of state codes (code, neighbor_code), of units that stand on the
      day; with any finding nothing is changed. --kind=visit for places that visited each other (else neighbour);
      --dry-run shows what is wrong and changes nothing. A new table takes the place of all ties of its kind.
  ties drop --kind=KIND           forget all ties of a kind`,
  run: async (call) => {
    const [what = 'list', file] = call.words
    const kind = flagOf(call, 'kind') ?? 'neighbour'
    if (!isToldTie(kind)) {
      process.stderr.write('--kind is neighbour or visit.\n')
      return 2
    }
    if (what === 'import') return runImport(call, kind, file)
    if (what !== 'list' && what !== 'drop') {
      process.stderr.write('See gieo ties --help.\n')
      return 2
    }
    return withInstallation(async ({ db }) => {
      if (what === 'drop') {
        const { numDeletedRows } = await db
          .deleteFrom('place_ties')
          .where('kind', '=', kind)
          .executeTakeFirst()
        print(`${numDeletedRows} ties of the kind ${kind} are forgotten.`)
        return 0
      }
      const rows = await db
        .selectFrom('tie_imports')
        .select(['kind', 'on_date', 'pairs', 'file_name'])
        .orderBy('imported_at', 'desc')
        .limit(SHOWN_MAX)
        .execute()
      if (call.json) print(JSON.stringify(rows))
      else for (const row of rows) print(`${row.on_date}  ${row.kind}  ${row.pairs}  ${row.file_name}`)
      return 0
    })
  },
}

async function runImport(
  call: CliCall,
  kind: 'neighbour' | 'visit',
  file: string | undefined,
): Promise<number> {
  if (file === undefined) {
    process.stderr.write('Name the file.\n')
    return 2
  }
  const dryRun = call.flags.includes('--dry-run')
  return withInstallation(async (context) => {
    const done = await importTies(context, { file, kind, on: flagOf(call, 'on') ?? '', dryRun })
    if ('refused' in done) return sayFindings([{ path: file, ...done.refused }])
    if (call.json) print(JSON.stringify(done))
    else if (done.findings.length === 0)
      print(
        `${done.pairs} ties of the kind ${kind}${dryRun ? ': a trial, nothing was changed.' : ' are kept.'}`,
      )
    return done.findings.length === 0 ? 0 : sayFindings(done.findings)
  })
}
