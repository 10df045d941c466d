/**
 * Two sets of new-rural criteria for communes. A record names the set it was assessed by and ticks what was met; a set
 * never changes, a new decision adds another one beside it.
 *
 * Decision 318/QĐ-TTg, 8 March 2022, for 2021–2025: nineteen criteria.
 */
export const SET_318 = [
  'planning',
  'roads',
  'irrigation',
  'power',
  'schools',
  'culture-houses',
  'trade',
  'information',
  'housing',
  'income',
  'poverty',
  'labour',
  'production',
  'education',
  'health',
  'culture',
  'environment',
  'government-law',
  'security',
] as const

/**
 * Decision 51/2025/QĐ-TTg, 29 December 2025, for 2026–2030, in force on 15 February 2026: ten criteria with 47
 * indicators, read for three groups of communes. The indicators' own texts could not be read: only how many were met
 * is asked.
 */
export const SET_51 = [
  'planning',
  'infrastructure',
  'rural-economy',
  'training',
  'culture-education-health',
  'poverty-welfare',
  'science-digital',
  'environment-landscape',
  'political-system',
  'law-security',
] as const

export const INDICATORS_OF_51 = 47

/** What provinces commonly ask of a model residential area; each province has a set of its own. */
export const OF_MODEL_AREA = [
  'houses',
  'gardens',
  'green-fences',
  'roads',
  'culture-house',
  'culture-education-health',
  'environment',
  'income',
  'order',
  'convention',
] as const
