import type { Head } from './case/head.ts'

export type Due = { readonly head: Head; readonly kind: 'sent-back' | 'contested' }

/** What waits for somebody here: cases the commune has sent back, and fields with two values. */
export function listDue(heads: Iterable<Head>): readonly Due[] {
  const due: Due[] = []
  for (const head of heads) {
    if (head.withdrawn !== null) continue
    if (head.sentBack !== null) due.push({ head, kind: 'sent-back' })
    if (head.contested.length > 0) due.push({ head, kind: 'contested' })
  }
  // What has waited longest comes first.
  return due.toSorted((left, right) => (sinceOf(left) < sinceOf(right) ? -1 : 1))
}

function sinceOf({ head }: Due): string {
  return head.sentBack?.on ?? head.stageOn
}
