/** Imports point one way: engine ← programmes ← server, app. */
module.exports = {
  forbidden: [
    {
      name: 'engine-stands-alone',
      severity: 'error',
      from: { path: '^engine/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^(engine/|node_modules/@noble/)' },
    },
    {
      name: 'programmes-on-engine',
      severity: 'error',
      from: { path: '^programmes/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(server|app|examples)/' },
    },
    {
      name: 'examples-are-data',
      severity: 'error',
      from: { path: '^examples/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(server|app)/' },
    },
    {
      name: 'wire-stands-alone',
      severity: 'error',
      from: { path: '^server/wire/' },
      to: { path: '^server/(?!wire/)' },
    },
    {
      name: 'reads-do-not-write',
      severity: 'error',
      from: { path: '^server/read/' },
      to: { path: '^server/(handle|project|http)' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
}
