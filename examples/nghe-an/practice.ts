import type { SceneKind } from './scenes/draw-scene.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'

/** A good practice that was reported in public, retold from its facts. Households are not named. */
export type ExamplePractice = {
  readonly id: string
  readonly titleVi: string
  readonly titleEn: string
  readonly summaryVi: string
  readonly summaryEn: string
  readonly sector: 'economy' | 'culture-society' | 'defence-security' | 'political-system'
  readonly kind: 'new' | 'running'
  /** The unit of the day on which it began. */
  readonly unit: UnitId
  readonly leadVi: string
  /** The first of the month or of the year where the report says no more. */
  readonly startedOn: PlainDate
  readonly sourceUrl: string
  readonly scene: SceneKind
  /** As far as the report carries: that it began, or also what came of it. */
  readonly stage: 'checked' | 'started' | 'effective'
}
