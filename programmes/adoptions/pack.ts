import type { Indicator, Move, Pack, PackRules, Page } from '@gieo/engine/pack/pack.ts'
import { FIELDS } from './fields.ts'
import { EN } from './texts.en.ts'
import { VI } from './texts.vi.ts'

// On the first day: which card, begun or planned, by whom, what was seen on site, what was given.
const PAGES: readonly Page[] = [
  { id: 'what', snapshot: true, fields: ['practice', 'begun', 'holder'] },
  { id: 'site', snapshot: true, fields: ['musts', 'unmet-why', 'incentives'] },
  { id: 'how', snapshot: false, fields: ['seen-at', 'scale', 'adaptations', 'own-card'] },
  { id: 'results', snapshot: false, fields: ['results', 'cost', 'labour'] },
  { id: 'end', snapshot: false, fields: ['dropped-for'] },
]

const HERE: Move['by'] = ['recorder', 'officer']
const ELSEWHERE: Move['by'] = ['officer', 'reviewer', 'programme-manager']

const MOVES: readonly Move[] = [
  {
    ...step('start', ['planned'], 'started', HERE),
    // What could not be checked may stay unknown; what is not met needs a reason.
    asks: ['musts', 'unmet-why'],
    alsoAsks: ['incentives'],
    atOnceWhen: { field: 'begun', is: true },
  },
  { ...step('look', ['started'], 'started', HERE), alsoAsks: ['adaptations', 'results'] },
  { ...step('look-kept', ['kept'], 'kept', HERE), alsoAsks: ['adaptations', 'results'] },
  { ...step('keep', ['started'], 'kept', HERE), alsoAsks: ['results', 'cost', 'labour', 'own-card'] },
  { ...step('verify', ['started'], 'started', ELSEWHERE), byAnother: true },
  { ...step('verify-kept', ['kept'], 'kept', ELSEWHERE), byAnother: true },
  { ...step('drop', ['planned', 'started', 'kept'], 'dropped', HERE), asks: ['dropped-for'] },
]

function step(id: string, from: readonly string[], to: string, by: Move['by']): Move {
  return { id, from, to, by, byAnother: false, needsFull: false, reason: 'optional' }
}

/** Planned, started, kept and dropped are figures of their own; no card is ranked by them. */
const INDICATORS: readonly Indicator[] = [
  entered('planned', { public: false, splitBy: 'holder' }),
  entered('started', { public: true, splitBy: 'holder' }),
  entered('kept', { public: true, splitBy: 'holder' }),
  entered('dropped', { public: true, splitBy: 'dropped-for' }),
  figure('alive', 'cases', { of: 'stage-held', stages: ['started', 'kept'] }),
  figure('hamlets-alive', 'hamlets', {
    of: 'distinct-held',
    stages: ['started', 'kept'],
    what: { level: 'hamlet' },
  }),
]

function entered(stage: string, seen: Pick<Indicator, 'public' | 'splitBy'>): Indicator {
  return { ...figure(stage, 'cases', { of: 'stage-entered', stage }), ...seen }
}

function figure(id: string, measure: Indicator['measure'], counts: Indicator['counts']): Indicator {
  return { id, measure, definer: 'mass-mobilisation', public: false, counts, splitBy: undefined }
}

const RULES: PackRules = {
  programme: 'adoptions',
  version: 1,
  basis: [],
  fields: FIELDS,
  pages: PAGES,
  stages: [
    { id: 'planned', standing: 'alive' },
    { id: 'started', standing: 'alive' },
    { id: 'kept', standing: 'done' },
    { id: 'dropped', standing: 'stopped' },
  ],
  moves: MOVES,
  indicators: INDICATORS,
  titleField: 'practice',
  groupField: 'holder',
  photosMax: 12,
  access: {
    open: ['recorder', 'officer'],
    edit: ['recorder', 'officer'],
    sendBack: ['officer', 'reviewer', 'programme-manager'],
  },
  // A household that tries and drops something is nobody's example: residents read counts, and the page of the card.
  publicView: { stages: [], summaryField: undefined, sourceField: undefined },
  adoption: {
    practice: 'practice',
    musts: 'musts',
    incentives: 'incentives',
    reasons: 'dropped-for',
    seenAt: 'seen-at',
    cost: 'cost',
    labour: 'labour',
    scale: 'scale',
    started: ['started'],
    kept: ['kept'],
    dropped: ['dropped'],
    keptAfterMonths: 12,
    verifies: ['verify', 'verify-kept'],
    followUps: [
      { afterMonths: 6, by: ['look', 'verify', 'keep'] },
      { afterMonths: 12, by: ['keep'] },
    ],
  },
}

export const ADOPTIONS: Pack = { rules: RULES, texts: { vi: VI, en: EN } }
