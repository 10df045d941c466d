import type { Words } from '#lib/field/say.ts'
import type { Trouble } from './send.svelte.ts'

/** What was found wrong with a field, for the line under it: findings name `field`, `field.2` or `field.2.part`. */
export function problemsOf(trouble: Trouble | undefined): (field: string) => readonly Words[] {
  const findings = trouble?.is === 'refused' ? (trouble.problem.findings ?? []) : []
  return (field) =>
    findings
      .filter(({ path }) => path.split('.')[0] === field)
      .map(({ title, remedy }) => ({ title, remedy }))
}
