import type { Finding } from '../finding.ts'
import { checkAdoption } from './check-adoption.ts'
import { checkConditions } from './check-conditions.ts'
import { checkFields } from './check-fields.ts'
import { checkHead } from './check-head.ts'
import { checkIndicators } from './check-indicators.ts'
import { checkPersons } from './check-persons.ts'
import { checkStages } from './check-stages.ts'
import { checkTexts } from './check-texts.ts'
import type { Pack } from './pack.ts'

/**
 * Everything that is wrong with a pack, with its path; none when it may be served. It looks at meaning, not at
 * structure: the value has the shape of a pack already. It never throws.
 */
export function checkPack(pack: Pack): readonly Finding[] {
  return [
    ...checkHead(pack.rules),
    ...checkFields(pack.rules),
    ...checkConditions(pack.rules),
    ...checkStages(pack.rules),
    ...checkIndicators(pack.rules),
    ...checkAdoption(pack.rules),
    ...checkTexts(pack),
    ...checkPersons(pack),
  ]
}
