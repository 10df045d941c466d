import { writeFile } from 'node:fs/promises'
import type { Refusal } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import { createDraft } from '../reports/draft.ts'
import { writeFileOf } from '../reports/files.ts'
import { findReport } from '../reports/find-report.ts'
import { actorNamed } from '../accounts/session.ts'
import { flagOf, print, withInstallation, type CliCall, type CliCommand } from './command.ts'
import { sayRefusal } from './findings.ts'

const KINDS = ['docx', 'pdf', 'html', 'xlsx'] as const

export const report: CliCommand = {
  usage: 'report PERIOD --as=ACCOUNT --out=FILE.docx|.pdf|.html|.xlsx',
  about: `Make a report for a period (2026-H1, 2026, 2026-03) and keep it as a draft of the account's organisation.
--unit=ID --map=DAY --template=ID      another unit, map or template than the account's own
--signer=NAME --post=POST --superior=ORGANISATION
--origin=https://ADDRESS               where its numbers lead to`,
  run: (call) =>
    withInstallation(async (context) => {
      const answer = await makeFile(context, call)
      if (answer === undefined) return 0
      return sayRefusal(answer, 'vi')
    }),
}

async function makeFile(context: Context, call: CliCall): Promise<undefined | Refusal> {
  const [period = ''] = call.words
  const out = flagOf(call, 'out') ?? 'report.docx'
  const kind = KINDS.find((each) => out.endsWith(`.${each}`)) ?? 'docx'
  const actor = await actorNamed(context, flagOf(call, 'as') ?? '')
  const wanted = {
    period,
    template: flagOf(call, 'template') ?? 'default-government',
    unit: flagOf(call, 'unit'),
    map: flagOf(call, 'map'),
    superior: flagOf(call, 'superior') ?? '',
    signerPost: flagOf(call, 'post') ?? '',
    signerName: flagOf(call, 'signer') ?? '',
  }
  const origin = flagOf(call, 'origin') ?? 'http://localhost:8080'
  const made = await createDraft(context, actor, wanted, origin)
  if ('refused' in made) return made
  const report = await findReport(context, actor, made.id)
  if ('refused' in report) return report
  const file = await writeFileOf(context, actor, report, kind, origin)
  if ('refused' in file) return file
  await writeFile(out, file)
  print(call.json ? JSON.stringify({ id: made.id, file: out }) : `${out}  ${made.id}`)
  return undefined
}
