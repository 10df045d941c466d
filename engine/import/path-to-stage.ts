import { firstStage, type Move, type PackRules } from '../pack/pack.ts'

/**
 * The fewest moves that lead from where a case begins to a stage; none for the first stage itself, and nothing when no
 * way leads there.
 */
export function pathToStage(rules: PackRules, stage: string): readonly Move[] | undefined {
  const begin = firstStage(rules).id
  const paths = new Map<string, readonly Move[]>([[begin, []]])
  for (const [reached, path] of paths) {
    if (reached === stage) return path
    for (const move of rules.moves)
      if (move.from.includes(reached) && !paths.has(move.to)) paths.set(move.to, [...path, move])
  }
  return undefined
}
