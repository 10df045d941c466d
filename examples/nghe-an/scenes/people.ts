import type { Light } from './light.ts'
import { area, disc, placed, shadow, stroke } from './shapes.ts'
import type { Point } from './shapes.ts'

/* People are small, turned away or under a conical hat: a picture of an invented place shows nobody in particular. */

/** Somebody standing at work, holding a long tool (hoe, rake, pole) to the right; 90 units high. */
export function worker(light: Light, at: Point, scale: number, shirt: string): string {
  return placed(
    at[0],
    at[1],
    scale,
    shadow(6, 0, 26, 5, light.shade),
    stroke('M-6-2L-4-34M8-2L4-34', '#48524E', 9),
    area('M-13-68Q0-76 13-68L11-30H-11Z', shirt),
    stroke('M9-62Q22-54 26-44', shirt, 7),
    stroke('M14-66L44-4', light.wood, 3.5),
    area('M-25-70L25-70L0-93Z', '#E9D9AE'),
    area('M-25-70L25-70L20-75L-20-75Z', '#D2BC85'),
  )
}

/** Somebody walking away from us, bare-headed; 90 units high. */
export function walker(light: Light, at: Point, scale: number, shirt: string): string {
  return placed(
    at[0],
    at[1],
    scale,
    shadow(4, 0, 20, 4, light.shade),
    stroke('M-5-2L-4-36M6-4L4-36', '#2B3438', 8),
    area('M-13-68Q0-76 13-68L11-32H-11Z', shirt),
    stroke('M-12-62L-16-40M12-62L16-40', shirt, 6),
    disc(0, -80, 9.5, '#2B2622'),
  )
}
