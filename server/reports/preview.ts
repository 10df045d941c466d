import type { Refusal } from '@gieo/engine/problem.ts'
import type { Style } from '@gieo/engine/report/official.ts'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import { readDocument } from '../word/read-document.ts'
import { writeHtml } from '../word/write-html.ts'
import { readPackage } from './check-template.ts'
import { makeReport } from './draft.ts'
import { reportingPosting } from './rights.ts'

type Question = { readonly style: Style; readonly period: string; readonly origin: string }

/** The report that a template would make of one's own unit, which is not kept; or everything that is wrong with it. */
export async function previewTemplate(
  context: Context,
  actor: Actor,
  { style, period, origin }: Question,
  bytes: Uint8Array,
): Promise<{ readonly tags: number; readonly html: string } | Refusal> {
  const posting = reportingPosting(actor)
  if ('refused' in posting) return posting
  const template = { id: '', name: '', style, bytes }
  const wanted = { template: '', period, superior: '', signerPost: '', signerName: '' }
  const made = await makeReport(context, actor, { posting, template, wanted, origin })
  if ('refused' in made) return made
  const parts = await readPackage(made.file)
  if ('refused' in parts) return parts
  return { tags: Object.keys(made.answers).length, html: writeHtml(parts, readDocument(parts)) }
}
