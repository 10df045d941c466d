import type { ExampleCase } from '../example-case.ts'
import { FULL_EXAMPLES } from './example-full.texts.ts'
import { SNAPSHOT_EXAMPLES } from './example-snapshot.texts.ts'

/** All four sectors, new and running, from just registered to recognised and stopped. */
export const EXAMPLES: readonly ExampleCase[] = [...FULL_EXAMPLES, ...SNAPSHOT_EXAMPLES]
