/** What is known of a place and asked by a card: of land and roads, never of what its people believe or are. */
export const ATTRIBUTES = [
  { id: 'terrain', kind: 'choice', choices: ['plain', 'low-hills', 'mountains', 'highlands'] },
  { id: 'height', kind: 'number', unit: 'm' },
  { id: 'area', kind: 'number', unit: 'km2' },
  { id: 'people', kind: 'number', unit: 'people' },
  { id: 'density', kind: 'number', unit: 'people-per-km2' },
  { id: 'households', kind: 'number', unit: 'households' },
  { id: 'km-to-town', kind: 'number', unit: 'km' },
  { id: 'coast', kind: 'yes-no' },
  { id: 'border', kind: 'yes-no' },
  { id: 'water-dry-season', kind: 'yes-no' },
  { id: 'floods', kind: 'yes-no' },
  { id: 'road', kind: 'choice', choices: ['none', 'motorbike', 'small-lorry', 'lorry'] },
  {
    id: 'crops',
    kind: 'choices',
    choices: [
      'rice',
      'maize',
      'vegetables',
      'acacia',
      'fruit',
      'tea',
      'sugar-cane',
      'peanuts',
      'aquaculture',
    ],
  },
  { id: 'idle-land', kind: 'number', unit: 'ha' },
  { id: 'market-weekly', kind: 'yes-no' },
  { id: 'poor-households', kind: 'number', unit: 'percent' },
] as const satisfies readonly Attribute[]

export type AttributeId = (typeof ATTRIBUTES)[number]['id']

export type Attribute = { readonly id: string } & (
  | { readonly kind: 'number'; readonly unit: string }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice' | 'choices'; readonly choices: readonly string[] }
)

/** What is known of one place; an attribute that is left out is *unknown*, which is never *no*. */
export type Profile = Readonly<Partial<Record<AttributeId, number | boolean | string | readonly string[]>>>
