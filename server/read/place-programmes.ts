import type { Refusal } from '@gieo/engine/problem.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import type { Context } from '../context.ts'
import { withScope, type Actor } from '../store/scope.ts'
import type { FigureRow } from '../wire/figures.ts'
import type { PlaceProgramme } from '../wire/places.ts'
import type { Asked } from './figures-asked.ts'
import { sightOf } from './figures-reach.ts'
import { readElsewhere } from './place-elsewhere.ts'
import { countStages } from './place-stages.ts'
import type { ReadMap } from './unit-place.ts'
import { readUnitTable } from './unit-table.ts'

/** Every programme in a unit over a year. `home` is a map in which the unit stands. */
export async function readProgrammes(
  context: Context,
  actor: Actor,
  land: Land,
  asked: Asked,
  home: ReadMap,
): Promise<readonly PlaceProgramme[] | Refusal> {
  const all = await Promise.all(
    context.packs.programmes.map((programme) => readProgramme(context, actor, land, asked, home, programme)),
  )
  const shown: PlaceProgramme[] = []
  for (const one of all) {
    if (isRefusal(one)) return one
    shown.push(one)
  }
  return shown
}

async function readProgramme(
  context: Context,
  actor: Actor,
  land: Land,
  asked: Asked,
  home: ReadMap,
  programme: string,
): Promise<PlaceProgramme | Refusal> {
  const sight = sightOf(context, land, actor, programme, asked.unit)
  const query = { programme, unit: asked.unit, map: home.on }
  const [now, before, elsewhere, stages] = await Promise.all([
    readUnitTable(context, actor, { ...query, period: asked.periodText }),
    readWhole(context, actor, { ...query, period: String(Number(asked.periodText) - 1) }),
    asked.stands ? undefined : readElsewhere(context, land, sight, asked, home, programme),
    sight.as === 'resident'
      ? null
      : withScope(context.db, sight.scope, (tx) => countStages(tx, land, sight.scope, asked.unit, programme)),
  ])
  if ('refused' in now) return now
  if (isRefusal(before)) return before
  const { indicators, whole } = now
  const { rows, undivided } = elsewhere ?? now
  return {
    programme,
    indicators,
    whole,
    before,
    rowsAre: elsewhere === undefined ? 'children' : 'elsewhere',
    rows: [...rows],
    undivided,
    stages,
  }
}

async function readWhole(
  context: Context,
  actor: Actor,
  query: Parameters<typeof readUnitTable>[2],
): Promise<Record<string, FigureRow> | Refusal> {
  const table = await readUnitTable(context, actor, { ...query, level: 'none' })
  return 'refused' in table ? table : table.whole
}

function isRefusal(read: object): read is Refusal {
  return 'refused' in read
}
