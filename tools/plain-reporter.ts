import type { Reporter, TestModule } from 'vitest/node'

/** The last line of a run, in plain words for machines and people: `N passed, N failed`. */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    )
    const passed = states.filter((state) => state === 'passed').length
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length
    const failed = states.filter((state) => state === 'failed').length + broken
    process.once('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`))
  }
}
