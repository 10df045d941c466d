import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listWrittenPages, ROOT } from './write-docs.ts'

test('the pages written from code are as the code says (else run: node tools/write-docs.ts)', async () => {
  for (const { path, text } of await listWrittenPages()) {
    expect(await readFile(join(ROOT, path), 'utf8'), path).toBe(text)
  }
})
