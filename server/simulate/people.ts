import type { Posting } from '@gieo/engine/access/access.ts'
import type { OfficerId } from '@gieo/engine/case/case.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { derivedId } from '../store/derived-id.ts'
import type { Tx } from '../store/database.ts'
import { operatorHeading, record } from '../store/record.ts'
import type { Actor } from '../store/scope.ts'
import { UNITS_SINCE } from './land.ts'

export const SIMULATED_BRANCHES = ['farmers', 'peoples-committee', 'youth'] as const

const RECORDERS = 8
const OFFICERS = 2

/** Who works for one branch in one province. */
export type Staff = { readonly recorders: readonly Actor[]; readonly officers: readonly Actor[] }

/** The people of a branch in a province of today; the same ones every time. */
export function staffOf(province: UnitId, branch: string): Staff {
  const many = (count: number, role: Posting['role']) =>
    Array.from({ length: count }, (_, index) => actorOf(province, branch, role, index + 1))
  return { recorders: many(RECORDERS, 'recorder'), officers: many(OFFICERS, 'officer') }
}

/** Enters an organisation of each branch in each province, and the people who work for it. Nobody can sign in as one. */
export async function enterStaff(tx: Tx, provinces: readonly UnitId[]): Promise<void> {
  for (const province of provinces) {
    for (const branch of SIMULATED_BRANCHES) {
      await enterOrganisation(tx, province, branch)
      const { recorders, officers } = staffOf(province, branch)
      for (const actor of [...recorders, ...officers]) await enterActor(tx, actor)
    }
  }
}

async function enterOrganisation(tx: Tx, province: UnitId, branch: string): Promise<void> {
  const id = organisationOf(province, branch)
  const body = {
    organisation_id: id,
    name_vi: `Tổ chức mô phỏng (${branch})`,
    name_en: `Simulated organisation (${branch})`,
    branch,
    unit_id: province,
    is_example: true,
  }
  await record(
    tx,
    { stream: 'organisation', id, type: 'organisationNamed', body },
    operatorHeading(UNITS_SINCE),
  )
}

async function enterActor(tx: Tx, { officer, name, fullName, postings }: Actor): Promise<void> {
  const heading = operatorHeading(UNITS_SINCE)
  const body = { officer_id: officer, name, is_example: true, disabled: false }
  await record(
    tx,
    { stream: 'officer', id: officer, type: 'officerEntered', body, words: [fullName] },
    heading,
  )
  for (const { organisation, role, unit, from } of postings) {
    const posting = {
      posting_id: `posting-${officer}`,
      officer_id: officer,
      organisation_id: organisation,
      role,
      unit_id: unit,
      programmes: null,
      from_on: from,
      to_on: null,
    }
    await record(
      tx,
      { stream: 'posting', id: posting.posting_id, type: 'postingBegun', body: posting },
      heading,
    )
  }
}

function actorOf(province: UnitId, branch: string, role: Posting['role'], number: number): Actor {
  const name = `simulated.${province}.${branch}.${role}.${number}`
  const posting: Posting = {
    organisation: organisationOf(province, branch),
    branch,
    role,
    unit: province,
    programmes: '*',
    from: UNITS_SINCE,
    to: undefined,
  }
  return {
    officer: derivedId(name) as OfficerId, // an id of our own making
    name,
    fullName: `Cán bộ mô phỏng ${number}`,
    isExample: true,
    session: '',
    postings: [posting],
    shares: [],
  }
}

function organisationOf(province: UnitId, branch: string): string {
  return `simulated-${branch}-${province}`
}
