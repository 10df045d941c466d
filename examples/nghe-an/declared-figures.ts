import type { DeclaredRow } from './declare.ts'
import { DECLARED_2023_REPORT } from './declared-2023-report.ts'
import { DECLARED_HOUSES } from './declared-houses.ts'
import { DECLARED_OCOP } from './declared-ocop.ts'
import { DECLARED_OTHERS } from './declared-others.ts'

/** Every figure of Nghệ An that somebody stated in public. None of them is ever added to what Gieo counts. */
export const DECLARED_FIGURES: readonly DeclaredRow[] = [
  ...DECLARED_2023_REPORT,
  ...DECLARED_OCOP,
  ...DECLARED_HOUSES,
  ...DECLARED_OTHERS,
]
