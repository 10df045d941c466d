import { spawnSync } from 'node:child_process'

/** svelte-check over the app; Kit's generated types and the compiled messages are made first. */
const app = { cwd: 'app', stdio: 'inherit' } as const
spawnSync('npx', ['--no-install', 'svelte-kit', 'sync'], app)
const { status } = spawnSync(
  'npx',
  ['--no-install', 'svelte-check', '--tsconfig', './tsconfig.json', '--threshold', 'warning'],
  app,
)
process.exitCode = status ?? 1
