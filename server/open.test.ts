import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { open } from './open.ts'

test('what cannot be brought up to date is closed again: whoever opened it hears why, and nothing runs on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gieo-open-'))
  const config = { port: 0, host: '127.0.0.1', folder, databaseUrl: undefined, example: 'none' } as const
  try {
    const { context, close } = await open(config)
    await sql`update kysely_migration set name = '0000-unknown' where name = '0001-foundation'`.execute(
      context.db,
    )
    await close()
    await expect(open(config)).rejects.toThrow('0000-unknown')
    expect(
      existsSync(join(folder, 'cluster', 'postmaster.pid')),
      readFileSync(join(folder, 'cluster.json'), 'utf8'),
    ).toBe(false)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)
