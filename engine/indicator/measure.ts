/** Units of measure. Measures are never added to or turned into one another. */
export const MEASURES = [
  'models',
  'cases',
  'people',
  'households',
  'vnd',
  'm2',
  'ha',
  'm',
  'km',
  'working-days',
  'days',
  'gardens',
  'houses',
  'products',
  'producers',
  'communes',
  'districts',
  'hamlets',
  'criteria',
  'results',
  'rank',
  'percent',
  'items',
  'kinds',
  'ponds',
  'collectives-and-people',
] as const

export type Measure = (typeof MEASURES)[number]

export function isMeasure(text: string): text is Measure {
  return (MEASURES as readonly string[]).includes(text)
}
