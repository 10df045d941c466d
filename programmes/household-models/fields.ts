import type { Field } from '@gieo/engine/pack/pack.ts'

/** Ten billion đồng: more is a slip of the finger in one household's model. */
const VND_MAX = 10_000_000_000

const IDLE = ['idle-garden', 'idle-field', 'idle-pond']

/** What is asked, in the order of the form. What could expose a household stays with those who work with it. */
export const FIELDS: readonly Field[] = [
  { id: 'name', kind: 'text', lengthMax: 200, long: false, required: 'snapshot', public: true },
  {
    id: 'kind',
    kind: 'choice',
    choices: [
      'fruit-trees',
      'low-fields',
      'fish-ponds',
      'livestock',
      'bees',
      'vegetables',
      'medicinal-plants',
      'tourism',
      'home-crafts',
      'other',
    ],
    required: 'snapshot',
    public: true,
  },
  { id: 'summary', kind: 'text', lengthMax: 600, long: true, required: 'snapshot', public: true },
  { id: 'since', kind: 'date', future: false, required: 'snapshot', public: true },
  {
    id: 'land-before',
    kind: 'choice',
    choices: [...IDLE, 'poor-garden', 'acacia-hill', 'low-field', 'in-use', 'no-land'],
    required: 'snapshot',
    public: true,
  },
  {
    id: 'needs',
    kind: 'choices',
    choices: ['money', 'skill', 'seed-stock', 'buyers', 'water', 'road', 'land-papers', 'hands', 'nothing'],
    countMax: 8,
    required: 'snapshot',
    public: false,
  },
  // Not ticked beforehand, one purpose each. Only "yes" opens anything.
  { id: 'page-agreed', kind: 'yes-no', required: 'snapshot', public: false },

  amount('area', 'm2', { max: 10_000_000, required: 'never', public: true }),
  {
    ...amount('area-back', 'm2', { max: 10_000_000, required: 'full', public: true }),
    when: { field: 'land-before', oneOf: IDLE },
  },
  {
    id: 'inputs',
    kind: 'list',
    parts: [
      { id: 'item', kind: 'text', lengthMax: 200 },
      { id: 'amount', kind: 'text', lengthMax: 100 },
      { id: 'from', kind: 'text', lengthMax: 200 },
    ],
    countMax: 20,
    required: 'full',
    public: true,
  },
  amount('cost', 'vnd', { max: VND_MAX, required: 'full', public: true }),
  {
    id: 'money-from',
    kind: 'choices',
    choices: ['savings', 'relatives', 'bank', 'farmers-fund', 'programme', 'other'],
    countMax: 6,
    required: 'never',
    public: false,
  },

  longText('steps', { required: 'full', public: true }),
  {
    id: 'taught-by',
    kind: 'choices',
    choices: ['household', 'association', 'extension', 'course', 'buyer', 'self'],
    countMax: 6,
    required: 'full',
    public: true,
  },

  longText('results', { required: 'full', public: true }),
  {
    id: 'sales',
    kind: 'list',
    parts: [
      { id: 'product', kind: 'text', lengthMax: 200 },
      {
        id: 'to',
        kind: 'choice',
        choices: ['market', 'trader', 'cooperative', 'contract', 'visitors', 'online', 'own-use'],
      },
      { id: 'amount', kind: 'text', lengthMax: 100 },
    ],
    countMax: 12,
    required: 'never',
    public: true,
  },

  // Never required: nobody has to tell what she earns. Shown only when the household agreed to just that.
  income('income-before'),
  incomeDay('income-before-on', 'income-before'),
  income('income-after'),
  incomeDay('income-after-on', 'income-after'),
  { id: 'income-agreed', kind: 'yes-no', required: 'never', public: false },

  longText('risks', { required: 'full', public: true }),
  longText('not-when', { required: 'full', public: true }),
  longText('need-details', { required: 'never', public: false }),

  amount('households-learnt', 'households', { max: 100_000, required: 'full', public: true }),
  longText('spreading', { required: 'never', public: true }),

  { id: 'holder-agreed', kind: 'yes-no', required: 'never', public: false },
  {
    id: 'holder',
    kind: 'text',
    lengthMax: 120,
    long: false,
    required: 'never',
    public: false,
    when: { field: 'holder-agreed', is: true },
  },
]

type Seen = { readonly required: Field['required']; readonly public: boolean }

function longText(id: string, seen: Seen): Field {
  return { id, kind: 'text', lengthMax: 2000, long: true, ...seen }
}

function amount(
  id: string,
  measure: 'vnd' | 'm2' | 'households',
  { max, ...seen }: Seen & { readonly max: number },
): Field {
  return { id, kind: 'number', measure, min: 0, max, decimals: 0, ...seen }
}

function income(id: string): Field {
  return {
    id,
    kind: 'range',
    measure: 'vnd',
    min: 0,
    max: VND_MAX,
    decimals: 0,
    required: 'never',
    public: true,
    publicWhen: { field: 'income-agreed', is: true },
  }
}

// A year and no more: asked only of whoever said an income.
function incomeDay(id: string, of: string): Field {
  return {
    id,
    kind: 'date',
    future: false,
    required: 'full',
    public: true,
    when: { field: of, answered: true },
    publicWhen: { field: 'income-agreed', is: true },
  }
}
