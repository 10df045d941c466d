import { lookThrough, type CardQuery, type Choice, type Facet } from '@gieo/engine/replication/reader/find.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Context } from '../../context.ts'
import { asPublic } from '../../store/scope.ts'
import type { PracticeList } from '../../wire/practices.ts'
import { listPublicCards } from '../cards/find-card.ts'
import { readBeside, sayPractice } from './say-practice.ts'

export type PracticeQuery = CardQuery & { readonly limit: number; readonly after?: string | undefined }

/** Public cards that fit a question, with how many each further choice would leave. `after` is the last card seen. */
export async function listPractices(context: Context, query: PracticeQuery): Promise<PracticeList | Refusal> {
  const land = await context.land()
  return asPublic(context.db, async (tx) => {
    const all = await listPublicCards(tx)
    const { found, choices } = lookThrough(all, query)
    const seen = query.after === undefined ? 0 : found.findIndex(({ of }) => of.card === query.after) + 1
    if (query.after !== undefined && seen === 0) return refuse('request.malformed')
    const page = found.slice(seen, seen + query.limit)
    const beside = await readBeside(tx, land, page)
    return {
      items: page.map((card) => sayPractice(beside, card)),
      total: found.length,
      next: found.length > seen + query.limit ? (page.at(-1)?.of.card ?? null) : null,
      all: all.length,
      choices: mapChoices(choices),
    }
  })
}

function mapChoices(choices: Readonly<Record<Facet, readonly Choice[]>>): PracticeList['choices'] {
  return {
    domain: [...choices.domain],
    kind: [...choices.kind],
    terrain: [...choices.terrain],
    cost: [...choices.cost],
    labour: [...choices.labour],
    payback: [...choices.payback],
  }
}
