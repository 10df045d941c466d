import type { Outline } from '@gieo/engine/chart/map-drawing.ts'
import type { OutlineList } from '@gieo/server/wire/maps.ts'

/** Outlines as they are drawn: steps on the wire are points here. */
export function readOutlines({ items }: OutlineList): readonly Outline[] {
  return items.map(({ unit, rings }) => ({ id: unit, rings: rings.map(addUp) }))
}

function addUp(steps: readonly number[]): readonly number[] {
  const points: number[] = []
  for (const [index, step] of steps.entries()) points.push(index < 2 ? step : step + (points[index - 2] ?? 0))
  return points
}
