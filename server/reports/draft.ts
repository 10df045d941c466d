import { randomUUID } from 'node:crypto'
import type { Posting } from '@gieo/engine/access/access.ts'
import { parsePeriod } from '@gieo/engine/indicator/period.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { signingWords, symbolFor, type Style } from '@gieo/engine/report/official.ts'
import { figuresOf } from '@gieo/engine/report/value.ts'
import { versionAt } from '@gieo/engine/unit/land.ts'
import type { Context } from '../context.ts'
import { readAsked, refuseStanding } from '../read/figures-asked.ts'
import type { Actor } from '../store/scope.ts'
import type { NewReport } from '../wire/reports.ts'
import { askTag } from './ask.ts'
import { knownFrom, readTemplate, type ReadTemplate } from './check-template.ts'
import { drawAll } from './draw.ts'
import { fillReport, type Answers } from './fill-report.ts'
import { makeGround, type Ground } from './ground.ts'
import type { ReportHead } from './head.ts'
import { reportingPosting } from './rights.ts'
import { findTemplate, type Template } from './templates.ts'

/** A report as it was made, with how long each part of the work took. */
export type MadeReport = {
  readonly head: ReportHead
  readonly answers: Answers
  readonly file: Uint8Array
  readonly template: Template
  readonly ground: Ground
  readonly tookMs: Readonly<Record<'template' | 'figures' | 'pictures' | 'file', number>>
}

/** Makes a draft and keeps it: its figures stay as they are now, with the day. Answers with its id. */
export async function createDraft(
  context: Context,
  actor: Actor,
  wanted: NewReport,
  origin: string,
): Promise<{ readonly id: string } | Refusal> {
  const posting = reportingPosting(actor)
  if ('refused' in posting) return posting
  const template = await findTemplate(context, actor, wanted.template)
  if ('refused' in template) return template
  if (template.retired) return refuse('template.not-found')
  const made = await makeReport(context, actor, { posting, template, wanted, origin })
  if ('refused' in made) return made
  const id = randomUUID()
  await context.db
    .insertInto('reports')
    .values({
      report_id: id,
      organisation_id: posting.organisation,
      officer_id: actor.officer,
      programmes: [...programmesOf(made)],
      unit_id: made.ground.unit,
      period_text: made.ground.period,
      map_on: made.ground.map,
      template_id: template.id,
      template_name: template.name,
      template_file: Buffer.from(template.bytes),
      head: JSON.stringify(made.head),
      answers: JSON.stringify(made.answers),
      cut_on: made.head.cutOn,
      cut_at: context.clock.now(),
      file: Buffer.from(made.file),
      state: 'draft',
      series: null,
      number: null,
      issued_on: null,
      issued_by: null,
    })
    .execute()
  return { id }
}

type Wanted = {
  readonly posting: Posting
  readonly template: Template
  readonly wanted: NewReport
  readonly origin: string
}

/** The report itself, without keeping it. */
export async function makeReport(
  context: Context,
  actor: Actor,
  { posting, template, wanted, origin }: Wanted,
): Promise<MadeReport | Refusal> {
  const clock = stopwatch()
  const placed = await placeReport(context, actor, posting, wanted)
  if ('refused' in placed) return placed
  const { ground, unitName } = placed
  const read = await readTemplate(template.bytes, knownFrom(ground.indicators.values()))
  if ('refused' in read) return read
  const templateMs = clock()
  const answers = await answerAll(ground, read)
  const figuresMs = clock()
  const head = await headFor(context, posting, template.style, wanted, { ground, unitName })
  const drawn = await drawAll(context, answers)
  const picturesMs = clock()
  const file = fillReport(read, head, answers, { origin, drawn })
  const tookMs = { template: templateMs, figures: figuresMs, pictures: picturesMs, file: clock() }
  return { head, answers, file, template, ground, tookMs }
}

// Reports are about a unit that stands in the map asked for, and about a stretch of days.
async function placeReport(
  context: Context,
  actor: Actor,
  posting: Posting,
  wanted: NewReport,
): Promise<{ readonly ground: Ground; readonly unitName: string } | Refusal> {
  const period = parsePeriod(wanted.period)
  if (period?.from === undefined || period.to === undefined) return refuse('report.period-open')
  const land = await context.land()
  const asked = readAsked(land, { ...wanted, unit: wanted.unit ?? posting.unit }, context)
  if ('refused' in asked) return asked
  if (!asked.stands) return refuseStanding(land, asked)
  const ground = await makeGround(context, actor, {
    unit: asked.unit,
    period: asked.periodText,
    map: asked.mapText,
  })
  return { ground, unitName: versionAt(land, asked.unit, asked.map.day)?.fullName ?? asked.unitName }
}

/** Every question of a template, a few at a time: each reads in a transaction of its own. */
async function answerAll(ground: Ground, { tags }: ReadTemplate): Promise<Answers> {
  const asking = [...tags].flatMap(([text, tag]) => (tag.is === 'asking' ? [{ text, tag }] : []))
  const answers: Record<string, Answers[string]> = {}
  for (let at = 0; at < asking.length; at += AT_ONCE) {
    const some = asking.slice(at, at + AT_ONCE)
    const found = await Promise.all(
      some.map(async ({ text, tag }) => [text, await askTag(ground, tag)] as const),
    )
    for (const [text, answer] of found) answers[text] = answer
  }
  return answers
}

const AT_ONCE = 4

async function headFor(
  context: Context,
  posting: Posting,
  style: Style,
  { superior, signerPost, signerName }: NewReport,
  { ground, unitName }: { readonly ground: Ground; readonly unitName: string },
): Promise<ReportHead> {
  const organisation = await context.db
    .selectFrom('organisations')
    .where('organisation_id', '=', posting.organisation)
    .select('name_vi')
    .executeTakeFirst()
  const words = signingWords(style, posting.branch)
  return {
    style,
    unitName,
    period: ground.period,
    map: ground.map,
    cutOn: context.clock.today(),
    organisation: organisation?.name_vi ?? '',
    superior,
    signerPost: signerPost === '' ? words : `${words}\n${signerPost.toLocaleUpperCase('vi')}`,
    signerName,
    symbol: symbolFor(style, posting.branch),
    number: undefined,
    issuedOn: undefined,
  }
}

function programmesOf({ answers, ground }: MadeReport): readonly string[] {
  const counted = Object.values(answers)
    .flatMap(figuresOf)
    .filter(({ kind }) => kind === 'counted')
  return [...new Set(counted.flatMap(({ indicator }) => ground.indicators.get(indicator)?.programme ?? []))]
}

function stopwatch(): () => number {
  let since = performance.now()
  return () => {
    const took = performance.now() - since
    since = performance.now()
    return took
  }
}
