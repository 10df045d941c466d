import { eraseWords } from '../project/erase.ts'
import { print, withInstallation, type CliCommand } from './command.ts'

export const erase: CliCommand = {
  usage: 'erase CASE',
  about:
    'Erase every word of a case and its photos, for somebody who is named or shown there and asks for it.\nChoices, numbers and dates stay, so that no figure changes. It cannot be undone.',
  run: ({ words: [caseId] }) =>
    withInstallation(async (context) => {
      const isId = caseId !== undefined && /^[0-9a-f-]{36}$/.test(caseId)
      const done = isId && (await eraseWords(context, caseId))
      print(
        done
          ? `${caseId}: erased`
          : 'There is no such case. Its id stands at the end of its address in the office.',
      )
      return done ? 0 : 1
    }),
}
