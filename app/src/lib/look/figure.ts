import { m } from '#lib/paraglide/messages.js'

/** Counted from records, or somebody's word. They are never added up. */
export type FigureKind = 'counted' | 'declared'

export type Qualifier = 'exactly' | 'more-than' | 'nearly' | 'about'

/** The word that stays with a number: "hơn 3.500" is not 3.500. */
export const QUALIFIER_WORDS: Record<Qualifier, () => string> = {
  exactly: () => '',
  'more-than': m.shared_qualifier_more_than,
  nearly: m.shared_qualifier_nearly,
  about: m.shared_qualifier_about,
}
