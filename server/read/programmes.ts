import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { managedBy, manages, managesAny, type Managed } from '../packs/manager.ts'
import { listPackEntries, type PackPublished } from '../store/packs.ts'
import { inScope, scopeOf, withScope, type Actor } from '../store/scope.ts'
import type { ProgrammeEntry, ProgrammeList, ProgrammePage, ProgrammeRow } from '../wire/programmes.ts'
import { sayPack } from './packs.ts'

type Entry = Awaited<ReturnType<typeof listPackEntries>>[number]

/** What is known beside the packs themselves: what happened to them, and how many cases still pin each version. */
type Ground = {
  readonly entries: readonly Entry[]
  readonly running: ReadonlyMap<string, number>
  readonly managed: Managed
}

/** The programmes as their managers see them. */
export async function listProgrammes(context: Context, actor: Actor): Promise<ProgrammeList | Refusal> {
  const ground = await readGround(context, actor)
  if ('refused' in ground) return ground
  return {
    items: context.packs.programmes.flatMap((programme) => sayProgramme(context, ground, programme) ?? []),
    mayAdd: ground.managed.all,
  }
}

/** One programme with its pack in use, its versions and its history. */
export async function readProgramme(
  context: Context,
  actor: Actor,
  programme: string,
): Promise<ProgrammePage | Refusal> {
  const ground = await readGround(context, actor)
  if ('refused' in ground) return ground
  const { packs } = context
  const head = sayProgramme(context, ground, programme)
  const pack = packs.current.get(programme)
  if (head === undefined || pack === undefined) return refuse('request.not-found')
  const versions = [...packs.byHash.values()]
    .filter(({ rules }) => rules.programme === programme)
    .map(({ hash, rules }) => ({ hash, version: rules.version, running: ground.running.get(hash) ?? 0 }))
  return {
    ...head,
    pack: sayPack(packs, pack),
    versions: versions.toSorted((left, right) => right.version - left.version),
    entries: await sayEntries(
      context,
      ground.entries.filter(({ stream_id }) => stream_id === programme),
    ),
  }
}

async function readGround(context: Context, actor: Actor): Promise<Ground | Refusal> {
  const land = await context.land()
  const managed = managedBy(land, actor, context.clock.today())
  if (!managesAny(managed)) return refuse('pack.manager-only')
  const scope = scopeOf(land, actor, context.packs.programmes)
  const rows = await withScope(context.db, scope, (tx) =>
    tx
      .selectFrom('cases')
      .where(inScope(scope))
      .where('standing', '=', 'alive')
      .where('withdrawn', 'is', null)
      .select(['pack_hash', sql<number>`count(*)::integer`.as('count')])
      .groupBy('pack_hash')
      .execute(),
  )
  return {
    entries: await listPackEntries(context.db),
    running: new Map(rows.map(({ pack_hash, count }) => [pack_hash, count])),
    managed,
  }
}

function sayProgramme({ packs }: Context, ground: Ground, programme: string): ProgrammeRow | undefined {
  const pack = packs.current.get(programme)
  if (pack === undefined) return undefined
  const published = ground.entries.findLast(
    ({ type, body }) => type === 'packPublished' && (body as PackPublished).hash === pack.hash, // as publish.ts writes it
  )
  const hashes = [...packs.byHash.values()].filter(({ rules }) => rules.programme === programme)
  return {
    programme,
    hash: pack.hash,
    version: pack.rules.version,
    since: published?.occurred_on ?? '',
    builtIn: (published?.body as PackPublished | undefined)?.builtIn ?? false,
    retiredOn: packs.retired.get(programme) ?? null,
    running: hashes.reduce((sum, { hash }) => sum + (ground.running.get(hash) ?? 0), 0),
    managed: manages(ground.managed, programme),
    name: { vi: pack.texts.vi['name'] ?? programme, en: pack.texts.en['name'] ?? programme },
  }
}

async function sayEntries(context: Context, entries: readonly Entry[]): Promise<ProgrammeEntry[]> {
  const actors = [...new Set(entries.map(({ actor_id }) => actor_id))]
  const officers = await context.db
    .selectFrom('officers')
    .where('officer_id', 'in', actors)
    .select(['officer_id', 'full_name'])
    .execute()
  const names = new Map(officers.map((row) => [row.officer_id, row.full_name]))
  return entries.toReversed().map(({ type, occurred_on, actor_id, body }) => {
    const { version, builtIn } = body as Partial<PackPublished> // other entries have neither
    return {
      type: type as ProgrammeEntry['type'], // the register writes no others to this stream
      on: occurred_on,
      by: names.get(actor_id) ?? null,
      version: version ?? null,
      builtIn: builtIn ?? false,
    }
  })
}
