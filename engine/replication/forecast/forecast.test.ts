import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeChance } from '../../chance.ts'
import { layTies } from '../planner/ties.ts'
import { forecastSpread, type Forecast } from './forecast.ts'
import { adoptedBy, learnedFrom, NEVER, type PracticeHistory, type SpreadHistory } from './history.ts'
import { layOut } from './layout.ts'
import { learn } from './learn.ts'
import { playAhead } from './play.ts'
import { rangeOf } from './range.ts'
import { designOf, heard, neighboursBefore, rowsOf, standardise } from './rows.ts'
import { scoreOf, scoreYears } from './score.ts'
import { inventWorld, LAST_YEAR } from './worlds.testing.ts'

const noTies = (places: number) => layTies({ places, from: [], to: [], chance: () => 1 })

function practiceOf(id: string, theme: string, years: readonly number[]): PracticeHistory {
  const never = new Int16Array(years.length).fill(NEVER)
  return { id, theme, since: Int16Array.from(years), dropped: never, fit: [] }
}

// `each` places take it up in each of the years given, one place began, the rest never did.
function steady(
  id: string,
  theme: string,
  places: number,
  each: number,
  years: readonly number[],
): PracticeHistory {
  const since = years.flatMap((year) => Array.from({ length: each }, () => year))
  const first = (years[0] ?? LAST_YEAR) - 1
  return practiceOf(id, theme, [
    first,
    ...since,
    ...Array.from({ length: places - since.length - 1 }, () => NEVER),
  ])
}

function historyOf(practices: readonly PracticeHistory[], communes = 1): SpreadHistory {
  const places = practices[0]?.since.length ?? 0
  return {
    lastYear: LAST_YEAR,
    groupOf: Uint32Array.from({ length: places }, (_, place) => place % communes),
    ties: [noTies(places)],
    practices,
  }
}

const ask = (history: SpreadHistory, practice = 'one', seed = 1) =>
  forecastSpread(history, { practice, years: 3, seed })

function rangesOf(forecast: Forecast) {
  if (forecast.kind === 'refused') throw new Error(JSON.stringify(forecast.reasons))
  return forecast.years.map(({ more }) => more)
}

describe('a forecast', () => {
  const steadily = historyOf([steady('one', 'trees', 500, 8, [2021, 2022, 2023, 2024, 2025])])

  test('of a practice that eight of five hundred take up each year goes on with about eight, and less surely further ahead', () => {
    const [one, two, three] = rangesOf(ask(steadily))
    expect(one?.middle).toBeGreaterThanOrEqual(6)
    expect(one?.middle).toBeLessThanOrEqual(10)
    expect(three?.middle).toBeGreaterThan(two?.middle ?? 0)
    expect((three?.high ?? 0) - (three?.low ?? 0)).toBeGreaterThan((one?.high ?? 0) - (one?.low ?? 0))
    for (const range of [one, two, three]) expect(Math.abs((range?.held ?? 0) - 0.8)).toBeLessThan(0.06)
  })

  test('is the same for the same seed, and nearly the same for another', () => {
    expect(ask(steadily)).toEqual(ask(steadily))
    const [first, other] = [rangesOf(ask(steadily))[0], rangesOf(ask(steadily, 'one', 2))[0]]
    expect(Math.abs((first?.middle ?? 0) - (other?.middle ?? 9))).toBeLessThanOrEqual(2)
  })

  test('of a practice with few adoptions goes by its theme, else by all, and says so', () => {
    const trees = steady('many', 'trees', 300, 6, [2023, 2024, 2025])
    const fish = steady('fish', 'fish', 300, 12, [2023, 2024, 2025])
    const few = steady('one', 'trees', 300, 1, [2024, 2025])
    expect(ask(historyOf([few, trees, fish]))).toMatchObject({ kind: 'forecast', basis: 'theme', adopted: 3 })
    expect(ask(historyOf([few, fish]))).toMatchObject({ kind: 'forecast', basis: 'all', learnedFrom: 38 })
    expect(ask(historyOf([trees, fish]), 'many')).toMatchObject({ basis: 'own' })
    // What is drawn for it is wider than what ten times as many adoptions of its own would leave open.
    const own = rangesOf(ask(historyOf([steady('one', 'trees', 300, 6, [2023, 2024, 2025]), fish])))[0]
    const lent = rangesOf(ask(historyOf([few, trees, fish])))[0]
    expect((lent?.high ?? 0) - (lent?.low ?? 0)).toBeGreaterThan((own?.high ?? 0) - (own?.low ?? 0))
  })

  test('is refused with its reason where next to nothing is known, everywhere did it, or the practice is none', () => {
    const reasonOf = (history: SpreadHistory, practice = 'one') => {
      const forecast = ask(history, practice)
      return forecast.kind === 'refused' ? forecast.reasons.map(({ code }) => code) : undefined
    }
    const none = practiceOf(
      'one',
      'trees',
      Array.from({ length: 50 }, () => NEVER),
    )
    const single = practiceOf('one', 'trees', [2024, ...Array.from({ length: 49 }, () => NEVER)])
    const all = practiceOf(
      'one',
      'trees',
      Array.from({ length: 50 }, (_, at) => 2020 + (at % 5)),
    )
    expect(reasonOf(historyOf([none]))).toEqual(['forecast.too-few'])
    expect(reasonOf(historyOf([single]))).toEqual(['forecast.too-few'])
    expect(reasonOf(historyOf([all]))).toEqual(['forecast.all-adopted'])
    expect(reasonOf(historyOf([]))).toEqual(['forecast.practice-unknown'])
  })

  test('has numbers, and no more than there are places, whatever the history is like', () => {
    const anyHistory = fc.integer({ min: 2, max: 40 }).chain((places) => {
      const year = fc.constantFrom(2019, 2020, 2021, 2022, 2023, 2024, 2025, NEVER)
      const measure = fc.array(
        fc.constantFrom(undefined, 0, 1, 3, Number.NaN, Number.POSITIVE_INFINITY, 1e300),
        {
          minLength: places,
          maxLength: places,
        },
      )
      const years = fc.array(year, { minLength: places, maxLength: places })
      const practice = fc.record({
        since: years,
        dropped: years,
        visited: years,
        fit: fc.tuple(measure, measure),
      })
      return fc.record({
        communes: fc.integer({ min: 1, max: places }),
        tied: fc.array(fc.tuple(fc.nat(places - 1), fc.nat(places - 1)), { maxLength: 60 }),
        practices: fc.array(practice, { minLength: 1, maxLength: 3 }),
        places: fc.constant(places),
      })
    })
    fc.assert(
      fc.property(anyHistory, ({ communes, tied, practices, places }) => {
        const ties = layTies({
          places,
          from: tied.map(([from]) => from),
          to: tied.map(([, to]) => to),
          chance: () => 1,
        })
        const history: SpreadHistory = {
          lastYear: LAST_YEAR,
          groupOf: Uint32Array.from({ length: places }, (_, place) => place % communes),
          ties: [ties, noTies(places)],
          practices: practices.map(({ since, dropped, fit }, at) => ({
            id: at === 0 ? 'one' : String(at),
            theme: at === 2 ? 'fish' : 'trees',
            since: Int16Array.from(since),
            dropped: Int16Array.from(dropped),
            fit,
          })),
        }
        const forecast = ask(history)
        if (forecast.kind === 'refused') return
        for (const { more, ifTwoNeeded } of forecast.years) {
          for (const { low, high, middle, held } of [more, ifTwoNeeded]) {
            expect([low, high, middle].every(Number.isInteger)).toBe(true)
            expect(low).toBeGreaterThanOrEqual(0)
            expect(high).toBeLessThanOrEqual(forecast.open)
            expect(held > 0 && held <= 1).toBe(true)
          }
        }
      }),
      { numRuns: 25, seed: 6 },
    )
  })

  test('stands where all who took it up lie in one commune, and where they are all the same', () => {
    const since = Array.from({ length: 200 }, (_, place) => (place % 10 === 0 ? 2020 + (place % 6) : NEVER))
    const practice = { ...practiceOf('one', 'trees', since), fit: [since.map(() => 3)] }
    const [one] = rangesOf(ask(historyOf([practice], 10)))
    expect(one?.high).toBeLessThan(20)
  })

  test('where neighbours made it spread, fewer follow if a single example moves nobody', () => {
    const setting = { name: '', practices: 1, years: 5, base: -5, near: 1.2, inCommune: 0.5, fit: 0, ofPractice: 0, ofCommune: 0, ofYear: 0 } // prettier-ignore
    const { history } = inventWorld(setting, 8)
    const layout = layOut(history)
    const rows = rowsOf(history, layout, 1e6, makeChance(1))
    const learned = learn(designOf(history, layout, rows, 1), layout)
    const [one = 0, two = 0] = ([1, 2] as const).map((examples) => {
      const ahead = { practice: 0, basis: 'own', years: 1, worlds: 500, examples } as const
      const [counts = new Int32Array()] = playAhead(history, layout, learned, ahead, makeChance(3)).more
      return counts.reduce((sum, each) => sum + each, 0) / 500
    })
    expect(two).toBeLessThan(0.95 * one)
  })
})

describe('what is learned', () => {
  test('of many like practices: how far they deviate is how far the log odds of their shares do', () => {
    // Shares so large and of so many that they are known nearly exactly.
    const odds = [-3, -2.2, -2.6, -1.4, -1.9, -3.4, -2.4, -1.7]
    const [places, practices] = [4000, odds.length]
    const history = historyOf(
      odds.map((each, at) => {
        const yes = Math.round(places / (1 + Math.exp(-each)))
        const since = [
          2024,
          ...Array.from({ length: places - 1 }, (_, place) => (place < yes ? 2025 : NEVER)),
        ]
        return practiceOf(String(at), 'trees', since)
      }),
    )
    const layout = layOut(history)
    const { mode, blocks } = learn(
      designOf(history, layout, rowsOf(history, layout, 1e6, makeChance(1)), 1),
      layout,
    )
    const { from } = layout.blocks.practice
    const yearFrom = layout.blocks.year.from
    const sums = odds.map((_, at) => (mode[from + at] ?? 0) + (mode[yearFrom + at] ?? 0))
    const meanOf = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / practices
    for (const [at, each] of odds.entries()) {
      expect((sums[at] ?? 0) - meanOf(sums)).toBeCloseTo(each - meanOf(odds), 1)
    }
    // Both blocks explain the same here; together they spread as the odds do, within what was assumed beforehand.
    const spread = meanOf(odds.map((each) => (each - meanOf(odds)) ** 2))
    const variances = [blocks.practice, blocks.year].map(({ squares, degrees }) => squares / degrees)
    expect((variances[0] ?? 0) + (variances[1] ?? 0)).toBeGreaterThan(spread / 2)
    expect((variances[0] ?? 0) + (variances[1] ?? 0)).toBeLessThan(spread * 2)
  })

  test('slopes of a world are found again, within two of their errors', () => {
    const truth = { name: '', practices: 6, years: 8, base: -4, near: 0.8, inCommune: 0, fit: 0.6, ofPractice: 0, ofCommune: 0, ofYear: 0 } // prettier-ignore
    const { history } = inventWorld(truth, 12)
    const layout = layOut(history)
    const { mode } = learn(designOf(history, layout, rowsOf(history, layout, 1e6, makeChance(1)), 1), layout)
    expect(Math.abs((mode[1] ?? 0) - truth.near)).toBeLessThan(0.25)
    expect(Math.abs((mode[5] ?? 0) - truth.fit)).toBeLessThan(0.15)
  })
})

describe('what it is learned from', () => {
  const practice = {
    ...practiceOf('one', 'trees', [2020, 2022, NEVER, 2023]),
    dropped: Int16Array.of(NEVER, 2023, NEVER, NEVER),
  }

  test('every place in every year after the first, until it took it up', () => {
    const history = { ...historyOf([practice]), lastYear: 2023 }
    const { rows } = rowsOf(history, layOut(history), 100, makeChance(1))
    expect(rows.map(({ place, year, yes }) => `${place} ${year} ${yes ? 'yes' : 'no'}`)).toEqual([
      '1 2021 no', '2 2021 no', '3 2021 no', '1 2022 yes', '2 2022 no', '3 2022 no', '2 2023 no', '3 2023 yes',
    ]) // prettier-ignore
    expect(adoptedBy(practice, 2022)).toBe(2)
    expect(learnedFrom(practice, 2022)).toBe(1)
  })

  test('of too many that did not only some, each for several, and every one that did', () => {
    const history = historyOf([steady('one', 'trees', 3000, 4, [2024, 2025])])
    const { rows, weightOfNo } = rowsOf(history, layOut(history), 1000, makeChance(1))
    const no = rows.filter(({ yes }) => !yes).length
    expect(rows.length - no).toBe(8)
    expect(Math.abs(no * weightOfNo - (2999 * 2 - 4 - 8))).toBeLessThan(5 * Math.sqrt(1000) * weightOfNo)
  })

  test('neighbours that do it when the year begins, and those that dropped it, apart', () => {
    const ties = layTies({ places: 4, from: [0, 1, 3], to: [2, 2, 2], chance: () => 1 })
    expect(neighboursBefore(ties, practice, 2, 2023)).toEqual({ doing: 2, dropped: 0 })
    expect(neighboursBefore(ties, practice, 2, 2024)).toEqual({ doing: 2, dropped: 1 })
    expect(heard(1, 1)).toBeCloseTo(Math.LN2, 12)
    expect(heard(1, 2)).toBe(0)
  })

  test('measures by their standard deviations; unknown stands at the mean, and what is the same everywhere at 0', () => {
    expect(standardise([[1, 3, undefined, Number.NaN], [2, 2, 2, undefined]]).map((each) => [...each])).toEqual([
      [-1, 1, 0, 0],
      [0, 0, 0, 0],
    ]) // prettier-ignore
  })
})

describe('a range', () => {
  test('is the shortest that holds 80 %, as near as whole numbers allow, by looking at every one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 60 }), (counts) => {
        const { low, high, held } = rangeOf(counts)
        const shareOf = (least: number, most: number) =>
          counts.filter((count) => least <= count && count <= most).length / counts.length
        expect(held).toBe(shareOf(low, high))
        for (let least = 0; least <= 12; least++) {
          for (let most = least; most <= 12; most++) {
            // Nothing that is narrower by more than one holds 80 %.
            if (most - least < high - low) expect(shareOf(least, most)).toBeLessThan(0.8)
          }
        }
      }),
      { seed: 4 },
    )
  })

  test('of no worlds is nothing', () => expect(rangeOf([])).toEqual({ low: 0, high: 0, middle: 0, held: 1 }))
})

describe('a score', () => {
  const range = (low: number, high: number) => ({ low, high, middle: low, held: 0.8 })
  const years = [range(2, 4), range(3, 8), range(5, 12)].map((more, at) => ({
    year: 2023 + at,
    more,
    ifTwoNeeded: more,
  }))

  test('counts what came up to the end of each year that is over, and says nothing of the others', () => {
    const scored = scoreYears(years, [2021, 2023, 2023, 2023, 2023, 2023, 2024, 2025], 2025)
    expect(scored.map(({ came, held }) => [came, held])).toEqual([[5, false], [6, true], [undefined, undefined]]) // prettier-ignore
    expect(scoreOf(scored)).toEqual({ ranges: 2, held: 1 })
    expect(scoreOf(scoreYears([], [], 2025))).toEqual({ ranges: 0, held: 0 })
  })
})
