import type { PublishedPack } from '@gieo/engine/pack/pack.ts'
import type { Found } from '@gieo/server/wire/find.ts'
import { sayPack } from '#lib/field/pack-words.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'
import { placeHref } from '../place/address.ts'
import { withQuery } from '../query.ts'
import { switchLanguage, switchTheme } from '../switches.ts'
import type { Entry } from './entries.ts'

/** What can be done from anywhere. */
export function listChoices(showKeys: () => void): readonly Entry[] {
  return [
    { id: 'new-case', icon: 'plus', name: m.shell_new_case(), href: '/office/cases/new' },
    { id: 'rankings', icon: 'chart', name: m.rankings_open(), href: '/office/figures/rankings' },
    { id: 'rechecks', icon: 'tick', name: m.rechecks_title(), href: '/office/rechecks' },
    { id: 'keys', icon: 'info', name: m.shell_keys(), run: showKeys },
    { id: 'theme', icon: 'moon', name: m.office_theme(), run: switchTheme },
    { id: 'language', icon: 'globe', name: m.shared_language_other(), run: switchLanguage },
  ]
}

export function listProgrammes(packs: readonly PublishedPack[]): readonly Entry[] {
  return packs.map((pack) => {
    const { programme } = pack.rules
    const href = withQuery('/office/cases', { programme })
    return { id: `programme-${programme}`, icon: 'clipboard', name: sayPack(pack, getLocale(), 'name'), href }
  })
}

export function listFigures(packs: readonly PublishedPack[]): readonly Entry[] {
  return packs.flatMap((pack) => {
    const { programme, indicators } = pack.rules
    const [about, href] = [
      sayPack(pack, getLocale(), 'name.short'),
      withQuery('/office/figures', { programme }),
    ]
    return indicators.map((indicator): Entry => {
      const name = sayPack(pack, getLocale(), `indicator.${indicator.id}`)
      return { id: `figure-${programme}.${indicator.id}`, icon: 'chart', name, about, href }
    })
  })
}

/** What the heading of the room offers is what can be done here: a button is pressed, a link is followed. */
export function listActionsHere(): readonly Entry[] {
  const offered = document.querySelectorAll<HTMLElement>('#content > .work > header :is(button, a.btn)')
  return [...offered]
    .filter((one) => one.offsetParent !== null)
    .map((one, place) => {
      const name = one.innerText.trim() || (one.getAttribute('aria-label') ?? '')
      return { id: `here-${place}`, icon: 'right', name, run: () => one.click() }
    })
}

/** What the server found, as entries. */
export function casesOf(found: Found): readonly Entry[] {
  return found.cases.map(({ id, title, unitName, organisationName }) => ({
    id: `case-${id}`,
    icon: 'list',
    name: title,
    about: `${unitName} · ${organisationName}`,
    href: `/office/cases/${id}`,
  }))
}

export function placesOf(found: Found): readonly Entry[] {
  return found.units.map(({ id, fullName, within }) => ({
    id: `unit-${id}`,
    icon: 'pin',
    name: fullName,
    about: within,
    href: placeHref(id),
  }))
}
