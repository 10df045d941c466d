import { CLAIM_ANSWERS, type FigureAnswer, type RecordsAnswer } from '../examples/nghe-an/claims.ts'
import type { FigureList, FigureRow } from '../server/wire/figures.ts'
import type { PublicModelPage } from '../server/wire/public.ts'
import { madeId } from '../server/seed/made-id.ts'

/** The answer of the running system to one claim of the source article. */
export type Answer = {
  readonly id: string
  readonly answered: boolean
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly text: string
  readonly kind: 'counted' | 'declared' | 'records'
  readonly qualifier: string | null
  readonly place: string | null
  readonly period: string | null
  readonly url: string
}

/** Asks the API as anyone may; `undefined` when it refuses. */
export type Ask = (path: string) => Promise<unknown>

/** One answer for each claim, in their order, each read through the API at this moment. */
export async function answerClaims(ask: Ask): Promise<readonly Answer[]> {
  const ids = [...new Set(CLAIM_ANSWERS.map((claim) => claim.id))]
  const answers: Answer[] = []
  for (const id of ids) {
    const [claim] = CLAIM_ANSWERS.filter((candidate) => candidate.id === id)
    if (claim === undefined) continue
    answers.push(claim.by === 'figure' ? await answerFigure(ask, claim) : await answerRecords(ask, claim))
  }
  return answers
}

async function answerFigure(ask: Ask, claim: FigureAnswer): Promise<Answer> {
  const query = new URLSearchParams({ unit: claim.unit, kind: 'declared', definer: claim.definer })
  const url = `/api/v1/figures/${claim.indicator}?${query}`
  const found = (await ask(url)) as FigureList | undefined // the API's own schema
  const figure = found?.items.find((item) => item.id === claim.figure)
  if (figure === undefined) return unanswered(claim.id, url, `no figure ${claim.figure} in the answer`)
  return {
    id: claim.id,
    answered: true,
    value: figure.value,
    low: figure.low,
    high: figure.high,
    text: `${claim.textVi}: ${sayAmount(figure)}`,
    kind: figure.kind,
    qualifier: figure.qualifier,
    place: figure.unitName,
    period: figure.period,
    url,
  }
}

async function answerRecords(ask: Ask, claim: RecordsAnswer): Promise<Answer> {
  const urls = claim.practices.map((practice) => `/api/v1/public/models/${madeId(practice)}`)
  const pages = await Promise.all(urls.map(async (url) => (await ask(url)) as PublicModelPage | undefined)) // as above
  const found = pages.filter((page) => page !== undefined)
  const url = urls[0] ?? ''
  if (found.length < urls.length) return unanswered(claim.id, url, 'a record is not on the public site')
  return {
    id: claim.id,
    answered: true,
    value: null,
    low: null,
    high: null,
    text: `${claim.textVi} ${found.map((page) => `${page.model.title} (${page.model.placeThen})`).join('; ')}`,
    kind: 'records',
    qualifier: null,
    place: found[0]?.model.placeThen ?? null,
    period: found[0]?.model.stageOn ?? null,
    url,
  }
}

function unanswered(id: string, url: string, reason: string): Answer {
  const nothing = { value: null, low: null, high: null, qualifier: null, place: null, period: null }
  return { id, answered: false, ...nothing, text: reason, kind: 'declared', url }
}

function sayAmount(figure: FigureRow): string {
  const before = { exactly: '', 'more-than': 'hơn ', nearly: 'gần ', about: 'khoảng ' }[figure.qualifier]
  const amount = figure.value ?? `${figure.low ?? ''}–${figure.high ?? ''}`
  return `${before}${amount} ${figure.measure}`
}
