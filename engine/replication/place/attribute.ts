/**
 * What is known of a place and asked by a card: of land and roads, never of what its people believe or are.
 * `shared`: a hamlet has it from its commune where nobody said otherwise. `size`: it grows with the unit, so that only
 * units of one level are compared by it. `onlyAsked`: a card may ask for it, but places are not compared by it.
 */
export const ATTRIBUTES = [
  { id: 'terrain', kind: 'choice', choices: ['plain', 'low-hills', 'mountains', 'highlands'], shared: true },
  { id: 'height', kind: 'number', unit: 'm', from: -10, to: 3_200 },
  { id: 'area', kind: 'number', unit: 'km2', from: 0, to: 20_000, size: true },
  { id: 'people', kind: 'number', unit: 'people', from: 0, to: 5_000_000, whole: true, size: true },
  { id: 'density', kind: 'number', unit: 'people-per-km2', from: 0, to: 200_000 },
  { id: 'households', kind: 'number', unit: 'households', from: 0, to: 2_000_000, whole: true, size: true },
  { id: 'km-to-town', kind: 'number', unit: 'km', from: 0, to: 1_000, shared: true },
  { id: 'coast', kind: 'yes-no', shared: true },
  { id: 'border', kind: 'yes-no', shared: true },
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
  { id: 'idle-land', kind: 'number', unit: 'ha', from: 0, to: 2_000_000, size: true },
  { id: 'market-weekly', kind: 'yes-no' },
  { id: 'poor-households', kind: 'number', unit: 'percent', from: 0, to: 100, onlyAsked: true },
] as const satisfies readonly Attribute[]

export type AttributeId = (typeof ATTRIBUTES)[number]['id']

export type Attribute = {
  readonly id: string
  readonly shared?: true
  readonly size?: true
  readonly onlyAsked?: true
} & (
  | {
      readonly kind: 'number'
      readonly unit: string
      readonly from: number
      readonly to: number
      readonly whole?: true
    }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice' | 'choices'; readonly choices: readonly string[] }
)

export type AttributeValue = number | boolean | string | readonly string[]

/** What is known of one place; an attribute that is left out is *unknown*, which is never *no*. */
export type Profile = Readonly<Partial<Record<AttributeId, AttributeValue>>>

/** Whether a value is one that the attribute can have. */
export function isValueOf(attribute: Attribute, value: unknown): value is AttributeValue {
  switch (attribute.kind) {
    case 'number':
      return (
        typeof value === 'number' &&
        value >= attribute.from &&
        value <= attribute.to &&
        (attribute.whole !== true || Number.isInteger(value))
      )
    case 'yes-no':
      return typeof value === 'boolean'
    case 'choice':
      return typeof value === 'string' && attribute.choices.includes(value)
    case 'choices':
      return Array.isArray(value) && value.every((each) => attribute.choices.includes(each as string))
  }
}

/** A profile with what the commune lends where the place itself says nothing: of land and distance, never of people. */
export function withCommune(own: Profile, commune: Profile): Profile {
  const lent = ATTRIBUTES.flatMap((attribute): [AttributeId, AttributeValue][] => {
    const value = commune[attribute.id]
    return 'shared' in attribute && value !== undefined ? [[attribute.id, value]] : []
  })
  return { ...Object.fromEntries(lent), ...own }
}
