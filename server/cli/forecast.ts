import { canonical } from '@gieo/engine/log/canonical.ts'
import { problemText } from '@gieo/engine/problem-texts.ts'
import { computeForecast, makeForecast, yearOf, type MadeForecast } from '../replication/forecast/make.ts'
import type { Context } from '../context.ts'
import { flagOf, print, withInstallation, type CliCommand } from './command.ts'
import { sayFindings } from './findings.ts'

export const forecast: CliCommand = {
  usage: 'forecast --card=ID [--year=Y] [--seed=S] [--json]',
  about: `How many more places will take a practice up in the year and the two after it, as a range.

What was said and kept is made again from what it rested on then, and held against what was kept. With --seed, or where
nothing was kept for the year, it is made from what is known now of the years before; that is not kept. The same seed and the
same inputs give the same forecast.`,
  run: (call) =>
    withInstallation(async (context) => {
      const card = flagOf(call, 'card')
      if (card === undefined) {
        process.stderr.write('Name the card: --card=ID.\n')
        return 2
      }
      const [year, seed] = [flagOf(call, 'year'), flagOf(call, 'seed')]
      const wanted = year === undefined ? yearOf(context.clock.today()) : Number(year)
      const made =
        (seed === undefined ? await makeAgain(context, card, wanted) : undefined) ??
        (await makeForecast(context, {
          card,
          year: wanted,
          seed: seed === undefined ? undefined : Number(seed),
        }))
      if ('refused' in made) {
        const { title, remedy } = problemText(made.refused.code, made.refused.values, 'en')
        process.stderr.write(`${title} ${remedy}\n`)
        return 1
      }
      if (call.json) print(JSON.stringify({ ...made, inputs: undefined }))
      else say(made)
      return made.forecast.kind === 'refused' ? sayFindings(made.forecast.reasons) : 0
    }),
}

async function makeAgain({ db }: Context, card: string, year: number): Promise<MadeForecast | undefined> {
  const kept = await db
    .selectFrom('forecasts')
    .selectAll()
    .where('card_id', '=', card)
    .where('year', '=', Number.isInteger(year) ? year : 0)
    .executeTakeFirst()
  if (kept === undefined) return undefined
  const made = await computeForecast(kept.inputs)
  const same = canonical(made.forecast) === canonical(kept.result)
  process.stderr.write(
    same
      ? `As it was said on ${kept.made_on}.\n`
      : `What was said on ${kept.made_on} by version ${kept.engine_version} was another range.\n`,
  )
  return { ...made, inputsHash: kept.inputs_hash, seed: Number(kept.seed), version: kept.engine_version }
}

const BASES = {
  own: 'the years of this practice',
  theme: 'its theme: it has under ten adoptions after its first year',
  all: 'all practices: its theme has under ten adoptions after a first year',
}

function say({ forecast: said, inputsHash, seed, version }: MadeForecast): void {
  if (said.kind === 'forecast') {
    print(`${said.adopted} places have it, ${said.open} do not.`)
    for (const { year, more, ifTwoNeeded } of said.years) {
      print(
        `By the end of ${year} between ${more.low} and ${more.high} more (${Math.round(100 * more.held)} % of the worlds); if two examples are needed, ${ifTwoNeeded.low} to ${ifTwoNeeded.high}.`,
      )
    }
    print(`Rests on ${BASES[said.basis]}; learned from ${said.learnedFrom} adoptions.`)
  }
  print(`Inputs ${inputsHash}, seed ${seed}, ${version}`)
}
