import type { Finding } from '../../finding.ts'
import { checkPack } from '../check-pack.ts'
import type { Pack } from '../pack.ts'
import { Notes } from './notes.ts'
import { readAdoption } from './read-adoption.ts'
import { readFields } from './read-fields.ts'
import { readHead } from './read-head.ts'
import { readDefiners, readIndicators } from './read-indicators.ts'
import { readPages } from './read-pages.ts'
import { readMoves, readStages } from './read-stages.ts'
import type { Sheet } from './sheet.ts'
import { readTables } from './table.ts'
import { TextsRead } from './texts-read.ts'

/** The pack, when nothing is wrong; everything that is wrong with its sheet and cell (`Mục!C7`) otherwise. */
export type ReadWorkbook = { readonly pack: Pack } | { readonly findings: readonly [Finding, ...Finding[]] }

/**
 * A programme from the sheets of a workbook, as `writeWorkbook` writes them or as somebody typed them. Never stops at
 * the first mistake: what cannot be read is noted and something harmless stands in, so that `checkPack` looks at all
 * the rest; its findings are told by the cell they are about.
 */
export function readWorkbook(sheets: readonly Sheet[]): ReadWorkbook {
  const notes = new Notes()
  const texts = new TextsRead(notes)
  const tables = readTables(notes, sheets)
  const fields = readFields(notes, texts, tables)
  const definers = readDefiners(notes, texts, tables)
  const adoption = readAdoption(notes, tables)
  const pack: Pack = {
    rules: {
      ...readHead(notes, texts, tables),
      fields,
      pages: readPages(notes, texts, tables),
      stages: readStages(notes, texts, tables),
      moves: readMoves(notes, texts, tables),
      indicators: readIndicators(notes, texts, tables, definers),
      ...(adoption === undefined ? {} : { adoption }),
    },
    texts: { vi: texts.vi(), en: texts.en() },
  }
  const checked = checkPack(pack).flatMap((found) => notes.settle(found) ?? [])
  const [first, ...others] = withoutRepeats([...notes.findings, ...checked])
  return first === undefined ? { pack } : { findings: [first, ...others] }
}

// Two paths of a pack may lie in one cell.
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((found) => [JSON.stringify(found), found])).values()]
}
