import { unitId, type UnitChange, type UnitNames } from '@gieo/engine/unit/unit.ts'
import type { z } from '@hono/zod-openapi'
import type { UnitAct } from '../wire/unit-acts.ts'

type Act = z.output<typeof UnitAct>

/** An act as a file or a request says it. */
export function readAct({ ends, begins, changes, successions, ...heading }: Act): UnitChange {
  return {
    ...heading,
    ends: ends.map(unitId),
    begins: begins.map(readNames),
    changes: changes.map(readNames),
    successions: successions.map(({ from, to, kind }) => ({ from: unitId(from), to: unitId(to), kind })),
  }
}

function readNames({ id, code, nameEn, parent, ...names }: Act['begins'][number]): UnitNames {
  return { ...names, id: unitId(id), code, nameEn, parent: parent === undefined ? undefined : unitId(parent) }
}
