import type { Refusal } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import { readDocument } from '../word/read-document.ts'
import { writeHtml } from '../word/write-html.ts'
import { writePdf } from '../word/write-pdf.ts'
import { readPackage } from './check-template.ts'
import { readReportFile, type KeptReport } from './find-report.ts'

export type FileKind = 'docx' | 'pdf' | 'html'

/** A report as a file. There is one document, the Word file; the others are read from it. */
export async function writeFileOf(
  context: Context,
  report: KeptReport,
  kind: FileKind,
): Promise<Uint8Array | Refusal> {
  const file = await readReportFile(context, report.id)
  if (kind === 'docx') return file
  const parts = await readPackage(file)
  if ('refused' in parts) return parts
  if (kind === 'html') return new TextEncoder().encode(writeHtml(parts, readDocument(parts)))
  // The day it bears is its own, not the day somebody asks for it: the same report is the same file.
  return writePdf(parts, new Date(`${report.head.issuedOn ?? report.cutOn}T00:00:00+07:00`))
}
