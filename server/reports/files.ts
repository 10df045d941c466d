import { buffer } from 'node:stream/consumers'
import type { Refusal } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import { writeReportBook } from '../exports/report-book.ts'
import { listIndicators } from '../read/indicators.ts'
import type { Actor } from '../store/scope.ts'
import { readDocument } from '../word/read-document.ts'
import { writeHtml } from '../word/write-html.ts'
import { writePdf } from '../word/write-pdf.ts'
import { readPackage } from './check-template.ts'
import { readReportAnswers, readReportFile, type KeptReport } from './find-report.ts'

export type FileKind = 'docx' | 'pdf' | 'html' | 'xlsx'

/** A report as a file. There is one document, the Word file, which others are read from; Excel has the same answers. */
export async function writeFileOf(
  context: Context,
  actor: Actor,
  report: KeptReport,
  kind: FileKind,
  origin: string,
): Promise<Uint8Array | Refusal> {
  if (kind === 'xlsx') {
    const { items } = await listIndicators(context, actor)
    const about = { head: report.head, unit: report.unit, indicators: items, origin }
    return buffer(writeReportBook(await readReportAnswers(context, report.id), about))
  }
  const file = await readReportFile(context, report.id)
  if (kind === 'docx') return file
  const parts = await readPackage(file)
  if ('refused' in parts) return parts
  if (kind === 'html') return new TextEncoder().encode(writeHtml(parts, readDocument(parts)))
  // The day it bears is its own, not the day somebody asks for it: the same report is the same file.
  return writePdf(parts, new Date(`${report.head.issuedOn ?? report.cutOn}T00:00:00+07:00`))
}
