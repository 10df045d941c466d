import type { Told } from './cases.ts'

/** Invented cases of the example commune, at every stage. */
export const INVENTED: readonly Told[] = []
