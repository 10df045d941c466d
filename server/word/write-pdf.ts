import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { FONT_FILES } from './fonts.ts'
import type { WordPackage } from './package.ts'
import { readDocument, type Block } from './read-document.ts'
import { writeTypst } from './write-typst.ts'

/** Where the setter looks for pictures: a folder that holds nothing, so that no file of the server can be asked for. */
const WORKSPACE = join(tmpdir(), 'gieo-paper')

/** The document as PDF/A-2b: with its letters in it, and every link of the Word file. `at` is the time it bears. */
export function writePdf(parts: WordPackage, at: Date): Uint8Array {
  const document = readDocument(parts)
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: FONT_FILES.map((file) => readFileSync(file)) }],
  })
  for (const part of picturesOf(document.blocks)) {
    const bytes = parts.get(part)
    if (bytes !== undefined) compiler.mapShadow(join(WORKSPACE, part), Buffer.from(bytes))
  }
  const compiled = compiler.compile({ mainFileContent: writeTypst(document) })
  if (compiled.result === null)
    throw new Error(`the report could not be set: ${reasonOf(compiler, compiled)}`)
  return compiler.pdf(compiled.result, {
    pdfStandard: 'a-2b',
    creationTimestamp: Math.floor(at.getTime() / 1000),
  })
}

function reasonOf(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler['compile']>): string {
  const error = compiled.takeDiagnostics()
  return error === null ? '' : JSON.stringify(compiler.fetchDiagnostics(error)).slice(0, 2000)
}

function picturesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] =>
    block.is === 'paragraph'
      ? block.pieces.flatMap((piece) => (piece.is === 'picture' ? [piece.part] : []))
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => picturesOf(cell.blocks))),
  )
}
