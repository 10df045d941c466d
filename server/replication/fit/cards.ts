import { mayRecommend } from '@gieo/engine/replication/card/recommend.ts'
import type { Context } from '../../context.ts'
import type { FitCards } from '../../wire/fit.ts'
import { listPublicCards } from '../cards/find-card.ts'
import { sayCard } from './say.ts'

/** The cards that may be recommended today. */
export async function listFitCards({ db, clock }: Context): Promise<FitCards> {
  const cards = await listPublicCards(db)
  return { items: cards.filter(({ card, status }) => mayRecommend(card, status, clock.today())).map(sayCard) }
}
