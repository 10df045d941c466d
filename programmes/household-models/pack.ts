import type { Indicator, Move, Pack, PackRules, Page } from '@gieo/engine/pack/pack.ts'
import { FIELDS } from './fields.ts'
import { EN } from './texts.en.ts'
import { VI } from './texts.vi.ts'

// Seven answers beside the household's gate; the rest when there is time, and before the results are confirmed.
const PAGES: readonly Page[] = [
  { id: 'what', snapshot: true, fields: ['name', 'kind', 'summary'] },
  { id: 'start', snapshot: true, fields: ['since', 'land-before', 'needs'] },
  { id: 'agreement', snapshot: true, fields: ['page-agreed'] },
  { id: 'land', snapshot: false, fields: ['area', 'area-back'] },
  { id: 'inputs', snapshot: false, fields: ['inputs', 'cost', 'money-from'] },
  { id: 'work', snapshot: false, fields: ['steps', 'taught-by'] },
  { id: 'results', snapshot: false, fields: ['results', 'sales'] },
  {
    id: 'income',
    snapshot: false,
    fields: ['income-before', 'income-before-on', 'income-after', 'income-after-on', 'income-agreed'],
  },
  { id: 'limits', snapshot: false, fields: ['risks', 'not-when', 'need-details'] },
  { id: 'spread', snapshot: false, fields: ['households-learnt', 'spreading'] },
  { id: 'holder', snapshot: false, fields: ['holder-agreed', 'holder'] },
]

const MOVES: readonly Move[] = [
  {
    id: 'check',
    from: ['recorded'],
    to: 'checked',
    by: ['officer'],
    byAnother: true,
    needsFull: false,
    reason: 'optional',
  },
  {
    id: 'confirm',
    from: ['checked'],
    to: 'confirmed',
    by: ['officer', 'reviewer'],
    byAnother: true,
    needsFull: true,
    reason: 'optional',
  },
  {
    id: 'show',
    from: ['confirmed'],
    to: 'shown',
    by: ['officer', 'programme-manager'],
    byAnother: true,
    needsFull: true,
    // Nobody is brought before visitors who did not agree to be seen.
    needs: { field: 'page-agreed', is: true },
    reason: 'optional',
  },
  {
    id: 'stop',
    from: ['recorded', 'checked', 'confirmed', 'shown'],
    to: 'stopped',
    by: ['officer'],
    byAnother: false,
    needsFull: false,
    reason: 'required',
  },
]

// A place to learn is alive as well.
const ALIVE = ['recorded', 'checked', 'confirmed', 'shown']

/** Recorded, checked, confirmed and shown are figures of their own; income is in none of them. */
const INDICATORS: readonly Indicator[] = [
  countEntered('models-recorded', 'recorded', { public: true }),
  countEntered('models-checked', 'checked', { public: false }),
  countEntered('models-confirmed', 'confirmed', { public: true }),
  countEntered('models-shown', 'shown', { public: true }),
  countEntered('models-stopped', 'stopped', { public: false }),
  sumConfirmed('area-back', 'm2', 'area-back'),
  sumConfirmed('households-learnt', 'households', 'households-learnt'),
  figure('models-alive', 'models', { of: 'stage-held', stages: ALIVE }),
  figure('communes-alive', 'communes', { of: 'distinct-held', stages: ALIVE, what: { level: 'commune' } }),
  figure('kinds-alive', 'kinds', { of: 'distinct-held', stages: ALIVE, what: { field: 'kind' } }),
  figure('days-to-confirm', 'days', { of: 'duration', from: 'recorded', to: 'confirmed' }),
  figure('middle-cost', 'vnd', { of: 'median', stage: 'confirmed', field: 'cost' }),
  {
    ...figure('share-confirmed', 'percent', {
      of: 'ratio',
      part: 'models-confirmed',
      whole: 'models-recorded',
    }),
    public: true,
  },
]

// For officers, as the sums are.
function figure(id: string, measure: Indicator['measure'], counts: Indicator['counts']): Indicator {
  return { id, measure, definer: 'farmers', public: false, counts, splitBy: undefined }
}

function countEntered(id: string, stage: string, seen: { readonly public: boolean }): Indicator {
  return {
    id,
    measure: 'models',
    definer: 'farmers',
    public: seen.public,
    counts: { of: 'stage-entered', stage },
    splitBy: 'kind',
  }
}

// For officers: where two models are counted, their sum would tell residents the land of one household.
function sumConfirmed(id: string, measure: Indicator['measure'], field: string): Indicator {
  return {
    id,
    measure,
    definer: 'farmers',
    public: false,
    counts: { of: 'sum-at-stage', stage: 'confirmed', field },
    splitBy: 'kind',
  }
}

const RULES: PackRules = {
  programme: 'household-models',
  version: 2,
  // Mobilising people to change how they farm; and what may be kept of a household, only with its agreement.
  basis: [
    { number: '05-CT/TU', on: '2021-05-23', url: undefined },
    { number: '91/2025/QH15', on: undefined, url: undefined },
  ],
  fields: FIELDS,
  pages: PAGES,
  stages: [
    { id: 'recorded', standing: 'alive' },
    { id: 'checked', standing: 'alive' },
    { id: 'confirmed', standing: 'alive' },
    { id: 'shown', standing: 'done' },
    { id: 'stopped', standing: 'stopped' },
  ],
  moves: MOVES,
  indicators: INDICATORS,
  titleField: 'name',
  groupField: 'kind',
  photosMax: 12,
  access: {
    open: ['recorder', 'officer'],
    edit: ['recorder', 'officer'],
    sendBack: ['officer', 'reviewer', 'programme-manager'],
  },
  publicView: {
    stages: ['checked', 'confirmed', 'shown'],
    when: { field: 'page-agreed', is: true },
    summaryField: 'summary',
    sourceField: undefined,
  },
}

export const HOUSEHOLD_MODELS: Pack = { rules: RULES, texts: { vi: VI, en: EN } }
