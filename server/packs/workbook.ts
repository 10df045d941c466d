import { contentHash } from '@gieo/engine/log/canonical.ts'
import type { Pack } from '@gieo/engine/pack/pack.ts'
import { publishPack } from '@gieo/engine/pack/publish.ts'
import { comparePacks } from '@gieo/engine/pack/workbook/compare.ts'
import { refuse, type Problem, type Refusal } from '@gieo/engine/problem.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import { managedBy, managerHeading, managesAny } from './manager.ts'
import { publishVersion, refuseVersion, type Published } from './publish.ts'
import { readWorkbookBytes } from './read-file.ts'

/** What a workbook would become; nothing is changed by asking. */
export type Preview = {
  readonly pack: Pack
  readonly content: string
  readonly current: number | undefined
  readonly outcome: 'new' | 'newer' | 'mended' | 'same' | 'refused'
  /** Why it could not be published as it is, such as a version number that is taken. */
  readonly problem: Problem | undefined
  readonly differences: ReturnType<typeof comparePacks>
}

/** A workbook read, checked and held against the version in use. */
export async function previewWorkbook(
  context: Context,
  actor: Actor,
  bytes: Uint8Array,
  locale: Locale,
): Promise<Preview | Refusal> {
  const pack = await readOwn(context, actor, bytes)
  if ('refused' in pack) return pack
  const published = publishPack(pack)
  const known = context.packs.byHash.get(published.hash)
  const current = context.packs.current.get(pack.rules.programme)
  const refused = await refuseVersion(context.db, context.packs, published)
  return {
    pack,
    content: contentOf(pack),
    current: current?.rules.version,
    outcome: refused === undefined ? outcomeOf(pack, known, current) : 'refused',
    problem: refused?.refused,
    differences: current === undefined ? [] : comparePacks(known ?? current, pack, locale),
  }
}

function outcomeOf(
  pack: Pack,
  known: Pack | undefined,
  current: Pack | undefined,
): Exclude<Preview['outcome'], 'refused'> {
  if (known !== undefined) return contentOf(known) === contentOf(pack) ? 'same' : 'mended'
  return current === undefined ? 'new' : 'newer'
}

/** Publishes a workbook that was previewed: the very content that was seen, or nothing. */
export async function publishWorkbook(
  context: Context,
  actor: Actor,
  bytes: Uint8Array,
  content: string,
): Promise<(Published & { readonly programme: string }) | Refusal> {
  const pack = await readOwn(context, actor, bytes)
  if ('refused' in pack) return pack
  if (contentOf(pack) !== content) return refuse('pack.not-as-seen')
  const { programme } = pack.rules
  const heading = managerHeading(await context.land(), actor, programme, context.clock.today())
  if ('refused' in heading) return heading
  const answer = await publishVersion(context.db, pack, heading, { builtIn: false })
  await context.packShelf.look()
  return 'refused' in answer ? answer : { ...answer, programme }
}

// Whether one may publish is said before what is wrong with the file.
async function readOwn(context: Context, actor: Actor, bytes: Uint8Array): Promise<Pack | Refusal> {
  const land = await context.land()
  const today = context.clock.today()
  if (!managesAny(managedBy(land, actor, today))) return refuse('pack.manager-only')
  const read = await readWorkbookBytes(context.folder, bytes)
  if ('refused' in read) return read
  if ('findings' in read) return refuse('pack.broken', undefined, read.findings)
  const heading = managerHeading(land, actor, read.pack.rules.programme, today)
  return 'refused' in heading ? heading : read.pack
}

function contentOf({ rules, texts }: Pack): string {
  return contentHash({ rules, texts })
}
