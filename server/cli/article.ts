import { writeFile } from 'node:fs/promises'
import { answerClaims } from '../../article/answers.ts'
import { ARTICLE_MAP, ARTICLE_PERIOD, articleTemplate } from '../../article/report-template.ts'
import { makeRoutes } from '../main.ts'
import { actorNamed } from '../accounts/session.ts'
import type { Context } from '../context.ts'
import { makeReport } from '../reports/draft.ts'
import { reportingPosting } from '../reports/rights.ts'
import { flagOf, print, withInstallation, type CliCommand } from './command.ts'

export const article: CliCommand = {
  usage: 'article [--json] [--report=FILE.docx --as=ACCOUNT]',
  about:
    'Ask the running system each claim of the source article, through the same reads that serve the API.\n--report=FILE.docx --as=ACCOUNT   write the report of its period instead, every claim a figure that opens',
  run: (call) =>
    withInstallation(async (context) => {
      const { json } = call
      const file = flagOf(call, 'report')
      if (file !== undefined) return writeReport(context, file, flagOf(call, 'as') ?? '')
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

async function writeReport(context: Context, file: string, account: string): Promise<number> {
  const actor = await actorNamed(context, account)
  const posting = reportingPosting(actor)
  const made =
    'refused' in posting
      ? posting
      : await makeReport(context, actor, {
          posting,
          template: { id: '', name: '', style: 'government', bytes: articleTemplate() },
          wanted: {
            ...{ template: '', period: ARTICLE_PERIOD, map: ARTICLE_MAP },
            ...{ superior: '', signerPost: '', signerName: '' },
          },
          origin: 'http://localhost:8080',
        })
  if ('refused' in made) {
    process.stderr.write(`${made.refused.code}\n`)
    return 1
  }
  await writeFile(file, made.file)
  print(file)
  return 0
}
