import { versionsOf, type Land } from '@gieo/engine/unit/land.ts'
import { unitId, type UnitChange, type UnitId, type UnitNames } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import { derivedId } from '../store/derived-id.ts'
import { operatorHeading } from '../store/record.ts'
import { recordUnitChange } from '../units/change.ts'
import { importUnits, previewImport, type ListImport } from '../units/import.ts'
import { inventNation, sizesOf } from './nation-lists.ts'

/** The day from which the invented units of before the reorganisation are counted. */
export const UNITS_SINCE = '2010-01-01'
const REORGANISED_ON = '2025-07-01'
const BASIS = 'Số liệu mô phỏng'

// 90,000 hamlets in 10,598 communes.
const HAMLETS_PER_COMMUNE = 90_000 / 10_598

/** Lists of communes as the state gives them, hamlets as communes enter them, then the act that leads to today's map. */
export async function layOutNation(context: Context, provinces: number): Promise<void> {
  const { before, after, merges } = inventNation(sizesOf(provinces))
  const asked = { merges: undefined, renames: false, from: undefined, basis: BASIS, only: [], columns: {} }
  const first: ListImport = { ...asked, list: before, on: UNITS_SINCE, since: UNITS_SINCE }
  accept(await importUnits(context, first))
  const land = await context.land()
  const second: ListImport = { ...asked, list: after, merges, on: REORGANISED_ON, since: undefined }
  const { change } = previewImport(land, second)
  const hamlets = communesOf(land).flatMap((commune, index) => hamletsOf(commune, index))
  accept(await recordUnitChange(context, hamletsAct(hamlets), operatorHeading(UNITS_SINCE)))
  const moved = { ...change, changes: [...change.changes, ...hamletsOfSplit(change, hamlets)] }
  accept(await recordUnitChange(context, moved, operatorHeading(REORGANISED_ON)))
}

function accept(answer: object): void {
  if ('refused' in answer) throw new Error(`refused: ${JSON.stringify(answer).slice(0, 2_000)}`)
}

function communesOf(land: Land): readonly UnitId[] {
  return [...land.versions.keys()].filter((id) => versionsOf(land, id)[0]?.level === 'commune').toSorted()
}

function hamletsOf(commune: UnitId, index: number): readonly UnitNames[] {
  const upTo = (communes: number) => Math.floor(communes * HAMLETS_PER_COMMUNE)
  return Array.from({ length: upTo(index + 1) - upTo(index) }, (_, place) => ({
    // As long as the id of a hamlet that somebody enters.
    id: unitId(`vn-h-${derivedId(`simulated hamlet ${commune} ${place + 1}`)}`),
    code: undefined,
    name: `Mô Phỏng ${place + 1}`,
    fullName: `Xóm Mô Phỏng ${place + 1}`,
    nameEn: undefined,
    level: 'hamlet',
    type: 'xom',
    parent: commune,
    aliases: [],
    isExample: true,
  }))
}

function hamletsAct(begins: readonly UnitNames[]): UnitChange {
  return {
    id: 'simulated-hamlets',
    on: UNITS_SINCE,
    basis: BASIS,
    title: { vi: 'Xóm mô phỏng', en: 'Simulated hamlets' },
    ends: [],
    begins,
    changes: [],
    successions: [],
  }
}

// Hamlets follow a commune that went whole; of one that was split each goes to one of the parts.
function hamletsOfSplit({ successions }: UnitChange, hamlets: readonly UnitNames[]): readonly UnitNames[] {
  const parts = new Map<UnitId, UnitId[]>()
  for (const { from, to, kind } of successions)
    if (kind === 'part') parts.set(from, [...(parts.get(from) ?? []), to])
  return hamlets.flatMap((hamlet, index) => {
    const goes = hamlet.parent === undefined ? [] : (parts.get(hamlet.parent) ?? [])
    const parent = goes[index % goes.length]
    return parent === undefined ? [] : [{ ...hamlet, parent }]
  })
}
