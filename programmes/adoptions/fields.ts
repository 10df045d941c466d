import type { Field } from '@gieo/engine/pack/pack.ts'
import { INCENTIVES } from '@gieo/engine/replication/adoption/life.ts'

/** Ten billion đồng: more is a slip of the finger. */
const VND_MAX = 10_000_000_000

const WITH_CARD = { field: 'practice', answered: true } as const

/** What is asked, in the order of the form. Who took it up is a kind, never a name. */
export const FIELDS: readonly Field[] = [
  { id: 'practice', kind: 'practice', required: 'snapshot', public: true },
  { id: 'begun', kind: 'yes-no', required: 'snapshot', public: false },
  {
    id: 'holder',
    kind: 'choice',
    choices: ['household', 'group', 'cooperative', 'hamlet', 'organisation'],
    required: 'snapshot',
    public: true,
  },

  { id: 'musts', kind: 'musts', of: 'practice', required: 'never', public: false, when: WITH_CARD },
  {
    id: 'unmet-why',
    kind: 'text',
    lengthMax: 600,
    long: true,
    required: 'snapshot',
    public: false,
    when: { field: 'musts', is: 'not-met' },
  },
  // Not ticked at all is not "nothing was given": it is not known.
  {
    id: 'incentives',
    kind: 'choices',
    choices: INCENTIVES,
    countMax: INCENTIVES.length,
    required: 'never',
    public: false,
  },

  { id: 'seen-at', kind: 'unit', required: 'never', public: false },
  {
    id: 'scale',
    kind: 'number',
    measure: 'items',
    min: 0,
    max: 1_000_000,
    decimals: 2,
    required: 'never',
    public: false,
  },
  { id: 'adaptations', kind: 'text', lengthMax: 2000, long: true, required: 'never', public: false },
  { id: 'own-card', kind: 'yes-no', required: 'never', public: false },

  {
    id: 'results',
    kind: 'list',
    parts: [
      { id: 'what', kind: 'text', lengthMax: 120 },
      { id: 'before', kind: 'text', lengthMax: 120 },
      { id: 'after', kind: 'text', lengthMax: 120 },
    ],
    countMax: 10,
    required: 'never',
    public: false,
  },
  {
    id: 'cost',
    kind: 'number',
    measure: 'vnd',
    min: 0,
    max: VND_MAX,
    decimals: 0,
    required: 'never',
    public: false,
  },
  {
    id: 'labour',
    kind: 'number',
    measure: 'working-days',
    min: 0,
    max: 100_000,
    decimals: 1,
    required: 'never',
    public: false,
  },

  {
    id: 'dropped-for',
    kind: 'choice',
    choices: [
      'money',
      'seed-stock',
      'pests',
      'weather',
      'water',
      'buyers',
      'hands',
      'skill',
      'land',
      'not-fitting',
      'something-better',
      'holder-left',
      'other',
    ],
    required: 'never',
    public: true,
  },
]
