import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { COUNTED_GARDENS } from './garden-figures.testing.ts'
import type { Indicator, Pack } from './pack.ts'

// Safe: the changes below are typed loosely because wrong packs are the point.
function withIndicator(id: string, change: object): Pack {
  const indicators = COUNTED_GARDENS.rules.indicators.map((one) =>
    one.id === id ? ({ ...one, ...change } as Indicator) : one,
  )
  return { ...COUNTED_GARDENS, rules: { ...COUNTED_GARDENS.rules, indicators } }
}

const counts = (id: string, change: object) => withIndicator(id, { counts: change })

test('figures of every kind are sound', () => {
  expect(checkPack(COUNTED_GARDENS)).toEqual([])
})

// One broken thing each, and all that is found.
const BROKEN: readonly (readonly [pack: Pack, ...findings: readonly string[]])[] = [
  [withIndicator('crops', { version: 1.5 }), 'crops.version pack.version-unfit'],
  [
    counts('gardens-alive', { of: 'stage-held', stages: [] }),
    'gardens-alive.counts.stages pack.indicator-stages-none',
  ],
  [
    counts('gardens-alive', { of: 'stage-held', stages: ['registered', 'felled', 'burnt'] }),
    'gardens-alive.counts.stages pack.stage-unknown',
    'gardens-alive.counts.stages pack.stage-unknown',
  ],
  [
    withIndicator('gardens-alive', { measure: 'days' }),
    'gardens-alive.measure pack.indicator-counts-amount',
    'share-alive.measure pack.indicator-percent-of-other',
  ],
  [
    counts('crops', { of: 'distinct-entered', stage: 'registered', what: { field: 'name' } }),
    'crops.counts.field pack.indicator-no-choices',
  ],
  [
    counts('crops', { of: 'distinct-entered', stage: 'registered', what: { field: 'crop' } }),
    'crops.counts.field pack.field-unknown',
  ],
  [
    counts('days-to-grow', { of: 'duration', from: 'seed', to: 'grown' }),
    'days-to-grow.counts.from pack.stage-unknown',
  ],
  [
    counts('days-to-grow', { of: 'duration', from: 'grown', to: 'grown' }),
    'days-to-grow.counts.to pack.indicator-same-stage',
  ],
  [withIndicator('days-to-grow', { measure: 'm' }), 'days-to-grow.measure pack.indicator-not-in-days'],
  [
    counts('middle-area', { of: 'median', stage: 'registered', field: 'sort' }),
    'middle-area.counts.field pack.indicator-orders-no-number',
  ],
  [
    counts('middle-area', { of: 'median', stage: 'registered', field: 'area', end: 'low' }),
    'middle-area.counts.end pack.indicator-end-unfit',
  ],
  [
    counts('middle-income', { of: 'median', stage: 'registered', field: 'income' }),
    'middle-income.counts.end pack.indicator-end-missing',
  ],
  [withIndicator('middle-income', { measure: 'm2' }), 'middle-income.measure pack.indicator-measure-differs'],
  [
    counts('share-alive', { of: 'ratio', part: 'alive', whole: 'model-gardens.gardens' }),
    'share-alive.counts.part pack.indicator-unknown',
    'share-alive.counts.whole pack.indicator-elsewhere',
  ],
  [
    counts('share-alive', { of: 'ratio', part: 'area-each', whole: 'gardens-known' }),
    'share-alive.counts.part pack.indicator-of-ratio',
  ],
  [
    counts('share-alive', { of: 'ratio', part: 'share-alive', whole: 'gardens-known' }),
    'share-alive.counts.part pack.indicator-circle',
  ],
  [
    counts('area-each', { of: 'ratio', part: 'days-to-grow', whole: 'gardens-standard' }),
    'area-each.counts.part pack.indicator-not-divisible',
  ],
  [
    counts('share-alive', { of: 'ratio', part: 'gardens-standard', whole: 'gardens-known' }),
    'share-alive pack.indicator-mixed-times',
  ],
  [
    counts('share-alive', { of: 'ratio', part: 'hamlets-alive', whole: 'gardens-known' }),
    'share-alive.measure pack.indicator-percent-of-other',
  ],
  [withIndicator('area-each', { measure: 'gardens' }), 'area-each.measure pack.indicator-measure-of-ratio'],
  [
    withIndicator('share-alive', { public: true }),
    'share-alive.counts.part pack.indicator-part-private',
    'share-alive.counts.whole pack.indicator-part-private',
  ],
  [withIndicator('share-alive', { splitBy: 'sort' }), 'share-alive.splitBy pack.indicator-ratio-split'],
]

test.each(BROKEN.map(([pack, ...findings]) => ({ pack, findings })))(
  '$findings.0 and its place are named',
  ({ pack, findings }) => {
    expect(checkPack(pack).map(({ path, code }) => `${path} ${code}`)).toEqual(
      findings.map((found) => `indicators.${found}`),
    )
  },
)

test('two ratios that are made of one another are found from either side', () => {
  const first = withIndicator('share-alive', {
    counts: { of: 'ratio', part: 'area-each', whole: 'gardens-known' },
  })
  const indicators = first.rules.indicators.map((one): Indicator =>
    one.id === 'area-each'
      ? { ...one, counts: { of: 'ratio', part: 'share-alive', whole: 'gardens-standard' } }
      : one,
  )
  const found = checkPack({ ...first, rules: { ...first.rules, indicators } })
  expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'indicators.share-alive.counts.part pack.indicator-circle',
    'indicators.area-each.counts.part pack.indicator-circle',
  ])
})

test('a public figure is not made of what is private', () => {
  const fields = COUNTED_GARDENS.rules.fields.map((field) =>
    field.id === 'crops' ? { ...field, public: false } : field,
  )
  const pack = withIndicator('crops', { public: true })
  const found = checkPack({ ...pack, rules: { ...pack.rules, fields } })
  expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'indicators.crops.counts.field pack.indicator-field-private',
  ])
})
