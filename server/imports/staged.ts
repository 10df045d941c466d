import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Context } from '../context.ts'
import type { Row } from '../sheets/cell.ts'

/** Where an import keeps its file and what was read from it, until both are deleted. */
export function importFolder({ folder }: Pick<Context, 'folder'>, id: string): string {
  return join(folder, 'imports', id)
}

/** The file as it was sent; it is deleted as soon as it has been read. */
export function uploadPath(context: Pick<Context, 'folder'>, id: string): string {
  return join(importFolder(context, id), 'upload')
}

function sheetPath(context: Pick<Context, 'folder'>, id: string, sheet: number): string {
  return join(importFolder(context, id), `sheet-${sheet}.gz`)
}

/** Keeps the rows of a sheet, one line each, without the columns that must not be kept. */
export async function stageSheet(
  context: Pick<Context, 'folder'>,
  id: string,
  sheet: number,
  batches: AsyncIterable<readonly Row[]>,
): Promise<void> {
  await mkdir(importFolder(context, id), { recursive: true })
  const path = sheetPath(context, id, sheet)
  await pipeline(
    Readable.from(toLines(batches)),
    // The lowest level: a table is read twice and lives some weeks.
    createGzip({ level: 1 }),
    createWriteStream(`${path}.new`),
  )
  await rename(`${path}.new`, path)
}

async function* toLines(batches: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  for await (const rows of batches)
    if (rows.length > 0) yield `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`
}

/** The rows as they were kept, a handful at a time. */
export async function* readStaged(
  context: Pick<Context, 'folder'>,
  id: string,
  sheet: number,
): AsyncGenerator<readonly Row[]> {
  const bytes = createReadStream(sheetPath(context, id, sheet)).pipe(createGunzip())
  let rest = ''
  bytes.setEncoding('utf8')
  for await (const part of bytes as AsyncIterable<string>) {
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    if (lines.length > 0) yield lines.map((line) => JSON.parse(line) as Row) // written by stageSheet
  }
}

/** The first rows of a sheet. */
export async function readFirst(
  context: Pick<Context, 'folder'>,
  id: string,
  sheet: number,
  count: number,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for await (const some of readStaged(context, id, sheet)) {
    rows.push(...some)
    if (rows.length >= count) break
  }
  return rows.slice(0, count)
}
