import { writeFile } from 'node:fs/promises'
import type { Finding } from '@gieo/engine/finding.ts'
import { problemText } from '@gieo/engine/problem-texts.ts'
import { publishPack } from '@gieo/engine/pack/publish.ts'
import type { Problem } from '@gieo/engine/problem.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import type { Context } from '../context.ts'
import { publishVersion, refuseVersion } from '../packs/publish.ts'
import { readWorkbookFile } from '../packs/read-file.ts'
import { resumeProgramme, retireProgramme } from '../packs/retire.ts'
import { writeWorkbookFile } from '../packs/write-file.ts'
import { operatorHeading } from '../store/record.ts'
import { print, withInstallation, type CliCall, type CliCommand } from './command.ts'

/** Programmes from the command line: as workbooks out and in, retired and taken up again. */
export const pack: CliCommand = {
  usage: 'pack list|export|check|import|retire|resume',
  about: `Show programmes; write and read them as Excel workbooks; retire them. The server may run meanwhile.
  pack list                          programmes with their version in use
  pack export PROGRAMME FILE.xlsx    the version in use as a workbook (--en with English headings)
  pack check FILE.xlsx               everything that is wrong with a workbook, by sheet and cell (--vi in Vietnamese)
  pack import FILE.xlsx              the same, and published when nothing is wrong
  pack retire PROGRAMME              takes no new records from today; running ones go on, figures stay
  pack resume PROGRAMME              takes that back`,
  run: (call) => withInstallation((context) => runPack(context, call)),
}

async function runPack(context: Context, call: CliCall): Promise<number> {
  const [what, subject, file] = call.words
  const heading = operatorHeading(context.clock.today())
  const flag = (name: string) => call.flags.includes(name)
  if (what === 'export' && subject !== undefined && file !== undefined)
    return exportPack(context, subject, file, flag('--en') ? 'en' : 'vi')
  if ((what === 'check' || what === 'import') && subject !== undefined)
    return importPack(context, subject, { publish: what === 'import', locale: flag('--vi') ? 'vi' : 'en' })
  if ((what === 'retire' || what === 'resume') && subject !== undefined) {
    const change = what === 'retire' ? retireProgramme : resumeProgramme
    const answer = await change(context.db, subject, heading)
    if ('refused' in answer) return tell(answer.refused, 'en')
    print(answer.retiredOn === null ? `${subject}: takes new records again` : `${subject}: retired`)
    return 0
  }
  if (what !== 'list') {
    process.stderr.write('Something is missing; see gieo pack --help.\n')
    return 2
  }
  return listPacks(context, call.json)
}

function listPacks({ packs }: Context, json: boolean): number {
  const rows = [...packs.current.values()].map(({ hash, rules: { programme, version } }) => {
    return { programme, version, hash, retiredOn: packs.retired.get(programme) ?? null }
  })
  if (json) print(JSON.stringify(rows))
  else
    for (const { programme, version, hash, retiredOn } of rows)
      print(
        `${programme}  version ${version}  ${hash}${retiredOn === null ? '' : `  retired on ${retiredOn}`}`,
      )
  return 0
}

async function exportPack(
  context: Context,
  programme: string,
  file: string,
  locale: Locale,
): Promise<number> {
  const found = context.packs.current.get(programme)
  if (found === undefined) {
    process.stderr.write(`There is no programme ${programme}; see gieo pack list.\n`)
    return 1
  }
  await writeFile(file, await writeWorkbookFile(found, locale))
  print(`${file}: ${programme}, version ${found.rules.version}, ${found.hash}`)
  return 0
}

async function importPack(
  context: Context,
  file: string,
  { publish, locale }: { readonly publish: boolean; readonly locale: Locale },
): Promise<number> {
  const read = await readWorkbookFile(file)
  if ('refused' in read) return tell(read.refused, locale)
  if ('findings' in read) return tell({ code: 'pack.broken', findings: read.findings }, locale)
  const answer = publish
    ? await publishVersion(context.db, read.pack, operatorHeading(context.clock.today()), { builtIn: false })
    : await refuseVersion(context.db, context.packs, publishPack(read.pack))
  if (answer !== undefined && 'refused' in answer) return tell(answer.refused, locale)
  const { programme, version } = read.pack.rules
  print(
    answer === undefined
      ? `${programme}, version ${version}: nothing is wrong`
      : `${programme}, version ${version}: ${answer.outcome}, ${answer.hash}`,
  )
  return 0
}

function tell({ code, values, findings }: Problem, locale: Locale): number {
  const said = (found: Pick<Finding, 'code' | 'values'>) => {
    const { title, remedy } = problemText(found.code, found.values, locale)
    return `${title} ${remedy}`
  }
  print(said({ code, values }))
  for (const found of findings ?? []) print(`  ${found.path}  ${said(found)}`)
  return 1
}
