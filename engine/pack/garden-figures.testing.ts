import { GARDENS } from './garden-pack.testing.ts'
import type { Counts, Indicator, Pack } from './pack.ts'

/** The gardens with a figure of every kind, for tests. It has no findings. */
export const COUNTED_GARDENS: Pack = {
  rules: {
    ...GARDENS.rules,
    programme: 'counted-gardens',
    indicators: [
      ...GARDENS.rules.indicators,
      figure('gardens-standard', 'gardens', { of: 'stage-entered', stage: 'standard' }),
      figure('gardens-alive', 'gardens', { of: 'stage-held', stages: ['registered', 'grown'] }),
      figure('gardens-known', 'gardens', {
        of: 'stage-held',
        stages: ['registered', 'grown', 'standard', 'stopped'],
      }),
      figure('crops', 'items', { of: 'distinct-entered', stage: 'registered', what: { field: 'crops' } }),
      figure('sorts-alive', 'items', {
        of: 'distinct-held',
        stages: ['registered', 'grown'],
        what: { field: 'sort' },
      }),
      figure('hamlets-alive', 'items', {
        of: 'distinct-held',
        stages: ['registered', 'grown'],
        what: { level: 'hamlet' },
      }),
      figure('days-to-grow', 'days', { of: 'duration', from: 'registered', to: 'grown' }),
      figure('middle-area', 'm2', { of: 'median', stage: 'registered', field: 'area' }),
      {
        ...figure('middle-income', 'vnd', { of: 'median', stage: 'registered', field: 'income', end: 'low' }),
        version: 2,
      },
      figure('share-alive', 'percent', { of: 'ratio', part: 'gardens-alive', whole: 'gardens-known' }),
      figure('area-each', 'm2', { of: 'ratio', part: 'area-standard', whole: 'gardens-standard' }),
    ],
  },
  texts: { vi: named(GARDENS.texts.vi), en: named(GARDENS.texts.en) },
}

function figure(id: string, measure: Indicator['measure'], counts: Counts): Indicator {
  return { id, measure, definer: 'farmers', public: false, counts, splitBy: undefined }
}

function named(texts: Pack['texts']['vi']): Pack['texts']['vi'] {
  const ids = [
    'gardens-standard',
    'gardens-alive',
    'gardens-known',
    'crops',
    'sorts-alive',
    'hamlets-alive',
    'days-to-grow',
    'middle-area',
    'middle-income',
    'share-alive',
    'area-each',
  ]
  const words = ids.flatMap((id) => [`indicator.${id}`, `indicator.${id}.how`].map((key) => [key, id]))
  return { ...texts, ...Object.fromEntries(words) }
}
