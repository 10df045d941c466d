import { finding, type Finding } from '@gieo/engine/finding.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { addDays, isPlainDate, type PlainDate } from '@gieo/engine/text/date.ts'
import { checkUnitChange } from '@gieo/engine/unit/check-change.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import { drawAct } from '@gieo/engine/unit/list/draw-act.ts'
import { drawRenames } from '@gieo/engine/unit/list/draw-renames.ts'
import { drawState } from '@gieo/engine/unit/list/draw-state.ts'
import { indexStanding, type Drawn } from '@gieo/engine/unit/list/draw.ts'
import type { ListTable } from '@gieo/engine/unit/list/list-table.ts'
import { readMergeList, type ListedMerge, type NamedColumns } from '@gieo/engine/unit/list/merge-list.ts'
import { tallyAct, type Tally } from '@gieo/engine/unit/list/tally.ts'
import {
  indexList,
  keyOf,
  provinceOf,
  readUnitList,
  type ListedUnit,
} from '@gieo/engine/unit/list/unit-list.ts'
import { landAfter } from '@gieo/engine/unit/check-waiting.ts'
import type { UnitChange, UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import { operatorHeading } from '../store/record.ts'
import { recordUnitChange } from './change.ts'
import { listWaiting } from './waiting.ts'

/** A list of units and what it is to be taken for. */
export type ListImport = {
  readonly list: ListTable
  /** With mergers the list is what an act led to; without, it says what there was on a day. */
  readonly merges: ListTable | undefined
  /** The list names renamed units only. */
  readonly renames: boolean
  readonly on: PlainDate
  readonly since: PlainDate | undefined
  readonly from: PlainDate | undefined
  readonly basis: string
  /** Codes of the provinces to take from the list; all of them when none is named. */
  readonly only: readonly string[]
  readonly columns: NamedColumns & { readonly fullName?: string }
}

/** What an import would do. With findings it does nothing. */
export type Preview = {
  readonly change: UnitChange
  readonly findings: readonly Finding[]
  readonly notes: readonly Finding[]
  readonly tallies: readonly Tally[]
}

/** Reads the tables and draws the act: every finding, and what would begin, end and change. Writes nothing. */
export function previewImport(land: Land, asked: ListImport): Preview {
  const days = checkDays(asked)
  const list = readUnitList(asked.list, { named: asked.columns, whole: !asked.renames })
  const merges = asked.merges && readMergeList(asked.merges, asked.columns)
  const narrowed = narrow(land, asked, list.units, merges?.merges)
  const drawn = draw(land, asked, narrowed.units, narrowed.merges)
  // Of a row that cannot be read nothing is said twice: what follows from its absence is left out.
  const unreadable = [...days, ...list.findings]
  const read = [...unreadable, ...(merges?.findings ?? [])]
  const drawnToo = unreadable.length > 0 ? [] : drawn.findings.filter((each) => !isSaid(read, each))
  const broken = read.length + drawnToo.length > 0 ? [] : checkUnitChange(land, drawn.change)
  const findings = [...read, ...drawnToo, ...broken.map((each) => placeFinding(drawn, each))]
  const tallies = findings.length > 0 ? [] : tallyAct(land, drawn.change)
  return { change: drawn.change, findings, notes: drawn.notes, tallies }
}

// A line without a new code is also a unit without a successor.
function isSaid(read: readonly Finding[], { code, values }: Finding): boolean {
  return code === 'unit.merge-missing' && read.some((each) => each.values?.['code'] === values?.['code'])
}

/** Enters the act of a list, whole or not at all. It is undone like any act, by its id. */
export async function importUnits(
  context: Context,
  asked: ListImport,
): Promise<
  (Preview & { readonly position: string | undefined; readonly waits?: PlainDate | undefined }) | Refusal
> {
  const today = context.clock.today()
  const preview = previewImport(await landOn(context, asked.on), asked)
  if (preview.findings.length > 0) return refuse('unit.change-broken', undefined, preview.findings)
  if (isEmpty(preview.change)) return { ...preview, position: undefined }
  const recorded = await recordUnitChange(context, preview.change, operatorHeading(today))
  return 'refused' in recorded ? recorded : { ...preview, position: recorded.position, waits: recorded.waits }
}

/** The land as the acts that wait will have left it by a day: of one that lies ahead a list is compared with that. */
export async function landOn(context: Context, on: PlainDate): Promise<Land> {
  const waiting = await listWaiting(context.db)
  return landAfter(
    await context.land(),
    waiting.filter((act) => act.on <= on),
  )
}

/** Whether an act says nothing that is not so already. */
export function isEmpty({ ends, begins, changes }: UnitChange): boolean {
  return ends.length + begins.length + changes.length === 0
}

function checkDays({ on, since, from }: ListImport): readonly Finding[] {
  return Object.entries({ on, since, from })
    .filter(([, day]) => day !== undefined && !isPlainDate(day))
    .map(([name]) => finding(name, 'unit.date-invalid'))
}

function draw(
  land: Land,
  { renames, merges: given, on, since, from, basis }: ListImport,
  units: readonly ListedUnit[],
  merges: readonly ListedMerge[],
): Drawn {
  const heading = { id: freeId(land, `list-${on}`), on, basis }
  if (renames) return drawRenames(land, units, heading)
  if (given !== undefined) return drawAct(land, units, merges, { ...heading, from })
  return drawState(land, units, { ...heading, since: since ?? on })
}

// Also an act that was undone keeps its id.
function freeId(land: Land, wanted: string): string {
  const taken = new Set(land.acts.map(({ id }) => id))
  for (let place = 1; ; place++) {
    const id = place === 1 ? wanted : `${wanted}.${place}`
    if (!taken.has(id)) return id
  }
}

// Some provinces of a list, and of the mergers the lines that lead to them or stay in a unit that is known.
function narrow(
  land: Land,
  { only, from, on }: ListImport,
  units: readonly ListedUnit[],
  merges: readonly ListedMerge[] = [],
): { readonly units: readonly ListedUnit[]; readonly merges: readonly ListedMerge[] } {
  if (only.length === 0) return { units, merges }
  const index = indexList(units)
  const kept = units.filter((unit) => only.includes(provinceOf(index, unit)?.code ?? ''))
  const keys = indexList(kept)
  const known = indexStanding(land, from ?? addDays(on, -1))
  return {
    units: kept,
    merges: merges.filter((merge) =>
      merge.new === undefined
        ? known.has(keyOf({ level: merge.level, code: merge.old }))
        : keys.has(keyOf({ level: 'commune', code: merge.new })),
    ),
  }
}

// What is wrong with a line of the act is said of the row it came from.
function placeFinding({ change, places }: Drawn, found: Finding): Finding {
  const [, part, index] = /^(ends|begins|changes|successions)\[(\d+)\]/.exec(found.path) ?? []
  const id = idAt(change, part, Number(index))
  const place = id === undefined ? undefined : places.get(id)
  const column = found.code === 'unit.seat-outside' ? 'lon' : 'code'
  return place === undefined ? found : { ...found, path: `${place}.${column}` }
}

function idAt(change: UnitChange, part: string | undefined, index: number): UnitId | undefined {
  switch (part) {
    case 'ends':
      return change.ends[index]
    case 'begins':
      return change.begins[index]?.id
    case 'changes':
      return change.changes[index]?.id
    default:
      return change.successions[index]?.from
  }
}
