/**
 * The colours of a time of day. They follow the tokens of the interface: paper skies, rice greens, indigo hills,
 * laterite roads and roofs, straw and bamboo; all muted, so that a picture never shouts louder than the page.
 */
export type Light = {
  readonly sky: string
  readonly skyLow: string
  readonly sun: string
  readonly cloud: string
  readonly far: string
  readonly mid: string
  readonly near: string
  readonly meadow: string
  readonly meadowLight: string
  readonly meadowDeep: string
  readonly crowns: readonly [string, string, string]
  readonly crownsLit: readonly [string, string, string]
  readonly water: string
  readonly waterDeep: string
  readonly glint: string
  readonly shade: string
  readonly road: string
  readonly roadEdge: string
  readonly roof: string
  readonly roofDeep: string
  readonly walls: readonly [string, ...string[]]
  readonly wallShade: string
  readonly opening: string
  readonly wood: string
  readonly bamboo: string
  readonly bambooDeep: string
}

const MATERIALS = {
  crowns: ['#356B45', '#3F7A4B', '#4C8A55'],
  crownsLit: ['#4C8A55', '#5A9760', '#6FA86C'],
  road: '#CB8B62',
  roadEdge: '#B97A54',
  roof: '#B5623B',
  roofDeep: '#9C5230',
  walls: ['#F7EDD8', '#F1E3C0', '#E6E9DC', '#DCE5E4'],
  wallShade: '#DCCCA8',
  opening: '#6B4A32',
  wood: '#7B5B43',
  bamboo: '#C9A36B',
  bambooDeep: '#A37E3F',
  shade: '#2F4A2E',
  glint: '#F4F7F0',
} as const

const MORNING: Light = {
  ...MATERIALS,
  sky: '#F6EFDC',
  skyLow: '#FAF5E8',
  sun: '#FBE3B0',
  cloud: '#FFFCF3',
  far: '#C5CFDA',
  mid: '#A3B6BC',
  near: '#8DB27B',
  meadow: '#A9C58C',
  meadowLight: '#C0D49F',
  meadowDeep: '#8FB276',
  water: '#9CC6C4',
  waterDeep: '#7FB2B5',
}

const CLEAR: Light = {
  ...MATERIALS,
  sky: '#E3ECEE',
  skyLow: '#EEF2EC',
  sun: '#FBF1CF',
  cloud: '#F8FAF6',
  far: '#B4C5D4',
  mid: '#92ADB4',
  near: '#7FA873',
  meadow: '#A2C283',
  meadowLight: '#BCD39A',
  meadowDeep: '#86AE6E',
  water: '#94C0C6',
  waterDeep: '#74A9AE',
}

const AFTER_RAIN: Light = {
  ...MATERIALS,
  sky: '#E6E9E1',
  skyLow: '#F1F1E8',
  sun: '#F5F0DC',
  cloud: '#F5F5EE',
  far: '#BDCBC9',
  mid: '#93ADA6',
  near: '#6F9A6E',
  meadow: '#97BC7E',
  meadowLight: '#B3CF95',
  meadowDeep: '#7BA568',
  water: '#A3C4BE',
  waterDeep: '#82AEA8',
  road: '#BE7E58',
  roadEdge: '#A96C49',
}

const AFTERNOON: Light = {
  ...MATERIALS,
  sky: '#F7E6CE',
  skyLow: '#FBF0DC',
  sun: '#F6CB8B',
  cloud: '#FDF4E4',
  far: '#CFC8CF',
  mid: '#ADB2B2',
  near: '#93AC78',
  meadow: '#B4C485',
  meadowLight: '#CBD49A',
  meadowDeep: '#9BB06F',
  water: '#A9C4BD',
  waterDeep: '#88ADA8',
}

export const DAYLIGHTS: readonly [Light, ...Light[]] = [MORNING, CLEAR, AFTER_RAIN, AFTERNOON]
