import { problemText } from '@gieo/engine/problem-texts.ts'
import type { Refusal } from '@gieo/engine/problem.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import type { Context } from '../context.ts'
import { findUnit, mapFor } from '../read/unit-place.ts'
import { fitCard } from '../replication/fit/for-card.ts'
import { fitPlace } from '../replication/fit/for-place.ts'
import type { FitForCard, FitForPlace, FitReason } from '../wire/fit.ts'
import { flagOf, print, withInstallation, type CliCall, type CliCommand } from './command.ts'

const WORDS = {
  vi: {
    met: 'đạt các điều kiện',
    unknown: 'chưa biết đủ',
    'not-met': 'không đạt',
    tie: 'ngang nhau',
    none: 'Không có gì để xếp.',
    inputs: 'dữ liệu vào',
  },
  en: {
    met: 'conditions met',
    unknown: 'not enough known',
    'not-met': 'not met',
    tie: 'equal',
    none: 'Nothing to rank.',
    inputs: 'inputs',
  },
} as const

const SHOWN_USUAL = 10

export const fit: CliCommand = {
  usage: 'fit --place=UNIT | --card=ID',
  about: `What fits where: practices for a place, or places for a practice, with reasons for and every reason against.
  fit --place=UNIT                     a commune by its state code of today, or any unit by its id
  fit --card=ID [--within=UNIT] [--level=commune|hamlet]
      --count=N shows so many; --lang=en; --json gives all of it. The number of the inputs is printed: the same number
      is in the room of the office, and the same inputs give the same answer again.`,
  run: (call) => withInstallation((context) => runFit(context, call)),
}

async function runFit(context: Context, call: CliCall): Promise<number> {
  const locale: Locale = flagOf(call, 'lang') === 'en' ? 'en' : 'vi'
  const count = Number(flagOf(call, 'count') ?? SHOWN_USUAL)
  const [place, card] = [flagOf(call, 'place'), flagOf(call, 'card')]
  const unitOf = async (text: string) =>
    findUnit(await context.land(), text, mapFor(await context.land(), context.clock.today()))
  if (place !== undefined) {
    const unit = await unitOf(place)
    if (unit === undefined)
      return tellRefusal({ refused: { code: 'unit.unknown', values: { unit: place } } }, locale)
    const found = await fitPlace(context, unit, count)
    if ('refused' in found) return tellRefusal(found, locale)
    if (call.json) print(JSON.stringify(found))
    else tellPlace(found, locale)
    return 0
  }
  if (card === undefined) {
    process.stderr.write('Name a place or a card; see gieo fit --help.\n')
    return 2
  }
  const within = flagOf(call, 'within')
  const unit = within === undefined ? undefined : await unitOf(within)
  if (within !== undefined && unit === undefined)
    return tellRefusal({ refused: { code: 'unit.unknown', values: { unit: within } } }, locale)
  const level = flagOf(call, 'level')
  const asked = { card, level: level === 'commune' || level === 'hamlet' ? level : undefined } as const
  const found = await fitCard(context, unit, asked)
  if ('refused' in found) return tellRefusal(found, locale)
  if (call.json) print(JSON.stringify(found))
  else tellCard(found, count, locale)
  return 0
}

function tellPlace({ unitName, practices, inputs, method }: FitForPlace, locale: Locale): void {
  print(unitName)
  if (practices.length === 0) print(WORDS[locale].none)
  for (const practice of practices) tellStanding(practice, practice.title[locale], locale)
  tellInputs(inputs, method, locale)
}

function tellCard(
  { title, places, counts, inputs, method }: FitForCard,
  count: number,
  locale: Locale,
): void {
  const say = WORDS[locale]
  print(title[locale])
  print(`${say.met}: ${counts.met} · ${say.unknown}: ${counts.unknown} · ${say['not-met']}: ${counts.notMet}`)
  if (places.length === 0) print(say.none)
  for (const place of places.slice(0, count)) tellStanding(place, place.unitName, locale)
  tellInputs(inputs, method, locale)
}

type Told = {
  readonly rank: number
  readonly isTie: boolean
  readonly conditions: 'met' | 'unknown' | 'not-met'
  readonly for: readonly FitReason[]
  readonly against: readonly FitReason[]
}

function tellStanding(standing: Told, name: string, locale: Locale): void {
  const say = WORDS[locale]
  print(`${standing.rank}. ${name} · ${say[standing.conditions]}${standing.isTie ? ` · ${say.tie}` : ''}`)
  for (const { words } of standing.for) print(`     + ${words[locale]}`)
  for (const { words } of standing.against) print(`     − ${words[locale]}`)
}

function tellInputs(inputs: string, method: number, locale: Locale): void {
  print(`${WORDS[locale].inputs} ${inputs} (v${method})`)
}

function tellRefusal({ refused }: Refusal, locale: Locale): number {
  const { title, remedy } = problemText(refused.code, refused.values, locale)
  process.stderr.write(`${title} ${remedy}\n`)
  return 1
}
