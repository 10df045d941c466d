import { appointsEverywhere, appointsHamletsOnly, rolesGivenBy } from '@gieo/engine/access/appoint.ts'
import { isRole, ROLES } from '@gieo/engine/access/role.ts'
import type { Posting } from '@gieo/engine/access/access.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { fold } from '@gieo/engine/text/fold.ts'
import { levelOf, nameAt, NEWEST, type Land } from '@gieo/engine/unit/land.ts'
import { unitId, type UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import { mayName } from '../accounts/organisation.ts'
import {
  giversOf,
  mayOversee,
  overseenBy,
  pathOf,
  selectPostings,
  type PostingRow,
} from '../accounts/oversight.ts'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import type { OrganisationRow, People, PersonPosting, PersonRow } from '../wire/people.ts'
import { homeUnitOf } from './session.ts'
import { liesIn, mapFor } from './unit-place.ts'

const PEOPLE_MAX = 200

type Query = { readonly unit?: string | undefined; readonly q?: string | undefined }

/**
 * The people posted in a unit and, where it is a commune, in its hamlets; a search looks through everything below. Who
 * belongs to another line than the reader's is not shown: organisations do not see into one another.
 */
export async function readPeople(
  context: Context,
  actor: Actor,
  { unit: asked, q }: Query,
): Promise<People | Refusal> {
  const land = await context.land()
  const today = context.clock.today()
  const path = pathOf(land, asked ?? homeUnitOf(land, actor))
  const [unit] = path
  if (unit === undefined) return refuse('unit.unknown', { unit: asked ?? '' })
  const givers = giversOf(land, actor, today)
  if (givers.length === 0) return refuse('access.not-allowed')
  const here = givers.filter((giver) => appointsEverywhere(giver) || path.includes(giver.unit))
  if (here.length === 0) return refuse('access.out-of-scope')
  const lines = here.some(appointsEverywhere) ? '*' : [...new Set(here.map((giver) => giver.branch))]
  const found = await listPeople(context, land, unit, lines, q ?? '')
  return {
    unit,
    organisations: await listOrganisations(context, actor, unit, lines),
    people: found.slice(0, PEOPLE_MAX).map((person) => sayPerson(land, actor, person, today)),
    more: found.length > PEOPLE_MAX,
    gives: ROLES.filter((role) => here.some((giver) => rolesGivenBy(giver).includes(role))),
    hamletsOnly: here.every(appointsHamletsOnly),
    lines: linesToName(land, actor, here, unit, today),
    programmes: programmesOf(here),
  }
}

type Person = Awaited<ReturnType<typeof listPeople>>[number]

async function listPeople(
  context: Context,
  land: Land,
  unit: UnitId,
  lines: '*' | readonly string[],
  q: string,
) {
  const map = mapFor(land, context.clock.today())
  const isWide = q !== '' || levelOf(land, unit) === 'commune'
  const place = isWide ? liesIn('p.unit_id', unit, map) : liesExactly(unit, map)
  const ofLine = lines === '*' ? sql<boolean>`true` : sql<boolean>`o.branch = any(${[...lines]}::text[])`
  const rows = await context.db
    .selectFrom('officers')
    .leftJoin('credentials', 'credentials.officer_id', 'officers.officer_id')
    .where(
      sql<boolean>`exists (select from postings p join organisations o using (organisation_id)
        where p.officer_id = officers.officer_id and ${place} and ${ofLine})`,
    )
    .select(['officers.officer_id', 'name', 'full_name', 'is_example', 'disabled', 'must_change'])
    .orderBy(sql`disabled, full_name`)
    .limit(5_000)
    .execute()
  const wanted = fold(q)
  const people = rows
    .filter((row) => wanted === '' || fold(`${row.full_name} ${row.name}`).includes(wanted))
    .slice(0, PEOPLE_MAX + 1)
  const postings = await selectPostings(context.db)
    .where('officer_id', 'in', ['', ...people.map((row) => row.officer_id)])
    .orderBy('from_on')
    .execute()
  return people.map((row) => ({
    ...row,
    postings: postings.filter((posting) => posting.officer_id === row.officer_id),
    lines,
  }))
}

// Of a province only those who are posted at the province itself: those of its communes are found by searching.
function liesExactly(unit: UnitId, map: { readonly on: string }) {
  return sql<boolean>`exists (select from unit_homes h where h.unit_id = p.unit_id and h.map_on = ${map.on}
    and h.home_id = ${unit})`
}

function sayPerson(land: Land, actor: Actor, person: Person, today: string): PersonRow {
  const { lines } = person
  const seen = person.postings.filter((posting) => lines === '*' || lines.includes(posting.branch))
  const mayAct = mayOversee(land, actor, person.officer_id, person.postings, today)
  return {
    id: person.officer_id,
    name: person.name,
    fullName: person.full_name,
    isExample: person.is_example,
    isMe: person.officer_id === actor.officer,
    locked: person.disabled,
    waitsForFirstSignIn: person.must_change === true,
    mayOversee: typeof mayAct !== 'string',
    postings: seen.flatMap((posting) => sayPersonPosting(land, actor, posting, today)),
  }
}

/** A posting in words of the wire, and whether the reader may end it. */
export function sayPersonPosting(
  land: Land,
  actor: Actor,
  posting: PostingRow & { readonly name_vi: string },
  today: string,
): readonly PersonPosting[] {
  if (!isRole(posting.role)) return []
  const unit = unitId(posting.unit_id)
  const [home] = pathOf(land, posting.unit_id)
  const giver = overseenBy(land, actor, posting, today)
  const isOwn = posting.officer_id === actor.officer
  const state = stateOf(land, posting, home, today)
  return [
    {
      id: posting.posting_id,
      organisation: posting.organisation_id,
      organisationName: posting.name_vi,
      branch: posting.branch,
      role: posting.role,
      unit: home ?? unit,
      unitName: nameAt(land, home ?? unit, NEWEST),
      programmes: posting.programmes ?? '*',
      from: posting.from_on,
      to: posting.to_on,
      state,
      mayEnd: typeof giver !== 'string' && state !== 'over' && (!isOwn || appointsEverywhere(giver)),
    },
  ]
}

function stateOf(
  land: Land,
  posting: PostingRow,
  home: UnitId | undefined,
  today: string,
): PersonPosting['state'] {
  if (posting.to_on !== null && posting.to_on <= today) return 'over'
  if (posting.from_on > today) return 'coming'
  const isAsWide = home !== undefined && levelOf(land, home) === levelOf(land, unitId(posting.unit_id))
  return isAsWide ? 'now' : 'dormant'
}

async function listOrganisations(
  context: Context,
  actor: Actor,
  unit: UnitId,
  lines: '*' | readonly string[],
): Promise<OrganisationRow[]> {
  const land = await context.land()
  const rows = await context.db
    .selectFrom('organisations')
    .selectAll()
    .where(liesIn('organisations.unit_id', unit, mapFor(land, context.clock.today())))
    .orderBy('name_vi')
    .limit(5_000)
    .execute()
  return rows
    .filter((row) => pathOf(land, row.unit_id)[0] === unit && (lines === '*' || lines.includes(row.branch)))
    .map((row) => ({
      id: row.organisation_id,
      nameVi: row.name_vi,
      nameEn: row.name_en,
      branch: row.branch,
      unit,
      mayRename:
        typeof mayName(land, actor, { branch: row.branch, unit }, context.clock.today()) !== 'string',
    }))
}

function linesToName(
  land: Land,
  actor: Actor,
  here: readonly Posting[],
  unit: UnitId,
  today: string,
): People['lines'] {
  if (here.some(appointsEverywhere)) return '*'
  const own = [...new Set(here.map((giver) => giver.branch))]
  return own.filter((branch) => typeof mayName(land, actor, { branch, unit }, today) !== 'string')
}

function programmesOf(givers: readonly Posting[]): People['programmes'] {
  const given = new Set<string>()
  for (const { programmes } of givers) {
    if (programmes === '*') return '*'
    for (const programme of programmes) given.add(programme)
  }
  return [...given]
}
