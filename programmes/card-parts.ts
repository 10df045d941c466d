import type { CardParts } from '@gieo/engine/replication/card/from-case.ts'
import { PARTS as ADOPTIONS } from './adoptions/card-parts.ts'
import { PARTS as HOUSEHOLD_MODELS } from './household-models/card-parts.ts'
import { PARTS as SKILLED_MOBILISATION } from './skilled-mobilisation/card-parts.ts'

/**
 * Which fields of a programme fill which part of a practice card, by the programme's id. Title and summary are named by
 * the pack itself; a programme that is not here gives those alone.
 */
export const CARD_PARTS: Readonly<Record<string, CardParts>> = {
  'skilled-mobilisation': SKILLED_MOBILISATION,
  'household-models': HOUSEHOLD_MODELS,
  adoptions: ADOPTIONS,
}
