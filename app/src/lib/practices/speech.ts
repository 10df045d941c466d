import type { PracticeCard, Words } from '@gieo/engine/replication/card/card.ts'
import { isHarmful } from '@gieo/engine/replication/card/recommend.ts'
import { costOf } from '@gieo/engine/replication/reader/cost.ts'
import { chooseSpoken, type Spoken, type SpokenPart } from '@gieo/engine/replication/reader/spoken.ts'
import { sayAloud } from '@gieo/engine/text/aloud.ts'
import { m } from '#lib/paraglide/messages.js'
import { sayWords } from '#lib/replication/say.ts'
import { getLocale } from '#lib/paraglide/runtime.js'
import { sayBasis, sayNumber, sayVnd, within } from './words.ts'

/** A card as it is read over a loudspeaker: what it is, how it begins, and always when not to do it. */
export function speechOf(card: PracticeCard, organisation: string): Spoken {
  const spoken = partsOf(card, organisation).map(({ text, rank }) => ({
    text: sayAloud(text, getLocale()),
    rank,
  }))
  return chooseSpoken(spoken, getLocale())
}

function partsOf(card: PracticeCard, organisation: string): readonly SpokenPart[] {
  const bare = (words: Words | undefined) => (words === undefined ? '' : within(sayWords(words)))
  const title = bare(card.title)
  const [warning, ...warnings] = card.notWhen.map(bare)
  const contact = bare(card.contact) || organisation
  return [
    { text: m.practices_say_open({ title }), rank: 0 },
    ...(isHarmful(card)
      ? [{ text: m.practices_say_harm({ harm: sayWords(card.harm ?? card.title) }), rank: 0 }]
      : []),
    { text: sentence(sayWords(card.problem)), rank: 5 },
    { text: sentence(sayWords(card.summary)), rank: 2 },
    ...(card.steps.length > 1
      ? [{ text: m.practices_say_steps({ count: card.steps.length }), rank: 1 }]
      : []),
    ...card.steps.map(({ text }, index) => ({
      text:
        index === 0
          ? m.practices_say_step_first({ step: bare(text) })
          : m.practices_say_step_then({ step: bare(text) }),
      rank: index < STEPS_FIRST ? 3 : 6,
    })),
    { text: sayCost(card), rank: 1 },
    { text: sayLabour(card), rank: 4 },
    ...card.musts.map(({ text }, index) => ({
      text: m.practices_say_must({ must: bare(text) }),
      rank: 3 + index,
    })),
    ...(warning === undefined ? [] : [{ text: m.practices_say_not_when({ warning }), rank: 0 }]),
    ...warnings.map((other) => ({ text: m.practices_say_nor_when({ warning: other }), rank: 2 })),
    ...card.failures.map(({ failed, fix }, index) => ({
      text: m.practices_say_failed({ failed: bare(failed), fix: bare(fix) }),
      rank: index === 0 ? 1 : 6,
    })),
    { text: m.practices_say_ask({ contact, title }), rank: 0 },
  ]
}

const STEPS_FIRST = 3

function sayCost(card: PracticeCard): string {
  const { amountVnd, unpriced } = costOf(card, 'set-up')
  const basis = sayBasis(card)
  if (card.inputs.length === 0 || unpriced > 0 || basis === undefined) return m.practices_say_cost_unknown()
  return amountVnd === 0
    ? m.practices_say_cost_free()
    : m.practices_say_cost({ amount: sayVnd(amountVnd), basis })
}

function sayLabour({ labour }: PracticeCard): string {
  if (labour === undefined) return ''
  return m.practices_say_labour({ setUp: sayNumber(labour.setUp), yearly: sayNumber(labour.yearly) })
}

function sentence(text: string): string {
  return text.trim() === '' || /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}
