import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { toneKey } from '@gieo/engine/text/fold.ts'
import { problemText } from '@gieo/engine/problem-texts.ts'
import type { Problem } from '@gieo/engine/problem.ts'
import { actorNamed } from '../accounts/session.ts'
import type { Context } from '../context.ts'
import { applyImport } from '../imports/apply.ts'
import { deleteImport } from '../imports/forget.ts'
import { listMappings } from '../imports/mappings.ts'
import { setPlan } from '../imports/plan.ts'
import { receiveTable } from '../imports/receive.ts'
import { findImport, type ImportRecord } from '../imports/record.ts'
import { workOn } from '../imports/work.ts'
import { columnName } from '../sheets/cell.ts'
import { listImportFindings } from '../read/import-findings.ts'
import type { Actor } from '../store/scope.ts'
import { flagOf, print, withInstallation, type CliCall, type CliCommand } from './command.ts'

/** A table from the command line, by the same steps as in the office; findings are printed, nothing is half-done. */
export const importTable: CliCommand = {
  usage: 'import FILE --as=ACCOUNT --programme=… [--json]',
  about: `Import cases from an .xlsx or .csv file, in the name of an account.
  --programme=NAME   the programme; --kind=figures imports declared figures instead
  --mapping=NAME     a mapping saved in the office; without it the columns are mapped by their headings
  --dry-run          only check: print every finding, open nothing, keep nothing
Rows with findings that stop them, and rows that look like others, are left out and listed.`,
  run: async (call) => {
    const [file] = call.words
    const name = flagOf(call, 'as')
    if (file === undefined || name === undefined) {
      process.stderr.write(
        'Say which file, and in whose name: gieo import FILE --as=ACCOUNT --programme=NAME\n',
      )
      return 2
    }
    return withInstallation(async (context) =>
      importFile(context, await actorNamed(context, name), file, call),
    )
  },
}

async function importFile(context: Context, actor: Actor, file: string, call: CliCall): Promise<number> {
  const kind = flagOf(call, 'kind') === 'figures' ? 'figures' : 'cases'
  const upload = {
    kind,
    programme: flagOf(call, 'programme'),
    fileName: basename(file),
    locale: 'vi',
  } as const
  const received = await receiveTable(context, actor, upload, createReadStream(file))
  if ('refused' in received) return tellRefused(received.refused)
  const step = () => workOn(context, received.id)
  await step()
  const read = await get(context, actor, received.id)
  for (const { column, heading, words } of read.refusedColumns) {
    const { title, remedy } = problemText('import.person-column', { words }, 'vi')
    process.stderr.write(`${columnName(column)} “${heading}”: ${title} ${remedy}\n`)
  }
  const planned =
    read.plan === undefined ? undefined : await choosePlan(context, actor, read, flagOf(call, 'mapping'))
  if (read.problem !== undefined || planned === undefined)
    return tellRefused(read.problem ?? { code: 'import.plan-invalid' })
  const refused = await setPlan(context, actor, received.id, planned, 'vi')
  if (refused !== undefined) return tellRefused(refused.refused)
  await step()
  const checked = await get(context, actor, received.id)
  await printFindings(context, actor, received.id, call.json)
  const { rows = 0, ready = 0 } = checked.counts
  const dry = call.flags.includes('--dry-run')
  if (!dry && ready > 0) {
    await applyImport(context, actor, received.id, { revision: checked.revision, leftOut: rows - ready })
    await step()
  }
  const { counts, problem } = await get(context, actor, received.id)
  if (call.json) print(JSON.stringify({ id: received.id, counts }))
  else
    print(
      `${rows} rows: ${counts.opened ?? 0} opened, ${rows - ready} left out, ${counts.findings ?? 0} findings`,
    )
  if (dry) await deleteImport(context, actor, received.id)
  if (problem !== undefined) return tellRefused(problem)
  return rows === ready ? 0 : 1
}

async function choosePlan(context: Context, actor: Actor, record: ImportRecord, mapping: string | undefined) {
  if (mapping === undefined || record.mapping === mapping) return record.plan
  const { items } = await listMappings(context, actor)
  const saved = items.find(({ name }) => toneKey(name) === toneKey(mapping))
  if (saved === undefined) throw new Error(`No mapping is called "${mapping}".`)
  throw new Error(`The headings of this table do not fit the mapping "${saved.name}".`)
}

async function get(context: Context, actor: Actor, id: string): Promise<ImportRecord> {
  const record = await findImport(context.db, actor, id)
  if ('refused' in record) throw new Error(record.refused.code)
  return record
}

const FINDINGS_AT_ONCE = 500

async function printFindings(context: Context, actor: Actor, id: string, json: boolean): Promise<void> {
  for (let after: string | undefined; ;) {
    const page = await listImportFindings(context, actor, id, { limit: FINDINGS_AT_ONCE, after }, 'vi')
    if ('refused' in page) throw new Error(page.refused.code)
    for (const found of page.items) {
      const at = `${found.column ?? ''}${found.row}`
      print(
        json
          ? JSON.stringify(found)
          : `${at}\t${found.weight}\t${found.text}\t${found.title} ${found.remedy}`,
      )
    }
    if (page.next === null) return
    after = page.next
  }
}

function tellRefused({ code, values, findings }: Problem): number {
  const say = (what: string, said: typeof values) => {
    const { title, remedy } = problemText(what, said, 'vi')
    process.stderr.write(`${title} ${remedy}\n`)
  }
  say(code, values)
  for (const found of findings ?? []) say(found.code, found.values)
  return 1
}
