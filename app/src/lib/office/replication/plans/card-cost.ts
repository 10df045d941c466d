import type { CardPage, CardRow } from '@gieo/server/wire/cards.ts'
import { askApi } from '#lib/api/ask.ts'

/** What a card says that beginning costs, in đồng; `undefined` where it does not say of everything. */
export async function readCardCost(
  fetch: typeof globalThis.fetch,
  card: CardRow | undefined,
): Promise<number | undefined> {
  if (card === undefined) return undefined
  const { content } = await askApi<CardPage>(fetch, `/api/v1/cards/${card.card}?version=${card.version}`)
  const begins = content.inputs.filter(({ when }) => when === 'set-up')
  const known = begins.flatMap(({ quantity, unitCost }) =>
    unitCost === undefined ? [] : [quantity * unitCost],
  )
  return begins.length === 0 || known.length < begins.length
    ? undefined
    : known.reduce((sum, each) => sum + each, 0)
}
