import { expect, test } from 'vitest'
import { makeLog } from './log.ts'

function lineOf(failure: unknown): { readonly failure: Record<string, unknown> } {
  const lines: string[] = []
  makeLog('error', { write: (line) => void lines.push(line) }).error({ failure }, 'defect')
  return JSON.parse(lines.join(''))
}

test('a defect is logged with its cause and where it arose', () => {
  const { failure } = lineOf(new TypeError('no such thing'))
  expect(failure).toMatchObject({ name: 'TypeError', message: 'no such thing' })
  expect(failure['stack']).toContain('log.test.ts')
})

test('what PostgreSQL quotes of a row stays out of the log, what names the rule that failed does not', () => {
  const failed = Object.assign(new Error('violates check'), {
    code: '23514',
    constraint: 'vault_words',
    detail: 'Failing row contains (Nguyễn Thị Ví Dụ).',
  })
  expect(lineOf(failed).failure).toMatchObject({ code: '23514', constraint: 'vault_words' })
  expect(JSON.stringify(lineOf(failed))).not.toContain('Ví Dụ')
})
