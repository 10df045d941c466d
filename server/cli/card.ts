import { readFile, stat, writeFile } from 'node:fs/promises'
import type { Refusal } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import {
  confirmInstallation,
  forgetInstallation,
  listInstallations,
} from '../replication/card-files/installations.ts'
import { FILE_BYTES_MAX, readCardFile } from '../replication/card-files/read-file.ts'
import { receiveCardFile } from '../replication/card-files/receive.ts'
import { writeCardFile } from '../replication/card-files/write-file.ts'
import { operatorHeading } from '../store/record.ts'
import { flagOf, print, withInstallation, type CliCall, type CliCommand } from './command.ts'
import { sayRefusal } from './findings.ts'

export const card: CliCommand = {
  usage: 'card export CARD[@VERSION] FILE | import FILE | keys',
  about: `Carry practice cards to another installation, signed, and take in what others have signed.

export CARD[@VERSION] FILE   the version, by default the one that is public, and all that it grew out of
import FILE                  all of a file or nothing of it; twice is the same as once
  --confirm=FINGERPRINT      believe the key of this fingerprint, after reading it aloud to those whose it is
keys                         the key that signs here, and those that are believed
  --forget=ID                believe an installation no longer; its cards stay
--lang=vi|en --json`,
  run: (call) =>
    withInstallation(async (context) => {
      const refused = await runCard(context, call)
      if (refused === undefined) return 0
      if (refused === 'usage') {
        process.stderr.write('See gieo card --help.\n')
        return 2
      }
      return sayRefusal(refused, flagOf(call, 'lang') === 'en' ? 'en' : 'vi')
    }),
}

async function runCard(context: Context, call: CliCall): Promise<undefined | 'usage' | Refusal> {
  const [act, first, second] = call.words
  if (act === 'export' && first !== undefined && second !== undefined)
    return exportCard(context, call, first, second)
  if (act === 'import' && first !== undefined) return importFile(context, call, first)
  return act === 'keys' ? keys(context, call) : 'usage'
}

async function exportCard(
  context: Context,
  call: CliCall,
  named: string,
  path: string,
): Promise<undefined | Refusal> {
  const [name = '', version] = named.split('@')
  const file = await writeCardFile(context, {
    card: name,
    version: version === undefined ? undefined : Number(version),
  })
  if ('refused' in file) return file
  await writeFile(path, JSON.stringify(file))
  const { wanted, versions, pictures, leftOut } = file
  const sizes = { versions: versions.length, pictures: pictures.length, leftOut: leftOut.length }
  if (call.json) print(JSON.stringify({ file: path, ...wanted, ...sizes }))
  else
    print(
      `${path}  ${wanted.card}@${wanted.version}  ${sizes.versions} + ${sizes.pictures} (${sizes.leftOut})`,
    )
  return undefined
}

async function importFile(context: Context, call: CliCall, path: string): Promise<undefined | Refusal> {
  const { size } = await stat(path)
  // Longer ones are refused without being read.
  const bytes = size > FILE_BYTES_MAX ? new Uint8Array(FILE_BYTES_MAX + 1) : await readFile(path)
  const file = readCardFile(bytes)
  if ('refused' in file) return file
  const heading = operatorHeading(context.clock.today())
  const fingerprint = flagOf(call, 'confirm')
  const signer = file.versions.find(
    ({ body: { of } }) => of.card === file.wanted.card && of.version === file.wanted.version,
  )?.body.by
  if (fingerprint !== undefined && signer !== undefined) {
    const refused = await confirmInstallation(context, { ...signer, fingerprint }, heading)
    if (refused !== undefined) return refused
  }
  const answer = await receiveCardFile(context, file, heading)
  if ('refused' in answer) return answer
  if (call.json) print(JSON.stringify(answer))
  else for (const { card: id, version, result } of answer.versions) print(`${id}@${version}  ${result}`)
  return undefined
}

async function keys(context: Context, call: CliCall): Promise<undefined | Refusal> {
  const forgotten = flagOf(call, 'forget')
  if (forgotten !== undefined)
    return forgetInstallation(context, forgotten, operatorHeading(context.clock.today()))
  const { own, items } = await listInstallations(context)
  if (call.json) print(JSON.stringify({ own, items }))
  else for (const { id, name, fingerprint } of [own, ...items]) print(`${fingerprint}  ${id}  ${name}`)
  return undefined
}
