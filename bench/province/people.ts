import type { Posting } from '@gieo/engine/access/access.ts'
import type { OfficerId, OrganisationId } from '@gieo/engine/case/case.ts'
import { NEWEST, unitsAt } from '@gieo/engine/unit/land.ts'
import { unitId, type UnitId, type UnitNames } from '@gieo/engine/unit/unit.ts'
import { publishVersion } from '../../server/packs/publish.ts'
import { SKILLED_MOBILISATION } from '../../programmes/skilled-mobilisation/pack.ts'
import type { Context } from '../../server/context.ts'
import type { Db } from '../../server/store/database.ts'
import { readLand } from '../../server/store/land.ts'
import { operatorHeading, record, recordUnits } from '../../server/store/record.ts'
import type { Actor } from '../../server/store/scope.ts'

const HAMLETS_PER_COMMUNE = 15
export const BRANCHES = ['peoples-committee', 'farmers', 'youth'] as const
export const PROGRAMMES = ['skilled-mobilisation', 'bench-gardens', 'bench-roads'] as const
const FROM = '2025-07-01'

/** A commune of today, its hamlets, and who works there: one who records and one who checks in each branch. */
export type Commune = {
  readonly unit: UnitId
  readonly hamlets: readonly UnitId[]
  readonly people: readonly { readonly recorder: Actor; readonly officer: Actor }[]
}

/** Hamlets, organisations, officers and two more programmes, for every commune of the example province. */
export async function settleProvince(context: Context): Promise<void> {
  for (const programme of PROGRAMMES.slice(1)) {
    const { rules, texts } = SKILLED_MOBILISATION
    const pack = { rules: { ...rules, programme }, texts }
    await publishVersion(context.db, pack, operatorHeading(FROM), { builtIn: false })
  }
  await context.packShelf.look()
  const communes = await communesToday(context)
  await context.db.transaction().execute(async (tx) => {
    const change = {
      id: 'bench-hamlets',
      on: FROM,
      basis: 'bench',
      title: { vi: 'Xóm để đo', en: 'Hamlets of the bench' },
      ends: [],
      begins: communes.flatMap((commune) => hamletsOf(commune)),
      changes: [],
      successions: [],
    }
    const entry = { id: change.id, type: 'unitsChanged', body: change } as const
    await recordUnits(tx, await readLand(tx), entry, operatorHeading(FROM))
    for (const commune of communes) for (const branch of BRANCHES) await writePeople(tx, commune, branch)
  })
}

/** Every commune with its people, the largest first. */
export async function listCommunes(context: Context): Promise<readonly Commune[]> {
  return (await communesToday(context)).map((commune) => ({
    unit: commune,
    hamlets: hamletsOf(commune).map(({ id }) => id),
    people: BRANCHES.map((branch) => ({
      recorder: actorOf(commune, branch, 'recorder'),
      officer: actorOf(commune, branch, 'officer'),
    })),
  }))
}

async function communesToday(context: Context): Promise<readonly UnitId[]> {
  return unitsAt(await context.land(), NEWEST)
    .filter(({ level }) => level === 'commune')
    .map(({ id }) => id)
    .toSorted()
}

function hamletsOf(commune: UnitId): readonly UnitNames[] {
  return Array.from({ length: HAMLETS_PER_COMMUNE }, (_, index) => ({
    id: unitId(`bench-${commune}-${index + 1}`),
    code: undefined,
    name: `Xóm ${index + 1}`,
    fullName: `Xóm ${index + 1}`,
    nameEn: undefined,
    level: 'hamlet',
    type: 'xom',
    parent: commune,
    aliases: [],
    isExample: true,
  }))
}

export function organisationOf(commune: UnitId, branch: string): OrganisationId {
  return `bench-${branch}-${commune}` as OrganisationId // an id of our own making
}

async function writePeople(
  tx: Parameters<Parameters<ReturnType<Db['transaction']>['execute']>[0]>[0],
  commune: UnitId,
  branch: string,
): Promise<void> {
  const heading = operatorHeading(FROM)
  const organisation = organisationOf(commune, branch)
  await record(
    tx,
    {
      stream: 'organisation',
      id: organisation,
      type: 'organisationNamed',
      body: {
        organisation_id: organisation,
        name_vi: `Tổ chức ${branch}`,
        name_en: `Organisation ${branch}`,
        branch,
        unit_id: commune,
        is_example: true,
      },
    },
    heading,
  )
  for (const role of ['recorder', 'officer'] as const) {
    const { officer, name, fullName } = actorOf(commune, branch, role)
    const body = { officer_id: officer, name, is_example: true, disabled: false }
    await record(
      tx,
      { stream: 'officer', id: officer, type: 'officerEntered', body, words: [fullName] },
      heading,
    )
    const posting = {
      posting_id: `posting-${officer}`,
      officer_id: officer,
      organisation_id: organisation,
      role,
      unit_id: commune,
      programmes: null,
      from_on: FROM,
      to_on: null,
    }
    await record(
      tx,
      { stream: 'posting', id: posting.posting_id, type: 'postingBegun', body: posting },
      heading,
    )
  }
}

function actorOf(commune: UnitId, branch: string, role: Posting['role']): Actor {
  const name = `bench.${role}.${branch}.${commune}`.toLowerCase()
  const posting: Posting = {
    organisation: organisationOf(commune, branch),
    branch,
    role,
    unit: commune,
    programmes: '*',
    from: FROM,
    to: undefined,
  }
  return {
    officer: `officer-${name}` as OfficerId, // an id of our own making
    name,
    fullName: `Cán bộ ${branch}`,
    isExample: true,
    session: '',
    postings: [posting],
    shares: [],
  }
}
