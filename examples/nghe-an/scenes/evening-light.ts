import type { Light } from './light.ts'

/* The same colours an hour after sunset: everything leans to indigo, and only the lamps are warm. */

const DUSK: Light = {
  sky: '#46537F',
  skyLow: '#C9A6A0',
  sun: '#F3E9CF',
  cloud: '#7F7FA0',
  far: '#6A719A',
  mid: '#4D5A80',
  near: '#35485A',
  meadow: '#3A5A4E',
  meadowLight: '#4A6B59',
  meadowDeep: '#2F4B44',
  crowns: ['#22403B', '#284A41', '#2E5347'],
  crownsLit: ['#2E5347', '#355C4D', '#3C6553'],
  water: '#7482A5',
  waterDeep: '#56658C',
  glint: '#E9DCC0',
  shade: '#16252A',
  road: '#776772',
  roadEdge: '#5E535F',
  roof: '#5C4449',
  roofDeep: '#46363C',
  walls: ['#A2969A', '#9294A4', '#A79B93'],
  wallShade: '#6F6B7D',
  opening: '#3A3038',
  wood: '#3E3336',
  bamboo: '#8A7458',
  bambooDeep: '#65543F',
}

const NIGHTFALL: Light = {
  ...DUSK,
  sky: '#2C3A63',
  skyLow: '#7C7FA6',
  cloud: '#525F88',
  far: '#4C5985',
  mid: '#38466C',
  near: '#293B4F',
  meadow: '#2D4A48',
  meadowLight: '#3A5A53',
  meadowDeep: '#243D3D',
}

export const EVENING_LIGHTS: readonly [Light, ...Light[]] = [DUSK, NIGHTFALL]
