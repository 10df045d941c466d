import { randomUUID } from 'node:crypto'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { STYLES, type Style } from '@gieo/engine/report/official.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { listCounted } from '../read/figures-asked.ts'
import { listIndicators } from '../read/indicators.ts'
import type { Actor } from '../store/scope.ts'
import { packDocument } from '../word/package.ts'
import { knownFrom, readTemplate } from './check-template.ts'
import { DEFAULT_TEMPLATES, defaultStyle, defaultTemplate, type Told } from './default-template.ts'
import { reportingOrganisations, reportingPosting } from './rights.ts'

/** A template as it is stored or made. */
export type Template = {
  readonly id: string
  readonly name: string
  readonly style: Style
  readonly bytes: Uint8Array
  /** No new reports are made from it. */
  readonly retired?: boolean | undefined
}

/** The template with this id: one that comes with the system, or the newest version of an organisation's own. */
export async function findTemplate(context: Context, actor: Actor, id: string): Promise<Template | Refusal> {
  const style = defaultStyle(id)
  if (style !== undefined)
    return {
      id,
      name: DEFAULT_TEMPLATES[style],
      style,
      bytes: packDocument(defaultTemplate(style, tellAll(context, actor))),
    }
  if (!isUuid(id)) return refuse('template.not-found')
  const row = await context.db
    .selectFrom('report_templates')
    .where('template_id', '=', id)
    .where('organisation_id', 'in', reportingOrganisations(actor))
    .selectAll()
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (row === undefined) return refuse('template.not-found')
  return { id, name: row.name, style: asStyle(row.style), bytes: row.file, retired: row.retired_at !== null }
}

export type NewTemplate = {
  readonly name: string
  readonly style: Style
  /** A new version of one that is kept already. */
  readonly replaces?: string | undefined
}

/** Keeps a template of an organisation's own. Refused with every finding; then nothing is kept. */
export async function keepTemplate(
  context: Context,
  actor: Actor,
  { name, style, replaces }: NewTemplate,
  bytes: Uint8Array,
): Promise<{ readonly id: string; readonly version: number } | Refusal> {
  const posting = reportingPosting(actor)
  if ('refused' in posting) return posting
  if (name.trim() === '') return refuse('template.name-missing')
  const { items } = await listIndicators(context, actor)
  const read = await readTemplate(bytes, knownFrom(items))
  if ('refused' in read) return read
  const earlier = replaces === undefined ? undefined : await newestVersion(context, actor, replaces)
  if (replaces !== undefined && earlier === undefined) return refuse('template.not-found')
  const kept = { id: replaces ?? randomUUID(), version: (earlier?.version ?? 0) + 1 }
  await context.db
    .insertInto('report_templates')
    .values({
      template_id: kept.id,
      version: kept.version,
      organisation_id: earlier?.organisation_id ?? posting.organisation,
      name: name.trim().normalize('NFC'),
      style,
      file: Buffer.from(bytes),
      officer_id: actor.officer,
      retired_at: null,
    })
    .execute()
  return kept
}

/** No new reports are made from it; those that were stay as they are. A second call takes it back. */
export async function retireTemplate(
  context: Context,
  actor: Actor,
  id: string,
): Promise<undefined | Refusal> {
  const newest = isUuid(id) ? await newestVersion(context, actor, id) : undefined
  if (newest === undefined) return refuse('template.not-found')
  await context.db
    .updateTable('report_templates')
    .set({ retired_at: newest.retired_at === null ? sql<Date>`now()` : null })
    .where('template_id', '=', id)
    .execute()
  return undefined
}

async function newestVersion({ db }: Context, actor: Actor, id: string) {
  return db
    .selectFrom('report_templates')
    .where('template_id', '=', id)
    .where('organisation_id', 'in', reportingOrganisations(actor))
    .select(['version', 'organisation_id', 'retired_at'])
    .orderBy('version', 'desc')
    .executeTakeFirst()
}

// Every programme in use that the actor is posted for, with what it counts.
function tellAll({ packs }: Context, actor: Actor): readonly Told[] {
  const counted = listCounted(packs)
  const mine = packs.programmes.filter(
    (programme) =>
      !packs.retired.has(programme) &&
      actor.postings.some(({ programmes }) => programmes === '*' || programmes.includes(programme)),
  )
  return mine.flatMap((programme) => {
    const pack = packs.current.get(programme)
    const indicators = counted
      .filter((each) => each.pack.rules.programme === programme)
      .map(({ name, indicator }) => ({ name, label: pack?.texts.vi[`indicator.${indicator.id}`] ?? name }))
    return pack === undefined || indicators.length === 0
      ? []
      : [{ programme, name: pack.texts.vi['name'] ?? programme, indicators }]
  })
}

export function asStyle(text: string): Style {
  return STYLES.find((style) => style === text) ?? 'government'
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
