import type { UnitType } from './unit-rows.ts'

/**
 * Hamlets have no national code. The first are named in published reports (their addresses stand with the practices);
 * the rest are invented for trying things out and marked as examples. `commune` is the code of 2023.
 */
export type HamletRow = {
  readonly slug: string
  readonly name: string
  readonly type: UnitType
  readonly commune: string
  /** Names of other reports or years by which people still look for it. */
  readonly aliases?: readonly string[] | undefined
  readonly isExample: boolean
}

export const HAMLETS: readonly HamletRow[] = [
  reported('binh-hai', 'Bình Hải', 'xom', '16960'),
  reported('bui-son', 'Bùi Sơn', 'xom', '17566'),
  reported('nghi-phu-9', '9', 'xom', '16702'),
  reported('dinh-son-1', 'Đỉnh Sơn 1', 'ban', '16861'),
  reported('khe-ran', 'Khe Rạn', 'ban', '17254'),
  reported('nua', 'Nưa', 'ban', '17257'),
  reported('met', 'Mét', 'xom', '17032'),
  reported('mong-huu-van', 'Mồng - Hữu Văn', 'ban', '16759'),
  reported('hoa-bac', 'Hòa Bắc', 'khoi', '16876'),
  reported('nghi-xa-2', '2', 'xom', '17869'),
  reported('na-cong', 'Na Công', 'ban', '16763'),
  ...['1', '2', '4', '7', '9', '12'].map((number) =>
    invented(`nghia-binh-${number}`, number, 'xom', '16960'),
  ),
  ...['3', '5', '8'].map((number) => invented(`nghia-trung-${number}`, number, 'xom', '16981')),
  invented('tan-minh', 'Tân Minh', 'khoi', '16941'),
  ...['Đông Sơn', 'Tây Sơn'].map((name, index) => invented(`xuan-thanh-${index + 1}`, name, 'xom', '17566')),
]

function reported(slug: string, name: string, type: UnitType, commune: string): HamletRow {
  return { slug, name, type, commune, isExample: false }
}

function invented(slug: string, name: string, type: UnitType, commune: string): HamletRow {
  return { slug, name, type, commune, isExample: true }
}
