import type { Light } from './light.ts'
import { area, box, disc, line, oval, placed, shadow, spread, stroke, strokes } from './shapes.ts'
import type { Point } from './shapes.ts'

/* What lies about where people build; each thing stands on `at`. */

export const BRICK = '#C07A57'
export const BRICK_DEEP = '#A9623F'
export const CONCRETE = '#D6D1C4'
export const CONCRETE_WET = '#B4AFA2'

export function pileOfBricks(at: Point, courses: number): string {
  const rows = spread(courses, 0, (courses - 1) * 15).map((up, index) => {
    const inset = index * 9
    const joints = spread(7, -70 + inset, 70 - inset).slice(1, -1)
    return (
      box(-70 + inset, -15 - up, 140 - inset * 2, 14, index % 2 === 0 ? BRICK : BRICK_DEEP) +
      strokes(
        joints.map((x) => line(x, -14 - up, x, -2 - up)),
        '#DDB892',
        2,
      )
    )
  })
  return placed(at[0], at[1], 1.1, shadow(6, 0, 92, 9, '#2F4A2E'), ...rows)
}

export function pileOfSand(light: Light, at: Point, scale: number): string {
  return placed(
    at[0],
    at[1],
    scale,
    shadow(8, 2, 130, 13, light.shade),
    area('M-120 2Q-60-20-28-58Q0-92 30-60Q70-14 122 2Q0 16-120 2Z', '#E3CFA0'),
    area('M0-80Q30-66 34-54Q70-14 122 2Q70 9 20 8Q36-36 0-80Z', '#CDB683'),
  )
}

export function mixer(light: Light, at: Point, scale: number): string {
  return placed(
    at[0],
    at[1],
    scale,
    shadow(6, 0, 74, 9, light.shade),
    stroke('M-48-4L-20-54M48-4L20-54M-44-18L44-18', '#48524E', 6),
    disc(-46, -11, 12, '#48524E'),
    disc(46, -11, 12, '#48524E'),
    area('M-42-50L-30-96L18-112L40-84L30-44Q-6-30-42-50Z', '#C9A24B'),
    area('M-6-37L10-110L18-112L40-84L30-44Q14-36-6-37Z', '#AD8638'),
    oval(-34, -74, 9, 24, '#6B5A32'),
    box(52, -46, 26, 30, '#6582A2'),
  )
}

export function wheelbarrow(light: Light, at: Point, scale: number): string {
  return placed(
    at[0],
    at[1],
    scale,
    shadow(4, 0, 56, 7, light.shade),
    stroke('M-62-38L30-22M-34-32L-36-2', '#48524E', 5),
    area('M-30-56L40-48L24-20L-18-24Z', '#6582A2'),
    area('M-26-56Q4-78 36-49Z', CONCRETE_WET),
    disc(38, -12, 12, '#48524E'),
    disc(38, -12, 5, CONCRETE),
  )
}
