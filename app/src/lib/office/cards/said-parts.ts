import type { PracticeCard, Words } from '@gieo/engine/replication/card/card.ts'
import { isSaid } from '@gieo/engine/replication/card/recommend.ts'
import type { SaidPart } from '@gieo/engine/replication/card/difference.ts'
import { sayPlaceCondition } from '@gieo/engine/replication/place/say-condition.ts'
import { formatDate, isPlainDate, type Locale } from '@gieo/engine/text/date.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'
import {
  HOLDER_WORDS,
  KIND_WORDS,
  METHOD_WORDS,
  PAYER_WORDS,
  sayDomain,
  sayNumber,
  sayVnd,
} from '#lib/practices/words.ts'

/** Every part of a card in words, in one language of the two it is written in: what is read before it is published. */
export function sayParts(card: PracticeCard, language: Locale): readonly SaidPart[] {
  const tell = (words: Words | undefined) => words?.[language] ?? ''
  const rows = <Row>(list: readonly Row[], say: (row: Row) => string) => list.map(say).join('\n')
  const parts: Readonly<Record<PartId, string>> = {
    title: tell(card.title),
    kind: KIND_WORDS[card.kind](),
    domains: card.domains.map(sayDomain).join(', '),
    problem: tell(card.problem),
    summary: tell(card.summary),
    steps: rows(card.steps, ({ text, when, who }) => join([tell(text), tell(when), tell(who)])),
    musts: rows(card.musts, ({ text, onSite }) => join([tell(text), onSite ? m.cards_on_site() : ''])),
    inputs: rows(card.inputs, (row) =>
      join([
        `${tell(row.item)}: ${sayNumber(row.quantity)} ${tell(row.unit)}`,
        row.unitCost === undefined ? '' : m.cards_each({ amount: sayVnd(row.unitCost) }),
        PAYER_WORDS[row.paidBy](),
        row.when === 'yearly' ? m.cards_yearly() : '',
      ]),
    ),
    basis:
      card.costBasis === undefined
        ? ''
        : `${sayNumber(card.costBasis.quantity)} ${tell(card.costBasis.unit)}`,
    labour:
      card.labour === undefined
        ? ''
        : m.cards_labour_said({ setUp: sayNumber(card.labour.setUp), yearly: sayNumber(card.labour.yearly) }),
    skills: tell(card.skills),
    conditions: rows(card.conditions, ({ holds }) => sayPlaceCondition(holds, getLocale())),
    not_when: rows(card.notWhen, tell),
    origin: card.origin.consent && card.origin.holder !== undefined ? HOLDER_WORDS[card.origin.holder]() : '',
    since: isPlainDate(card.since) ? formatDate(card.since, getLocale()) : card.since,
    results: rows(card.results, (row) => {
      const [before, after] = [row.before, row.after].map((value) =>
        value === undefined ? '' : sayNumber(value),
      )
      const change = before === '' ? (after ?? '') : `${before} → ${after ?? ''}`
      return join([
        `${tell(row.indicator)}: ${change} ${tell(row.unit)}`,
        row.period,
        METHOD_WORDS[row.method](),
      ])
    }),
    payback:
      card.paybackMonths === undefined ? '' : m.cards_months({ months: sayNumber(card.paybackMonths) }),
    benefits: card.benefits === undefined ? '' : rows([card.benefits.who, card.benefits.whoMayLose], tell),
    factors: rows(card.successFactors, tell),
    failures: rows(card.failures, ({ failed, fix }) => `${tell(failed)} → ${tell(fix)}`),
    media: rows(card.media, ({ caption, credit }) => join([tell(caption), credit])),
    parents: rows(card.parents, ({ changed }) => tell(changed)),
    until: card.validUntil === undefined ? '' : formatDate(card.validUntil, getLocale()),
    contact: tell(card.contact),
    harm: card.harm !== undefined && isSaid(card.harm) ? tell(card.harm) : '',
  }
  return PARTS.map((id) => ({ id, text: parts[id] }))
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(' · ')
}

/** The parts of a card in the order of its form, with how each is called. */
export const PART_NAMES = {
  title: m.cards_part_title,
  kind: m.cards_part_kind,
  domains: m.cards_part_domains,
  problem: m.cards_part_problem,
  summary: m.cards_part_summary,
  steps: m.cards_part_steps,
  musts: m.cards_part_musts,
  inputs: m.cards_part_inputs,
  basis: m.cards_part_basis,
  labour: m.cards_part_labour,
  skills: m.cards_part_skills,
  conditions: m.cards_part_conditions,
  not_when: m.cards_part_not_when,
  origin: m.cards_part_origin,
  since: m.cards_part_since,
  results: m.cards_part_results,
  payback: m.cards_part_payback,
  benefits: m.cards_part_benefits,
  factors: m.cards_part_factors,
  failures: m.cards_part_failures,
  media: m.cards_part_media,
  parents: m.cards_part_parents,
  until: m.cards_part_until,
  contact: m.cards_part_contact,
  harm: m.cards_part_harm,
} as const satisfies Readonly<Record<string, () => string>>

export type PartId = keyof typeof PART_NAMES

export const PARTS = Object.keys(PART_NAMES) as readonly PartId[] // the keys of the table above
