import type { Condition } from '@gieo/engine/condition/condition.ts'
import type { Field, Indicator, Move, Pack, PackRules, Page } from '@gieo/engine/pack/pack.ts'
import { INDICATORS_OF_51, OF_MODEL_AREA, SET_318, SET_51 } from './criteria.ts'
import { EN } from './texts.en.ts'
import { VI } from './texts.vi.ts'

const IS_COMMUNE: Condition = { field: 'kind', is: 'commune' }
const BY_318: Condition = { all: [IS_COMMUNE, { field: 'set', is: 'decision-318' }] }
const BY_51: Condition = { all: [IS_COMMUNE, { field: 'set', is: 'decision-51' }] }
const IS_AREA: Condition = { field: 'kind', is: 'model-area' }

const FIELDS: readonly Field[] = [
  { id: 'name', kind: 'text', lengthMax: 200, long: false, required: 'snapshot', public: true },
  {
    id: 'kind',
    kind: 'choice',
    choices: ['commune', 'model-area', 'flag-road', 'tree-road', 'clean-area'],
    required: 'snapshot',
    public: true,
  },
  { id: 'since', kind: 'date', future: false, required: 'snapshot', public: true },
  { id: 'summary', kind: 'text', lengthMax: 600, long: true, required: 'snapshot', public: true },
  {
    id: 'set',
    kind: 'choice',
    choices: ['decision-318', 'decision-51'],
    required: 'snapshot',
    public: true,
    when: IS_COMMUNE,
  },
  {
    id: 'commune-group',
    kind: 'choice',
    choices: ['group-1', 'group-2', 'group-3'],
    required: 'full',
    public: true,
    when: BY_51,
  },
  checklist('met-318', SET_318, BY_318),
  checklist('met-51', SET_51, BY_51),
  {
    id: 'indicators-met-51',
    kind: 'number',
    measure: 'criteria',
    min: 0,
    max: INDICATORS_OF_51,
    decimals: 0,
    required: 'never',
    public: true,
    when: BY_51,
  },
  checklist('met-area', OF_MODEL_AREA, IS_AREA),
  amount('areas', 'hamlets', { max: 50, when: IS_AREA }),
  amount('flag-road-m', 'm', { max: 50_000, when: { field: 'kind', is: 'flag-road' } }),
  amount('tree-road-m', 'm', { max: 50_000, when: { field: 'kind', is: 'tree-road' } }),
  amount('clean-areas', 'hamlets', { max: 50, when: { field: 'kind', is: 'clean-area' } }),
  { id: 'work', kind: 'text', lengthMax: 2000, long: true, required: 'full', public: true },
  { id: 'keeping', kind: 'text', lengthMax: 1000, long: true, required: 'full', public: true },
  {
    id: 'decision',
    kind: 'text',
    lengthMax: 120,
    long: false,
    required: 'never',
    public: true,
  },
]

function checklist(id: string, choices: readonly string[], when: Condition): Field {
  return { id, kind: 'choices', choices, countMax: choices.length, required: 'full', public: true, when }
}

function amount(
  id: string,
  measure: 'hamlets' | 'm',
  { max, when }: { readonly max: number; readonly when: Condition },
): Field {
  return { id, kind: 'number', measure, min: 1, max, decimals: 0, required: 'full', public: true, when }
}

const PAGES: readonly Page[] = [
  { id: 'what', snapshot: true, fields: ['name', 'kind', 'since'] },
  { id: 'about', snapshot: true, fields: ['summary', 'set'] },
  {
    id: 'criteria',
    snapshot: false,
    fields: ['commune-group', 'met-318', 'met-51', 'indicators-met-51', 'met-area'],
  },
  { id: 'how-much', snapshot: false, fields: ['areas', 'flag-road-m', 'tree-road-m', 'clean-areas'] },
  { id: 'work', snapshot: false, fields: ['work', 'keeping', 'decision'] },
]

/** All of a set are ticked: what is not assessed by that set is not held to it. */
const all = (by: Condition, field: string, set: readonly string[]): Condition => ({
  any: [{ not: by }, { field, atLeast: set.length }],
})

const MEETS_ITS_SET: Condition = {
  all: [
    all(BY_318, 'met-318', SET_318),
    all(BY_51, 'met-51', SET_51),
    all(IS_AREA, 'met-area', OF_MODEL_AREA),
  ],
}

const MOVES: readonly Move[] = [
  {
    id: 'check',
    from: ['registered'],
    to: 'checked',
    by: ['officer'],
    byAnother: true,
    needsFull: true,
    reason: 'optional',
  },
  {
    id: 'meet',
    from: ['checked'],
    to: 'met',
    by: ['officer', 'reviewer'],
    byAnother: true,
    needsFull: true,
    needs: MEETS_ITS_SET,
    reason: 'optional',
  },
  {
    id: 'recognise',
    from: ['met'],
    to: 'recognised',
    by: ['officer', 'programme-manager'],
    byAnother: true,
    needsFull: true,
    needs: { field: 'decision', answered: true },
    reason: 'optional',
  },
  {
    id: 'lose',
    from: ['registered', 'checked', 'met', 'recognised'],
    to: 'lost',
    by: ['officer', 'programme-manager'],
    byAnother: false,
    needsFull: false,
    reason: 'required',
  },
]

/** Criteria met are counted by set and never added across sets: nineteen and ten are other things. */
const INDICATORS: readonly Indicator[] = [
  { ...records('works-registered', 'registered'), public: true },
  { ...records('works-met', 'met'), public: true },
  { ...records('works-recognised', 'recognised'), public: true },
  sum('areas', 'hamlets', 'met'),
  sum('clean-areas', 'hamlets', 'met'),
  sum('flag-road-m', 'm', 'met'),
  sum('tree-road-m', 'm', 'met'),
  sum('met-318', 'criteria', 'checked'),
  sum('met-51', 'criteria', 'checked'),
  middle('middle-318', 'met-318'),
  middle('middle-51', 'met-51'),
  records('works-lost', 'lost'),
]

function records(id: string, stage: string): Indicator {
  return {
    id,
    measure: 'cases',
    definer: 'new-rural-office',
    public: false,
    counts: { of: 'stage-entered', stage },
    splitBy: 'kind',
  }
}

function sum(field: string, measure: Indicator['measure'], stage: string): Indicator {
  return {
    id: field,
    measure,
    definer: 'new-rural-office',
    public: true,
    counts: { of: 'sum-at-stage', stage, field },
    splitBy: undefined,
  }
}

// Of the communes assessed by a set: half of them met as many or more.
function middle(id: string, field: string): Indicator {
  return {
    id,
    measure: 'criteria',
    definer: 'new-rural-office',
    public: false,
    counts: { of: 'median', stage: 'checked', field },
    splitBy: undefined,
  }
}

const RULES: PackRules = {
  programme: 'model-villages',
  version: 1,
  basis: [
    { number: '318/QĐ-TTg', on: '2022-03-08', url: undefined },
    { number: '51/2025/QĐ-TTg', on: '2025-12-29', url: undefined },
  ],
  fields: FIELDS,
  pages: PAGES,
  stages: [
    { id: 'registered', standing: 'alive' },
    { id: 'checked', standing: 'alive' },
    { id: 'met', standing: 'alive' },
    { id: 'recognised', standing: 'done' },
    { id: 'lost', standing: 'stopped' },
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
    stages: ['checked', 'met', 'recognised'],
    summaryField: 'summary',
    sourceField: undefined,
  },
}

export const MODEL_VILLAGES: Pack = { rules: RULES, texts: { vi: VI, en: EN } }
