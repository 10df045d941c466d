import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Db } from '../store/database.ts'
import type { ReadMap } from './unit-place.ts'

type Within = { readonly unit: UnitId; readonly map: ReadMap; readonly level: string | undefined }

export async function outlinesAddress(_db: Db, _within: Within): Promise<string | null> {
  return null
}
