import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Finding } from '@gieo/engine/finding.ts'
import { finding } from '@gieo/engine/finding.ts'
import { matchShapes, type MatchOptions, type UnitOutline } from '@gieo/engine/map/boundary/match.ts'
import { readShapes, type ShapeOptions } from '@gieo/engine/map/boundary/read-shapes.ts'
import { isPlainDate } from '@gieo/engine/text/date.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'

const MB = 1_000_000
/** The whole country at the finest that any office publishes; more is read by nobody's screen. */
const FILE_MAX_MB = 60

export type BoundaryOptions = ShapeOptions & MatchOptions

export type BoundaryImport = {
  /** How many units have an outline now that this file gave. */
  readonly units: number
  readonly findings: readonly Finding[]
  readonly notes: readonly Finding[]
}

/** Reads a file of boundaries and keeps an outline of each unit in it: all of them, or, with any finding, none. */
export async function importBoundaries(
  context: Context,
  file: string,
  options: BoundaryOptions & { readonly dryRun: boolean },
): Promise<BoundaryImport> {
  if (!isPlainDate(options.on)) return refuseAll([finding('on', 'unit.date-invalid')])
  const read = await readJson(file)
  if ('finding' in read) return refuseAll([read.finding])
  const { shapes, findings } = readShapes(read.json, options)
  const matched = matchShapes(await context.land(), shapes, options)
  // Of a shape that could not be read nothing is said twice: its unit is not also missing.
  const all = findings.length > 0 ? [...findings, ...matched.findings.filter(isOwn)] : matched.findings
  if (all.length > 0) return { units: 0, findings: all, notes: matched.notes }
  if (!options.dryRun) await keep(context, matched.outlines, { on: options.on, file })
  return { units: matched.outlines.length, findings: [], notes: matched.notes }
}

/** Takes outlines away: of every unit, for an import is worth nothing but to be seen. */
export async function dropBoundaries({ db }: Context): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { numDeletedRows } = await tx.deleteFrom('unit_outlines').executeTakeFirst()
    await tx.deleteFrom('outline_imports').execute()
    return Number(numDeletedRows)
  })
}

function refuseAll(findings: readonly Finding[]): BoundaryImport {
  return { units: 0, findings, notes: [] }
}

function isOwn({ code }: Finding): boolean {
  return code !== 'boundary.missing' && code !== 'boundary.none-wanted'
}

async function readJson(file: string): Promise<{ readonly json: unknown } | { readonly finding: Finding }> {
  const size = await stat(file).then(
    ({ size: bytes }) => bytes,
    () => undefined,
  )
  if (size === undefined) return { finding: finding('file', 'boundary.no-file') }
  if (size > FILE_MAX_MB * MB) {
    const values = { mb: Math.ceil(size / MB), max: FILE_MAX_MB }
    return { finding: finding('file', 'boundary.too-large', values) }
  }
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return { finding: finding('file', 'boundary.no-file') }
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown }
  } catch {
    return { finding: finding('file', 'boundary.not-geojson') }
  }
}

async function keep(
  { db }: Context,
  outlines: readonly UnitOutline[],
  { on, file }: { readonly on: string; readonly file: string },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('unit_outlines')
      .values(
        outlines.map(({ unit, rings }) => ({ unit_id: unit, rings: JSON.stringify(rings.map(asSteps)) })),
      )
      .onConflict((known) => known.columns(['unit_id', 'shard']).doUpdateSet({ rings: sql`excluded.rings` }))
      .execute()
    await tx
      .insertInto('outline_imports')
      .values({ on_date: on, file_name: basename(file).slice(0, 200), units: outlines.length })
      .execute()
  })
}

// The first point whole, the others as steps from the one before: a third of the letters.
function asSteps(outline: readonly number[]): readonly number[] {
  return outline.map((value, index) => (index < 2 ? value : value - (outline[index - 2] ?? 0)))
}
