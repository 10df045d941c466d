import type { Pack } from '@gieo/engine/pack/pack.ts'
import { ADOPTIONS } from './adoptions/pack.ts'
import { FARMERS_TARGETS } from './farmers-targets/pack.ts'
import { HOUSEHOLD_MODELS } from './household-models/pack.ts'
import { MODEL_VILLAGES } from './model-villages/pack.ts'
import { SKILLED_MOBILISATION } from './skilled-mobilisation/pack.ts'

/** Every programme of this installation. A new pack adds its folder and one line here, nothing else. */
export const PACKS: readonly Pack[] = [
  SKILLED_MOBILISATION,
  HOUSEHOLD_MODELS,
  FARMERS_TARGETS,
  MODEL_VILLAGES,
  ADOPTIONS,
]
