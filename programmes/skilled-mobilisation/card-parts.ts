import type { CardParts } from '@gieo/engine/replication/card/from-case.ts'

/** What a practice card takes from a model of skilled mobilisation. Its situation and its beneficiaries stay with it. */
export const PARTS: CardParts = {
  kind: 'mobilising',
  domains: {
    economy: ['crops'],
    'culture-society': ['culture'],
    'defence-security': ['safety'],
    'political-system': ['village-affairs'],
  },
  since: 'since',
  steps: 'method',
}
