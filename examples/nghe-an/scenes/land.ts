import type { Chance } from './chance.ts'
import type { Light } from './light.ts'
import { area, box, disc, faded, HEIGHT, oval, pair, softLine, spread, WIDTH } from './shapes.ts'
import type { Point } from './shapes.ts'

/** A skyline: `at` gives the y of its edge, so that trees and houses can stand on it. */
export type Ridge = { readonly at: (x: number) => number; readonly fill: (colour: string) => string }

export type RidgeForm = 'rolling' | 'peaks' | 'karst'

/**
 * A ridge whose foot lies at `level` and which rises at most `rise` above it. Karst towers stand in the west of the
 * province, long ranges along the border, low hills towards the sea.
 */
export function ridge(chance: Chance, form: RidgeForm, level: number, rise: number): Ridge {
  const profile = { rolling, peaks, karst }[form](chance)
  const at = (x: number) => level - rise * profile(x / WIDTH)
  const edge = spread(form === 'rolling' ? 17 : 47, -10, WIDTH + 10).map((x): Point => [x, at(x)])
  return {
    at,
    fill: (colour) => area(`${softLine(edge)}L${pair([WIDTH + 10, HEIGHT])}L${pair([-10, HEIGHT])}Z`, colour),
  }
}

/** Sky, sun or cloud, and the ranges behind; what is drawn next stands in front of them, below `horizon`. */
export function backdrop(chance: Chance, light: Light, horizon: number): string {
  const form = chance.pick<RidgeForm>(['rolling', 'peaks', 'peaks', 'karst', 'rolling'])
  return backdropOf(chance, light, horizon, form)
}

/** The same with the form of the ranges chosen by the caller. */
export function backdropOf(chance: Chance, light: Light, horizon: number, form: RidgeForm): string {
  const high = chance.between(175, 265)
  const far = ridge(chance, form === 'karst' ? 'peaks' : form, horizon + 10, high)
  const mid = ridge(chance, form, horizon + 20, high * chance.between(0.52, 0.76))
  const near = ridge(chance, 'rolling', horizon + 28, chance.between(56, 112))
  return [
    sky(chance, light, horizon),
    far.fill(light.far),
    mid.fill(light.mid),
    faded(0.28, ridge(chance, 'rolling', horizon + 26, 46).fill(light.skyLow)),
    near.fill(light.near),
  ].join('')
}

/** Open ground with a softly moving upper edge. */
export function ground(chance: Chance, colour: string, top: number, rise: number): string {
  return ridge(chance, 'rolling', top, rise).fill(colour)
}

function sky(chance: Chance, light: Light, horizon: number): string {
  const sunX = chance.pick([chance.between(260, 560), chance.between(1020, 1330)])
  const sunY = horizon - chance.between(125, 185)
  const radius = chance.between(44, 66)
  const clouds = chance.happens(0.75) ? [cloud(chance, light, horizon), cloud(chance, light, horizon)] : []
  return [
    box(0, 0, WIDTH, HEIGHT, light.sky),
    faded(0.7, ridge(chance, 'rolling', horizon - 60, 70).fill(light.skyLow)),
    faded(0.35, disc(sunX, sunY, radius * 1.55, light.sun)),
    disc(sunX, sunY, radius, light.sun),
    ...clouds,
  ].join('')
}

/** Long flat bars with round ends, as mist lies over the hills in the morning. */
function cloud(chance: Chance, light: Light, horizon: number): string {
  const [x, y] = [chance.between(180, 1420), horizon - chance.between(200, 262)]
  const bars = spread(3, -9, 9).map((offset) =>
    oval(
      x + chance.between(-60, 60),
      y + offset,
      chance.between(70, 130),
      chance.between(8, 13),
      light.cloud,
    ),
  )
  return faded(0.75, ...bars)
}

function rolling(chance: Chance): (x: number) => number {
  const waves = [1.1, 2.3, 4.1].map((pitch) => ({
    pitch: pitch * chance.between(0.8, 1.25),
    phase: chance.between(0, 6.3),
  }))
  return (x) => {
    const [slow = 0, middle = 0, quick = 0] = waves.map(({ pitch, phase }) =>
      Math.sin(x * pitch * 3.14 + phase),
    )
    return 0.5 + 0.3 * slow + 0.16 * middle + 0.04 * quick
  }
}

function peaks(chance: Chance): (x: number) => number {
  const tops = spread(chance.whole(5, 7), -0.05, 1.05).map((x) => ({
    x: x + chance.between(-0.07, 0.07),
    height: chance.between(0.42, 1),
    width: chance.between(0.1, 0.19),
  }))
  const grain = rolling(chance)
  return (x) =>
    Math.max(...tops.map((top) => top.height * Math.exp(-((Math.abs(x - top.x) / top.width) ** 1.7)))) * 0.9 +
    grain(x * 2) * 0.14
}

function karst(chance: Chance): (x: number) => number {
  const towers = spread(chance.whole(7, 10), -0.02, 1.02).map((x) => ({
    x: x + chance.between(-0.05, 0.05),
    height: chance.between(0.35, 1),
    width: chance.between(0.05, 0.1),
  }))
  const grain = rolling(chance)
  return (x) =>
    Math.max(...towers.map((tower) => tower.height / (1 + (Math.abs(x - tower.x) / tower.width) ** 4))) *
      0.85 +
    grain(x * 4) * 0.18
}
