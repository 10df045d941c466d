import { operatorHeading, record } from '../store/record.ts'
import { flagOf, print, withInstallation, type CliCall, type CliCommand } from './command.ts'
import type { Context } from '../context.ts'

/** Organisations from the command line: an officer is posted under one, and access goes by its branch. */
export const organisation: CliCommand = {
  usage: 'organisation add ID | list | share',
  about: `Enter organisations, and what they open to one another.
  organisation add ID --name-vi="…" --name-en="…" --branch=BRANCH --unit=UNIT
  organisation share --programme=ID --owner=BRANCH --viewer=BRANCH     on record, from today
  organisation list
A branch is the line it belongs to: peoples-committee, mass-mobilisation, farmers, front, youth, police …`,
  run: (call) => withInstallation((context) => runOrganisation(context, call)),
}

async function runOrganisation(context: Context, call: CliCall): Promise<number> {
  const today = context.clock.today()
  const [what, id] = call.words
  const [nameVi, nameEn, branch, unit] = ['name-vi', 'name-en', 'branch', 'unit'].map((name) =>
    flagOf(call, name),
  )
  const [programme, owner, viewer] = ['programme', 'owner', 'viewer'].map((name) => flagOf(call, name))
  if (what === 'add' && id && nameVi && nameEn && branch && unit) {
    const body = {
      organisation_id: id,
      name_vi: nameVi,
      name_en: nameEn,
      branch,
      unit_id: unit,
      is_example: false,
    }
    await write(context, { stream: 'organisation', id, type: 'organisationNamed', body }, today)
    return 0
  }
  if (what === 'share' && programme && owner && viewer) {
    const body = { programme, owner_branch: owner, viewer_branch: viewer, from_on: today, to_on: null }
    await write(
      context,
      { stream: 'share', id: `${programme}:${owner}:${viewer}`, type: 'shareSet', body },
      today,
    )
    return 0
  }
  if (what !== 'list') {
    process.stderr.write('Something is missing; see gieo organisation --help.\n')
    return 2
  }
  const rows = await context.db.selectFrom('organisations').selectAll().orderBy('organisation_id').execute()
  if (call.json) print(JSON.stringify(rows))
  else for (const row of rows) print(`${row.organisation_id}  ${row.branch}  ${row.unit_id}  ${row.name_vi}`)
  return 0
}

async function write(context: Context, entry: Parameters<typeof record>[1], today: string): Promise<void> {
  await context.db.transaction().execute((tx) => record(tx, entry, operatorHeading(today)))
}
