import type { Finding } from '@gieo/engine/finding.ts'
import { contentHash } from '@gieo/engine/log/canonical.ts'
import type { Refusal } from '@gieo/engine/problem.ts'
import { PLACE_HEADINGS, readPlaces, type PlaceRow } from '@gieo/engine/replication/place/read-places.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import { toneKey } from '@gieo/engine/text/fold.ts'
import { atCell } from '@gieo/engine/unit/list/list-table.ts'
import { padCode } from '@gieo/engine/unit/list/unit-list.ts'
import { unitsAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitVersion } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../../context.ts'
import { derivedId } from '../../store/derived-id.ts'
import { operatorHeading } from '../../store/record.ts'
import { readListFile } from '../../units/list-file.ts'
import { checkSaid, describePlaces, type PlaceWord, type PlacesSaid } from './describe.ts'

export type PlacesImport = {
  /** The day whose codes the file names. */
  readonly on: PlainDate
  readonly source: string
  readonly asOf: PlainDate
  readonly dryRun: boolean
  readonly sheet?: string | undefined
}

export type PlacesImported = {
  readonly units: number
  readonly values: number
  readonly findings: readonly Finding[]
  readonly unread: readonly string[]
  /** The very same was imported before: nothing was written a second time. */
  readonly again: boolean
}

/** Reads a table of places and writes down what it says of them: all of it, or, with any finding, nothing. */
export async function importPlaces(
  context: Context,
  file: string,
  asked: PlacesImport,
): Promise<PlacesImported | Refusal> {
  const table = await readListFile(file, PLACE_HEADINGS, asked.sheet)
  if ('refused' in table) return table
  const read = readPlaces(table)
  const matched = match(await context.land(), read.rows, asked.on)
  const { source, asOf } = asked
  const id = derivedId(`places ${contentHash({ source, asOf, words: matched.words })}`)
  const said: PlacesSaid = { id, source, asOf, isExample: false, words: matched.words }
  const findings = [...checkSaid(said, context.clock.today()), ...read.findings, ...matched.findings]
  const answer = {
    units: new Set(said.words.map(({ unit }) => unit)).size,
    values: said.words.length,
    findings,
    unread: read.unread,
  }
  if (findings.length > 0 || asked.dryRun || said.words.length === 0) return { ...answer, again: false }
  const again = await context.db.transaction().execute(async (tx) => {
    const done = await tx
      .selectFrom('journal')
      .select('position')
      .where('stream', '=', 'place')
      .where('stream_id', '=', id)
      .executeTakeFirst()
    if (done === undefined) await describePlaces(tx, said, operatorHeading(context.clock.today()))
    return done !== undefined
  })
  return { ...answer, again }
}

type Matched = { readonly words: readonly PlaceWord[]; readonly findings: readonly Finding[] }

// A code alone is no identity: 86 of 130 communes of one province carry today the code of another of before.
function match(land: Land, rows: readonly PlaceRow[], on: PlainDate): Matched {
  const units = unitsAt(land, on)
  const byId = new Map<string, UnitVersion>(units.map((unit) => [unit.id, unit]))
  const byCode = new Map(units.flatMap((unit) => (unit.level === 'commune' ? [[unit.code ?? '', unit]] : [])))
  const findings: Finding[] = []
  const words = rows.flatMap(({ row, place, name, said }): readonly PlaceWord[] => {
    if (place === '') return []
    const unit = byId.get(place) ?? byCode.get(padCode(place, 'commune'))
    if (unit === undefined) {
      findings.push(atCell('places', row, 'place', 'place.code-unknown', { code: place, on }))
      return []
    }
    if (name !== '' && ![unit.name, unit.fullName].some((known) => toneKey(known) === toneKey(name))) {
      const values = { code: place, on, unit: unit.fullName, typed: name }
      findings.push(atCell('places', row, 'name', 'place.other-name', values))
    }
    return said.map(([attribute, value]) => ({ unit: unit.id, attribute, value }))
  })
  return { words, findings }
}
