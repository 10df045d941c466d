import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{engine,programmes,server,app/src,examples,article,e2e,tools}/**/*.test.ts'],
    globalSetup: ['server/testing/cluster.ts'],
    hookTimeout: 60_000,
    testTimeout: 30_000,
    // Two cores: more files at once only make each slower.
    maxWorkers: 2,
  },
})
