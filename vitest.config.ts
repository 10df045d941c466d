import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{engine,programmes,server,app/src,examples,article,e2e,tools}/**/*.test.ts'],
    globalSetup: ['server/testing/cluster.ts'],
    hookTimeout: 60_000,
    // A browser on a machine that does other work too may be slow; that is no fault of what is tried.
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // Two cores: more files at once only make each slower.
    maxWorkers: 2,
  },
})
