import { spawnSync } from 'node:child_process'
import { checkSizes } from './check-sizes.ts'

/** `npm run check`: what tools can hold: types, layers, layout, sizes. Every finding is shown before it fails. */
const CHECKS: readonly (readonly [name: string, command: readonly string[]])[] = [
  ['types of the engine (no I/O)', ['node_modules/typescript/bin/tsc', '-p', 'engine/tsconfig.json']],
  ['types', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']],
  ['types of the app', ['tools/check-app.ts']],
  [
    'layers',
    [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      'tools/layers.cjs',
      'engine',
      'programmes',
      'server',
      'examples',
      'article',
    ],
  ],
  ['lint', ['node_modules/oxlint/bin/oxlint', '--config', 'tools/oxlint.json', '--deny-warnings']],
  ['layout', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
]

const failed = CHECKS.filter(([name, command]) => {
  const { status } = spawnSync(process.execPath, [...command], { stdio: 'inherit' })
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}\n`)
  return status !== 0
})
const tooLong = checkSizes()
for (const line of tooLong) process.stdout.write(`${line}\n`)
process.stdout.write(`${tooLong.length === 0 ? 'ok    ' : 'FAILED'} sizes\n`)
process.exitCode = failed.length + tooLong.length === 0 ? 0 : 1
