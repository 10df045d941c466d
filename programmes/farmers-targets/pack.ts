import type { Field, Indicator, Move, Pack, PackRules, Page } from '@gieo/engine/pack/pack.ts'
import { EN } from './texts.en.ts'
import { VI } from './texts.vi.ts'

/** What the association supports in a year, each with the number that its record adds to the figure. */
const KINDS = [
  { kind: 'economic-model', count: 'economic-models', measure: 'models' },
  { kind: 'organic-fertiliser', count: 'organic-models', measure: 'models' },
  { kind: 'model-garden', count: 'model-gardens', measure: 'gardens' },
  { kind: 'standard-garden', count: 'standard-gardens', measure: 'gardens' },
] as const

// One record may tell of several gardens or models of one kind that a branch supported together in one place.
const COUNT_MAX = 200

const FIELDS: readonly Field[] = [
  { id: 'name', kind: 'text', lengthMax: 200, long: false, required: 'snapshot', public: true },
  {
    id: 'kind',
    kind: 'choice',
    choices: KINDS.map(({ kind }) => kind),
    required: 'snapshot',
    public: true,
  },
  { id: 'summary', kind: 'text', lengthMax: 600, long: true, required: 'snapshot', public: true },
  ...KINDS.map(({ kind, count, measure }): Field => ({
    id: count,
    kind: 'number',
    measure,
    min: 1,
    max: COUNT_MAX,
    decimals: 0,
    required: 'snapshot',
    public: true,
    when: { field: 'kind', is: kind },
  })),
  { id: 'since', kind: 'date', future: false, required: 'snapshot', public: true },
  // Gardens are people's own: nobody is shown who did not say yes.
  { id: 'page-agreed', kind: 'yes-no', required: 'snapshot', public: false },
  {
    id: 'support',
    kind: 'choices',
    choices: ['training', 'seed-stock', 'farmers-fund', 'bank', 'microbes', 'design', 'buyers', 'other'],
    countMax: 8,
    required: 'full',
    public: true,
  },
  {
    id: 'households',
    kind: 'number',
    measure: 'households',
    min: 0,
    max: 10_000,
    decimals: 0,
    required: 'full',
    public: false,
  },
  {
    id: 'made-from',
    kind: 'choices',
    choices: ['straw', 'husks', 'manure', 'garden-waste', 'kitchen-waste', 'other'],
    countMax: 6,
    required: 'full',
    public: true,
    when: { field: 'kind', is: 'organic-fertiliser' },
  },
  {
    id: 'decision',
    kind: 'text',
    lengthMax: 120,
    long: false,
    required: 'full',
    public: true,
    when: { field: 'kind', is: 'standard-garden' },
  },
  { id: 'results', kind: 'text', lengthMax: 2000, long: true, required: 'full', public: true },
  { id: 'limits', kind: 'text', lengthMax: 2000, long: true, required: 'full', public: true },
]

const PAGES: readonly Page[] = [
  { id: 'what', snapshot: true, fields: ['name', 'kind', 'summary'] },
  { id: 'how-many', snapshot: true, fields: [...KINDS.map(({ count }) => count), 'since', 'page-agreed'] },
  { id: 'support', snapshot: false, fields: ['support', 'households', 'made-from', 'decision'] },
  { id: 'results', snapshot: false, fields: ['results', 'limits'] },
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
    id: 'recognise',
    from: ['checked'],
    to: 'recognised',
    by: ['officer', 'programme-manager'],
    byAnother: true,
    needsFull: true,
    reason: 'optional',
  },
  {
    id: 'stop',
    from: ['recorded', 'checked', 'recognised'],
    to: 'stopped',
    by: ['officer'],
    byAnother: false,
    needsFull: false,
    reason: 'required',
  },
]

/**
 * Four figures, never one: each has its own definer. Models count when somebody has seen them; gardens when they are
 * recognised, standard ones by the decision of the new-rural office, which counts otherwise than the association.
 */
const INDICATORS: readonly Indicator[] = [
  sum('economic-models', 'models', { stage: 'checked', definer: 'farmers' }),
  sum('organic-models', 'models', { stage: 'checked', definer: 'farmers' }),
  sum('model-gardens', 'gardens', { stage: 'recognised', definer: 'farmers' }),
  sum('standard-gardens', 'gardens', { stage: 'recognised', definer: 'new-rural-office' }),
  records('records-entered', 'recorded'),
  records('records-stopped', 'stopped'),
]

function sum(
  id: string,
  measure: Indicator['measure'],
  { stage, definer }: { readonly stage: string; readonly definer: string },
): Indicator {
  return {
    id,
    measure,
    definer,
    public: true,
    counts: { of: 'sum-at-stage', stage, field: id },
    splitBy: undefined,
  }
}

function records(id: string, stage: string): Indicator {
  return {
    id,
    measure: 'cases',
    definer: 'farmers',
    public: false,
    counts: { of: 'stage-entered', stage },
    splitBy: 'kind',
  }
}

const RULES: PackRules = {
  programme: 'farmers-targets',
  version: 1,
  // Standard gardens of Nghệ An: the plan, and the set of criteria in force since 2022.
  basis: [
    { number: '410/KH-UBND', on: '2018-06-27', url: undefined },
    { number: '1541/QĐ-UBND', on: '2022-06-06', url: undefined },
  ],
  fields: FIELDS,
  pages: PAGES,
  stages: [
    { id: 'recorded', standing: 'alive' },
    { id: 'checked', standing: 'alive' },
    { id: 'recognised', standing: 'done' },
    { id: 'stopped', standing: 'stopped' },
  ],
  moves: MOVES,
  indicators: INDICATORS,
  titleField: 'name',
  groupField: 'kind',
  photosMax: 8,
  access: {
    open: ['recorder', 'officer'],
    edit: ['recorder', 'officer'],
    sendBack: ['officer', 'programme-manager'],
  },
  publicView: {
    stages: ['checked', 'recognised'],
    when: { field: 'page-agreed', is: true },
    summaryField: 'summary',
    sourceField: undefined,
  },
}

export const FARMERS_TARGETS: Pack = { rules: RULES, texts: { vi: VI, en: EN } }
