import type { Field } from '@gieo/engine/pack/pack.ts'

/** A hundred billion đồng: more is a slip of the finger in a hamlet's model. */
const VND_MAX = 100_000_000_000

/** What is asked, in the order of the form. Words that describe hardship or beneficiaries are not for public pages. */
export const FIELDS: readonly Field[] = [
  { id: 'name', kind: 'text', lengthMax: 200, long: false, required: 'snapshot', public: true },
  {
    id: 'sector',
    kind: 'choice',
    choices: ['economy', 'culture-society', 'defence-security', 'political-system'],
    required: 'snapshot',
    public: true,
  },
  // Models already running are reviewed apart from new ones.
  { id: 'kind', kind: 'choice', choices: ['new', 'running'], required: 'snapshot', public: true },
  { id: 'summary', kind: 'text', lengthMax: 600, long: true, required: 'snapshot', public: true },
  { id: 'lead', kind: 'text', lengthMax: 200, long: false, required: 'snapshot', public: true },
  // A new model may be registered before it begins.
  { id: 'since', kind: 'date', future: true, required: 'snapshot', public: true },

  longText('situation', { required: 'full', public: false }),
  longText('reason', { required: 'full', public: false }),
  longText('goals', { required: 'full', public: true }),
  longText('criteria', { required: 'full', public: false }),
  longText('content', { required: 'full', public: true }),
  longText('method', { required: 'full', public: true }),
  { ...longText('difference', { required: 'never', public: false }), when: { field: 'kind', is: 'new' } },

  { id: 'place', kind: 'text', lengthMax: 300, long: false, required: 'full', public: false },
  longText('beneficiaries', { required: 'full', public: false }),
  wholeNumber('households', 'households', { max: 1_000_000, required: 'full', public: false }),
  wholeNumber('people', 'people', { max: 5_000_000, required: 'never', public: false }),

  {
    id: 'forces',
    kind: 'list',
    parts: [
      { id: 'force', kind: 'text', lengthMax: 200 },
      { id: 'part', kind: 'choice', choices: ['lead', 'coordinating', 'joining'] },
      { id: 'role', kind: 'text', lengthMax: 500 },
    ],
    countMax: 20,
    required: 'full',
    public: true,
  },

  wholeNumber('money', 'vnd', { max: VND_MAX, required: 'full', public: true }),
  wholeNumber('mobilised', 'vnd', { max: VND_MAX, required: 'never', public: true }),
  { id: 'facilities', kind: 'text', lengthMax: 1000, long: true, required: 'never', public: true },
  {
    id: 'working-days',
    kind: 'number',
    measure: 'working-days',
    min: 0,
    max: 1_000_000,
    decimals: 1,
    required: 'full',
    public: true,
  },

  { id: 'progress', kind: 'text', lengthMax: 1000, long: true, required: 'never', public: false },
  { id: 'assess-on', kind: 'date', future: true, required: 'full', public: true },
  longText('outputs', { required: 'full', public: true }),
  { ...longText('results', { required: 'full', public: true }), when: { field: 'kind', is: 'running' } },
  longText('keeping', { required: 'full', public: true }),
  longText('replication', { required: 'full', public: true }),
  { id: 'source', kind: 'text', lengthMax: 300, long: false, required: 'never', public: true },
]

type Seen = { readonly required: Field['required']; readonly public: boolean }

function longText(id: string, seen: Seen): Field {
  return { id, kind: 'text', lengthMax: 2000, long: true, ...seen }
}

function wholeNumber(
  id: string,
  measure: 'vnd' | 'households' | 'people',
  { max, ...seen }: Seen & { readonly max: number },
): Field {
  return { id, kind: 'number', measure, min: 0, max, decimals: 0, ...seen }
}
