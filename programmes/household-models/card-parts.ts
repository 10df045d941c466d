import type { CardParts } from '@gieo/engine/replication/card/from-case.ts'

/** What a practice card takes from the model of a household. Its income stays with it. */
export const PARTS: CardParts = {
  kind: 'technique',
  domains: {
    'fruit-trees': ['crops'],
    'low-fields': ['livestock'],
    'fish-ponds': ['livestock'],
    livestock: ['livestock'],
    bees: ['livestock'],
    vegetables: ['crops'],
    'medicinal-plants': ['crops', 'forest'],
    tourism: ['tourism'],
    'home-crafts': ['trade'],
  },
  problem: 'land-before',
  since: 'since',
  steps: 'steps',
  inputs: { field: 'inputs', item: 'item', amount: 'amount' },
  skills: 'taught-by',
  notWhen: 'not-when',
  failures: 'risks',
}
