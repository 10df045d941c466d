import type { Refusal } from '@gieo/engine/problem.ts'
import { levelOf } from '@gieo/engine/unit/land.ts'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import type { ProgrammeYears } from '../wire/maps.ts'
import { readAsked, refuseStanding } from './figures-asked.ts'
import { readUnitTable } from './unit-table.ts'
import { lastYears } from './years.ts'

export type ProgrammeYearsQuery = {
  readonly programme: string
  readonly unit?: string | undefined
  readonly map?: string | undefined
}

/** What a programme counts in a unit, for each of the last years. */
export async function readProgrammeYears(
  context: Context,
  actor: Actor | undefined,
  { programme, unit, map }: ProgrammeYearsQuery,
): Promise<ProgrammeYears | Refusal> {
  const land = await context.land()
  const asked = readAsked(land, { unit, map }, context)
  if ('refused' in asked) return asked
  if (!asked.stands) return refuseStanding(land, asked)
  const question = { programme, unit: asked.unit, map: asked.map.on }
  const years: ProgrammeYears['years'] = []
  let indicators: ProgrammeYears['indicators'] = []
  for (const period of lastYears(context.clock.today())) {
    // The unit's own level has no units below it: the whole alone.
    const table = await readUnitTable(context, actor, {
      ...question,
      period,
      level: levelOf(land, asked.unit),
    })
    if ('refused' in table) return table
    indicators = table.indicators
    years.push({ period, values: table.whole })
  }
  return { unit: asked.unit, unitName: asked.unitName, map: asked.mapText, indicators, years }
}
