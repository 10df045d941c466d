import type { IndicatorRow } from '@gieo/server/wire/figures.ts'

/** A programme that counts something, with the first thing it counts. */
export type CountingProgramme = {
  readonly id: string
  readonly nameVi: string
  readonly nameEn: string
  readonly indicator: IndicatorRow
}

export function listProgrammes(indicators: readonly IndicatorRow[]): readonly CountingProgramme[] {
  const first = new Map<string, CountingProgramme>()
  for (const indicator of indicators) {
    const { kind, programme: id, programmeVi: nameVi, programmeEn: nameEn } = indicator
    if (kind === 'counted' && id !== null && !first.has(id)) first.set(id, { id, nameVi, nameEn, indicator })
  }
  return [...first.values()]
}
