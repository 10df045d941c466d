import type { Field, Indicator, Move, Pack, PackRules, Page } from '@gieo/engine/pack/pack.ts'
import { EN } from './texts.en.ts'
import { VI } from './texts.vi.ts'

// What is asked. `snapshot` is needed when a case is registered, `full` before a step that needs the full form.
const FIELDS: readonly Field[] = [
  { id: 'name', kind: 'text', lengthMax: 200, long: false, required: 'snapshot', public: true },
  { id: 'sort', kind: 'choice', choices: ['first', 'second'], required: 'snapshot', public: true },
  { id: 'began', kind: 'date', future: true, required: 'snapshot', public: true },
  { id: 'summary', kind: 'text', lengthMax: 600, long: true, required: 'full', public: true },
  {
    id: 'households',
    kind: 'number',
    measure: 'households',
    min: 0,
    max: 100_000,
    decimals: 0,
    required: 'full',
    public: true,
  },
]

// Screens of the form. The few answers of the first page are enough on the first day.
const PAGES: readonly Page[] = [
  { id: 'first', snapshot: true, fields: ['name', 'sort', 'began'] },
  { id: 'more', snapshot: false, fields: ['summary', 'households'] },
]

// Steps between stages. Nobody confirms her own registration; stopping always asks why.
const MOVES: readonly Move[] = [
  {
    id: 'finish',
    from: ['registered'],
    to: 'finished',
    by: ['officer'],
    byAnother: true,
    needsFull: true,
    reason: 'optional',
  },
  {
    id: 'stop',
    from: ['registered'],
    to: 'stopped',
    by: ['officer'],
    byAnother: false,
    needsFull: false,
    reason: 'required',
  },
]

// What is counted. Registered and finished are two figures; neither is shown for the other.
const INDICATORS: readonly Indicator[] = [
  {
    id: 'registered',
    measure: 'cases',
    definer: 'office-in-charge',
    public: true,
    counts: { of: 'stage-entered', stage: 'registered' },
    splitBy: 'sort',
  },
  {
    id: 'finished',
    measure: 'cases',
    definer: 'office-in-charge',
    public: true,
    counts: { of: 'stage-entered', stage: 'finished' },
    splitBy: 'sort',
  },
  {
    id: 'households',
    measure: 'households',
    definer: 'office-in-charge',
    public: false,
    counts: { of: 'sum-at-stage', stage: 'finished', field: 'households' },
    splitBy: 'sort',
  },
]

const RULES: PackRules = {
  programme: 'template',
  version: 1,
  // The decisions the programme stands on: `{ number: '12/KH-UBND', on: '2026-01-15', url: undefined }`.
  basis: [],
  fields: FIELDS,
  pages: PAGES,
  stages: [
    { id: 'registered', standing: 'alive' },
    { id: 'finished', standing: 'done' },
    { id: 'stopped', standing: 'stopped' },
  ],
  moves: MOVES,
  indicators: INDICATORS,
  titleField: 'name',
  groupField: 'sort',
  photosMax: 6,
  access: {
    open: ['recorder', 'officer'],
    edit: ['recorder', 'officer'],
    sendBack: ['officer', 'programme-manager'],
  },
  // Residents see finished cases only, and of them what is public above.
  publicView: { stages: ['finished'], summaryField: 'summary', sourceField: undefined },
}

export const TEMPLATE: Pack = { rules: RULES, texts: { vi: VI, en: EN } }
