import { finding, type Finding } from '../finding.ts'
import { checkIds, checkRoles, checkTwice } from './check-ids.ts'
import { findField, type Move, type PackRules } from './pack.ts'

/** Stages and moves: every stage can be reached and left, every end was meant, and stopping says why. */
export function checkStages(rules: PackRules): readonly Finding[] {
  const ids = rules.stages.map((stage) => stage.id)
  const known = new Set(ids)
  return [
    ...checkIds('stages', ids),
    ...checkIds(
      'moves',
      rules.moves.map((move) => move.id),
    ),
    ...checkEnds(rules),
    ...listUnreachable(rules).map((stage) => finding(`stages.${stage}`, 'pack.stage-unreachable', { stage })),
    ...rules.moves.flatMap((move) => checkMove(rules, known, move)),
    ...checkKnown('publicView.stages', rules.publicView.stages, known),
    ...checkTwice('publicView.stages', rules.publicView.stages),
  ]
}

function checkEnds(rules: PackRules): readonly Finding[] {
  const [first] = rules.stages
  if (first === undefined) return [finding('stages', 'pack.stage-none')]
  const stopped = rules.stages.some((stage) => stage.standing === 'stopped')
  return [
    ...(first.standing === 'alive'
      ? []
      : [finding(`stages.${first.id}`, 'pack.stage-first-not-alive', { stage: first.id })]),
    ...(stopped ? [] : [finding('stages', 'pack.stop-missing')]),
    ...rules.stages
      .filter(({ id, standing }) => standing === 'alive' && !rules.moves.some((move) => leads(move, id)))
      .map(({ id }) => finding(`stages.${id}`, 'pack.stage-dead-end', { stage: id })),
  ]
}

function leads(move: Move, stage: string): boolean {
  return move.from.includes(stage) && move.to !== stage
}

function listUnreachable(rules: PackRules): readonly string[] {
  const [first] = rules.stages
  const reached = new Set(first === undefined ? [] : [first.id])
  // A set grows while it is walked: each stage found adds those that its moves lead to.
  for (const stage of reached) {
    for (const move of rules.moves) if (move.from.includes(stage)) reached.add(move.to)
  }
  return rules.stages.map((stage) => stage.id).filter((id) => !reached.has(id))
}

function checkMove(rules: PackRules, known: ReadonlySet<string>, move: Move): readonly Finding[] {
  const path = `moves.${move.id}`
  const stops = rules.stages.find((stage) => stage.id === move.to)?.standing === 'stopped'
  return [
    ...(move.from.length === 0 ? [finding(`${path}.from`, 'pack.move-from-nowhere', { move: move.id })] : []),
    ...checkKnown(`${path}.from`, move.from, known),
    ...checkTwice(`${path}.from`, move.from),
    ...checkKnown(`${path}.to`, [move.to], known),
    ...(move.from.includes(move.to) && move.from.length > 1
      ? [finding(`${path}.to`, 'pack.move-to-itself', { move: move.id })]
      : []),
    ...checkRoles(`${path}.by`, move.by),
    ...checkAsks(rules, path, move),
    ...(stops && !asksWhy(rules, move)
      ? [finding(`${path}.reason`, 'pack.stop-without-reason', { move: move.id })]
      : []),
  ]
}

/** A reason in words, or one from a list. */
function asksWhy(rules: PackRules, { reason, asks = [] }: Move): boolean {
  return reason === 'required' || asks.some((field) => findField(rules, field)?.kind === 'choice')
}

function checkAsks(rules: PackRules, path: string, move: Move): readonly Finding[] {
  const { asks = [], alsoAsks = [] } = move
  const late = move.atOnceWhen !== undefined && !move.from.includes(rules.stages[0]?.id ?? '')
  const ask = (key: string, fields: readonly string[]) =>
    fields
      .filter((field) => findField(rules, field) === undefined)
      .map((field) => finding(`${path}.${key}`, 'pack.field-unknown', { field }))
  return [
    ...ask('asks', asks),
    ...ask('alsoAsks', alsoAsks),
    ...alsoAsks
      .filter((field, index) => asks.includes(field) || alsoAsks.indexOf(field) !== index)
      .map((field) => finding(`${path}.alsoAsks`, 'pack.step-asks-unfit', { move: move.id, field })),
    ...(late ? [finding(`${path}.atOnceWhen`, 'pack.at-once-unfit', { move: move.id })] : []),
  ]
}

function checkKnown(path: string, stages: readonly string[], known: ReadonlySet<string>): readonly Finding[] {
  return stages
    .filter((stage) => !known.has(stage))
    .map((stage) => finding(path, 'pack.stage-unknown', { stage }))
}
