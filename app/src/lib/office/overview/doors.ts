import type { Overview } from '@gieo/server/wire/overview.ts'
import { withQuery } from '../query.ts'

type Door = Readonly<Record<'programme' | 'opened' | 'waiting' | 'standing', string>>

/** The cases behind a number of the page. */
export function casesHref({ unit }: Pick<Overview, 'unit'>, what: Partial<Door>): string {
  return withQuery('/office/cases', { unit, ...what })
}

export function sumOf(items: readonly { readonly count: number }[]): number {
  return items.reduce((sum, { count }) => sum + count, 0)
}
