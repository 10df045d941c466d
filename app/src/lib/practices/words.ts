import type { Holder, Input, PracticeCard, Result } from '@gieo/engine/replication/card/card.ts'
import { isDomain, type Domain } from '@gieo/engine/replication/card/domain.ts'
import type { PictogramId } from '@gieo/engine/replication/card/pictogram.ts'
import type { CostBand, LabourBand, PaybackBand } from '@gieo/engine/replication/reader/band.ts'
import type { Facet } from '@gieo/engine/replication/reader/find.ts'
import { sayAttributeChoice } from '@gieo/engine/replication/place/attribute-words.ts'
import { sayPlaceCondition } from '@gieo/engine/replication/place/say-condition.ts'
import { formatNumber, formatVnd } from '@gieo/engine/text/number.ts'
import { m } from '#lib/paraglide/messages.js'
import { sayWords } from '#lib/replication/say.ts'
import { getLocale } from '#lib/paraglide/runtime.js'

type Say = () => string

export const DOMAIN_WORDS: Readonly<Record<Domain, Say>> = {
  crops: m.practices_domain_crops,
  livestock: m.practices_domain_livestock,
  forest: m.practices_domain_forest,
  trade: m.practices_domain_trade,
  tourism: m.practices_domain_tourism,
  water: m.practices_domain_water,
  roads: m.practices_domain_roads,
  environment: m.practices_domain_environment,
  culture: m.practices_domain_culture,
  learning: m.practices_domain_learning,
  care: m.practices_domain_care,
  safety: m.practices_domain_safety,
  'village-affairs': m.practices_domain_village_affairs,
  digital: m.practices_domain_digital,
}

export const KIND_WORDS: Readonly<Record<PracticeCard['kind'], Say>> = {
  technique: m.practices_kind_technique,
  mobilising: m.practices_kind_mobilising,
}

export const COST_WORDS: Readonly<Record<CostBand, Say>> = {
  free: m.practices_cost_free,
  'under-5m': m.practices_cost_under_5m,
  '5m-20m': m.practices_cost_5m_20m,
  '20m-50m': m.practices_cost_20m_50m,
  'from-50m': m.practices_cost_from_50m,
  unknown: m.practices_cost_unknown,
}

export const LABOUR_WORDS: Readonly<Record<LabourBand, Say>> = {
  'under-10': m.practices_labour_under_10,
  '10-30': m.practices_labour_10_30,
  '30-100': m.practices_labour_30_100,
  'from-100': m.practices_labour_from_100,
  unknown: m.practices_labour_unknown,
}

export const PAYBACK_WORDS: Readonly<Record<PaybackBand, Say>> = {
  'within-1': m.practices_payback_within_1,
  'within-2': m.practices_payback_within_2,
  'within-4': m.practices_payback_within_4,
  later: m.practices_payback_later,
  unknown: m.practices_payback_unknown,
}

export const PAYER_WORDS: Readonly<Record<Input['paidBy'], Say>> = {
  household: m.practices_paid_household,
  community: m.practices_paid_community,
  programme: m.practices_paid_programme,
  loan: m.practices_paid_loan,
}

export const METHOD_WORDS: Readonly<Record<Result['method'], Say>> = {
  estimate: m.practices_method_estimate,
  record: m.practices_method_record,
  measured: m.practices_method_measured,
  matched: m.practices_method_matched,
}

export const HOLDER_WORDS: Readonly<Record<Holder, Say>> = {
  household: m.practices_holder_household,
  group: m.practices_holder_group,
  cooperative: m.practices_holder_cooperative,
  hamlet: m.practices_holder_hamlet,
  organisation: m.practices_holder_organisation,
}

export const PICTOGRAM_WORDS: Readonly<Record<PictogramId, Say>> = {
  clear: m.practices_pic_clear,
  dig: m.practices_pic_dig,
  soil: m.practices_pic_soil,
  plant: m.practices_pic_plant,
  sow: m.practices_pic_sow,
  water: m.practices_pic_water,
  feed: m.practices_pic_feed,
  prune: m.practices_pic_prune,
  fence: m.practices_pic_fence,
  harvest: m.practices_pic_harvest,
  store: m.practices_pic_store,
  carry: m.practices_pic_carry,
  sell: m.practices_pic_sell,
  tree: m.practices_pic_tree,
  fruit: m.practices_pic_fruit,
  rice: m.practices_pic_rice,
  cattle: m.practices_pic_cattle,
  poultry: m.practices_pic_poultry,
  fish: m.practices_pic_fish,
  bees: m.practices_pic_bees,
  person: m.practices_pic_person,
  meet: m.practices_pic_meet,
  teach: m.practices_pic_teach,
  look: m.practices_pic_look,
  write: m.practices_pic_write,
  money: m.practices_pic_money,
  time: m.practices_pic_time,
  tool: m.practices_pic_tool,
  house: m.practices_pic_house,
  road: m.practices_pic_road,
  clean: m.practices_pic_clean,
  rain: m.practices_pic_rain,
  dry: m.practices_pic_dry,
  flood: m.practices_pic_flood,
  slope: m.practices_pic_slope,
  fire: m.practices_pic_fire,
  poison: m.practices_pic_poison,
}

export function sayDomain(domain: string): string {
  return isDomain(domain) ? DOMAIN_WORDS[domain]() : domain
}

/** A choice of the list of cards. */
export function sayChoice(facet: Facet, value: string): string {
  const known: Readonly<Record<Facet, Readonly<Record<string, Say>>>> = {
    domain: DOMAIN_WORDS,
    kind: KIND_WORDS,
    terrain: {},
    cost: COST_WORDS,
    labour: LABOUR_WORDS,
    payback: PAYBACK_WORDS,
  }
  return known[facet][value]?.() ?? sayAttributeChoice(value, getLocale())
}

export function sayNumber(value: number): string {
  return formatNumber(value, getLocale())
}

export function sayVnd(amountVnd: number): string {
  return formatVnd(amountVnd, getLocale())
}

/** What a card's costs and labour are for: "1 ha", "1 xóm". */
export function sayBasis({ costBasis }: Pick<PracticeCard, 'costBasis'>): string | undefined {
  return costBasis && `${sayNumber(costBasis.quantity)} ${sayWords(costBasis.unit)}`
}

/** A text inside a sentence: without its own full stop, so that there are not two. */
export function within(text: string): string {
  return text.trim().replace(/[.;,…]+$/u, '')
}

/** What a card asks of a place, in its own words where it has some. */
export function sayPlaces({ conditions }: Pick<PracticeCard, 'conditions'>): readonly string[] {
  return conditions.map(({ holds, words }) =>
    words === undefined ? sayPlaceCondition(holds, getLocale()) : within(sayWords(words)),
  )
}
