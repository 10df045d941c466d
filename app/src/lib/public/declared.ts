import type { FigureRow } from '@gieo/server/wire/figures.ts'
import { m } from '#lib/paraglide/messages.js'

type Stated = {
  readonly indicator: string
  readonly labelVi: string
  readonly labelEn: string
  readonly figure: FigureRow
}

/** Every statement about one thing, side by side: they are never added up. */
export type Subject = {
  readonly indicator: string
  readonly labelVi: string
  readonly labelEn: string
  readonly figures: readonly FigureRow[]
}

export type Theme = { readonly id: string; readonly name: string; readonly subjects: readonly Subject[] }

const THEME_NAMES: Readonly<Record<string, () => string>> = {
  contributions: m.public_theme_contributions,
  farmers: m.public_theme_farmers,
  gardens: m.public_theme_gardens,
  households: m.public_theme_households,
  houses: m.public_theme_houses,
  models: m.public_theme_models,
  'new-rural': m.public_theme_new_rural,
  ocop: m.public_theme_ocop,
}

/** Declared figures by what they are about, in the order given: an indicator is named `theme.subject`. */
export function groupByTheme(stated: readonly Stated[]): readonly Theme[] {
  const themeOf = ({ indicator }: Subject) => indicator.split('.')[0] ?? ''
  return [...Map.groupBy(groupBySubject(stated), themeOf)].map(([id, subjects]) => ({
    id,
    name: (THEME_NAMES[id] ?? m.public_theme_other)(),
    subjects,
  }))
}

export function groupBySubject(stated: readonly Stated[]): readonly Subject[] {
  return [...Map.groupBy(stated, ({ indicator }) => indicator)].flatMap(([indicator, all]) => {
    const [first] = all
    if (first === undefined) return []
    return [
      { indicator, labelVi: first.labelVi, labelEn: first.labelEn, figures: all.map(({ figure }) => figure) },
    ]
  })
}

/** The newest statement of each definer, since those are compared; the subject's own page holds them all. */
export function newestOfEach(figures: readonly FigureRow[]): readonly FigureRow[] {
  return [...Map.groupBy(figures, ({ definer }) => definer).values()].flatMap((said) => said[0] ?? [])
}
