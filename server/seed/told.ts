import type { PlainDate } from '@gieo/engine/text/date.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { SceneKind } from '../../examples/nghe-an/scenes/draw-scene.ts'

/** A case of the example, and how far it has come. Who steps where is a matter of role, as everywhere. */
export type Told = {
  readonly programme: string
  readonly id: string
  readonly unit: UnitId
  readonly on: PlainDate
  readonly answers: Readonly<Record<string, unknown>>
  readonly steps: readonly Step[]
  readonly scene: SceneKind | undefined
  readonly by: string
}

export type Step = {
  readonly move: string
  readonly by: string
  readonly on: PlainDate
  readonly reason?: string | undefined
  /** What is answered with it. */
  readonly answers?: Readonly<Record<string, unknown>> | undefined
}
