import { answerClaims } from '../../article/answers.ts'
import { makeRoutes } from '../main.ts'
import { print, withInstallation, type CliCommand } from './command.ts'

export const article: CliCommand = {
  usage: 'article [--json]',
  about:
    'Ask the running system each claim of the source article, through the same reads that serve the API.',
  run: ({ json }) =>
    withInstallation(async (context) => {
      const api = makeRoutes(context)
      const answers = await answerClaims(async (path) => {
        const response = await api.request(path)
        return response.ok ? await response.json() : undefined
      })
      if (json) print(JSON.stringify(answers))
      else
        for (const answer of answers)
          print(`${answer.id}  ${answer.answered ? answer.text : `not answered: ${answer.text}`}`)
      return 0
    }),
}
