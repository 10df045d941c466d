import type { ExampleCase } from './example-case.ts'
import { EXAMPLES as FARMERS_TARGETS } from './farmers-targets/example.ts'
import { EXAMPLES as HOUSEHOLD_MODELS } from './household-models/example.ts'
import { EXAMPLES as MODEL_VILLAGES } from './model-villages/example.ts'
import { EXAMPLES as SKILLED_MOBILISATION } from './skilled-mobilisation/example.ts'

/** The invented cases of each programme that has some, by the programme's id. */
export const EXAMPLES: Readonly<Record<string, readonly ExampleCase[]>> = {
  'skilled-mobilisation': SKILLED_MOBILISATION,
  'household-models': HOUSEHOLD_MODELS,
  'farmers-targets': FARMERS_TARGETS,
  'model-villages': MODEL_VILLAGES,
}
