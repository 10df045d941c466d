import type { Indicator, Move, Pack, PackRules, Page } from '@gieo/engine/pack/pack.ts'
import { FIELDS } from './fields.ts'
import { EN } from './texts.en.ts'
import { VI } from './texts.vi.ts'

// The first two pages are the snapshot: six answers on the spot. The rest are the ten headings of the registration
// form (the name, heading 1, and the day it began, part of heading 8, are in the snapshot already).
const PAGES: readonly Page[] = [
  { id: 'what', snapshot: true, fields: ['name', 'sector', 'kind'] },
  { id: 'how', snapshot: true, fields: ['summary', 'lead', 'since'] },
  { id: 'situation', snapshot: false, fields: ['situation', 'reason'] },
  { id: 'goals', snapshot: false, fields: ['goals', 'criteria'] },
  { id: 'content', snapshot: false, fields: ['content', 'method', 'difference'] },
  { id: 'place', snapshot: false, fields: ['place', 'beneficiaries', 'households', 'people'] },
  { id: 'forces', snapshot: false, fields: ['forces'] },
  { id: 'resources', snapshot: false, fields: ['money', 'mobilised', 'facilities', 'working-days'] },
  { id: 'time', snapshot: false, fields: ['progress', 'assess-on'] },
  { id: 'outputs', snapshot: false, fields: ['outputs', 'results'] },
  { id: 'lasting', snapshot: false, fields: ['keeping', 'replication', 'source'] },
]

const MOVES: readonly Move[] = [
  {
    id: 'check',
    from: ['registered'],
    to: 'checked',
    by: ['officer'],
    byAnother: true,
    needsFull: false,
    reason: 'optional',
  },
  {
    id: 'start',
    from: ['checked'],
    to: 'started',
    by: ['officer', 'recorder'],
    byAnother: false,
    needsFull: false,
    reason: 'none',
  },
  {
    id: 'confirm-effective',
    from: ['started'],
    to: 'effective',
    by: ['officer', 'reviewer'],
    byAnother: true,
    needsFull: true,
    reason: 'optional',
  },
  {
    id: 'recognise',
    from: ['effective'],
    to: 'recognised',
    by: ['programme-manager', 'reviewer'],
    byAnother: true,
    needsFull: true,
    reason: 'optional',
  },
  {
    id: 'stop',
    from: ['registered', 'checked', 'started', 'effective'],
    to: 'stopped',
    by: ['officer'],
    byAnother: false,
    needsFull: false,
    reason: 'required',
  },
]

/** Registered, checked, started, effective and recognised are five figures: none is ever shown for another. */
const INDICATORS: readonly Indicator[] = [
  countEntered('models-registered', 'registered', { public: true }),
  countEntered('models-checked', 'checked', { public: false }),
  countEntered('models-started', 'started', { public: true }),
  countEntered('models-effective', 'effective', { public: true }),
  countEntered('models-recognised', 'recognised', { public: true }),
  countEntered('models-stopped', 'stopped', { public: false }),
  {
    id: 'working-days',
    measure: 'working-days',
    definer: 'mass-mobilisation',
    public: false,
    counts: { of: 'sum-at-stage', stage: 'started', field: 'working-days' },
    splitBy: 'sector',
  },
  {
    id: 'money-mobilised',
    measure: 'vnd',
    definer: 'mass-mobilisation',
    public: false,
    counts: { of: 'sum-at-stage', stage: 'started', field: 'mobilised' },
    splitBy: 'sector',
  },
  // What stands at the end of a month less what stood a month before would tell residents of single models.
  figure('models-alive', 'models', {
    of: 'stage-held',
    stages: ['registered', 'checked', 'started', 'effective'],
  }),
  figure('communes-reached', 'communes', {
    of: 'distinct-entered',
    stage: 'registered',
    what: { level: 'commune' },
  }),
  figure('days-to-check', 'days', { of: 'duration', from: 'registered', to: 'checked' }),
  figure('share-checked', 'percent', { of: 'ratio', part: 'models-checked', whole: 'models-registered' }),
  {
    ...figure('share-effective', 'percent', {
      of: 'ratio',
      part: 'models-effective',
      whole: 'models-started',
    }),
    public: true,
  },
  figure('working-days-each', 'working-days', { of: 'ratio', part: 'working-days', whole: 'models-started' }),
]

function figure(id: string, measure: Indicator['measure'], counts: Indicator['counts']): Indicator {
  return { id, measure, definer: 'mass-mobilisation', public: false, counts, splitBy: undefined }
}

function countEntered(id: string, stage: string, seen: { readonly public: boolean }): Indicator {
  return {
    id,
    measure: 'models',
    definer: 'mass-mobilisation',
    public: seen.public,
    counts: { of: 'stage-entered', stage },
    splitBy: 'sector',
  }
}

const RULES: PackRules = {
  programme: 'skilled-mobilisation',
  version: 2,
  // Nghệ An's directive. The ten headings follow the form of notice 249/MTTQ-BTT (Thanh Khê, Đà Nẵng, 2026).
  basis: [
    { number: '05-CT/TU', on: '2021-05-23', url: undefined },
    { number: '249/MTTQ-BTT', on: undefined, url: undefined },
  ],
  fields: FIELDS,
  pages: PAGES,
  stages: [
    { id: 'registered', standing: 'alive' },
    { id: 'checked', standing: 'alive' },
    { id: 'started', standing: 'alive' },
    { id: 'effective', standing: 'alive' },
    { id: 'recognised', standing: 'done' },
    { id: 'stopped', standing: 'stopped' },
  ],
  moves: MOVES,
  indicators: INDICATORS,
  titleField: 'name',
  groupField: 'sector',
  photosMax: 12,
  access: {
    open: ['recorder', 'officer'],
    edit: ['recorder', 'officer'],
    sendBack: ['officer', 'reviewer', 'programme-manager'],
  },
  publicView: {
    stages: ['checked', 'started', 'effective', 'recognised'],
    // Models of defence and security can mark a hamlet or the people in it: they stay private.
    when: { not: { field: 'sector', is: 'defence-security' } },
    summaryField: 'summary',
    sourceField: 'source',
  },
}

export const SKILLED_MOBILISATION: Pack = { rules: RULES, texts: { vi: VI, en: EN } }
