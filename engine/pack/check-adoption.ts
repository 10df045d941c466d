import { finding, type Finding } from '../finding.ts'
import { INCENTIVES } from '../replication/adoption/life.ts'
import { ADOPTION_FIELDS, type AdoptionField, type AdoptionRules } from '../replication/adoption/rules.ts'
import { checkLimit } from './check-ids.ts'
import { findField, type PackRules } from './pack.ts'

/** What makes a programme one of adoptions: the fields, stages and moves it names are there and of their kind. */
export function checkAdoption(rules: PackRules): readonly Finding[] {
  const { adoption } = rules
  if (adoption === undefined) return []
  const fields = Object.keys(ADOPTION_FIELDS) as readonly AdoptionField[] // the keys of a value that is written out
  return [
    ...fields.flatMap((key) => checkKind(rules, adoption, key)),
    ...checkIncentives(rules, adoption.incentives),
    ...(['started', 'kept', 'dropped'] as const).flatMap((key) => checkStages(rules, key, adoption[key])),
    ...checkMoves(rules, 'adoption.verifies', adoption.verifies),
    ...checkLimit('adoption', 'keptAfterMonths', adoption.keptAfterMonths, { min: 1, max: 120 }),
    ...adoption.followUps.flatMap(({ afterMonths, by }, index) => {
      const path = `adoption.followUps.${index + 1}`
      return [
        ...checkLimit(path, 'afterMonths', afterMonths, { min: 1, max: 120 }),
        ...checkMoves(rules, path, by),
      ]
    }),
  ]
}

function checkKind(rules: PackRules, adoption: AdoptionRules, key: AdoptionField): readonly Finding[] {
  const field = adoption[key]
  const kind = ADOPTION_FIELDS[key]
  if (field === undefined || findField(rules, field)?.kind === kind) return []
  return [finding(`adoption.${key}`, 'pack.adoption-field-unfit', { field, kind })]
}

// Nothing given, and what: counted everywhere in the same way.
function checkIncentives(rules: PackRules, id: string): readonly Finding[] {
  const field = findField(rules, id)
  if (field?.kind !== 'choices') return []
  const same = field.choices.toSorted().join() === INCENTIVES.toSorted().join()
  const choices = INCENTIVES.join(', ')
  return same
    ? []
    : [finding('adoption.incentives', 'pack.adoption-incentives-unfit', { field: id, choices })]
}

function checkStages(rules: PackRules, key: string, stages: readonly string[]): readonly Finding[] {
  const path = `adoption.${key}`
  if (stages.length === 0) return [finding(path, 'pack.adoption-none')]
  return stages
    .filter((stage) => !rules.stages.some(({ id }) => id === stage))
    .map((stage) => finding(path, 'pack.stage-unknown', { stage }))
}

function checkMoves(rules: PackRules, path: string, moves: readonly string[]): readonly Finding[] {
  if (moves.length === 0) return [finding(path, 'pack.adoption-none')]
  return moves
    .filter((move) => !rules.moves.some(({ id }) => id === move))
    .map((move) => finding(path, 'pack.adoption-move-unknown', { move }))
}
