import type { Look } from '@gieo/engine/replication/lineage/twigs.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'

/** The word that stands beside a sign. */
export function sayLook(look: Look): string {
  switch (look) {
    case 'card':
      return m.lineage_state_card()
    case 'card-gone':
      return m.lineage_state_card_gone()
    case 'planned':
      return m.lineage_state_planned()
    case 'started':
      return m.lineage_state_started()
    case 'kept':
      return m.lineage_state_kept()
    case 'dropped':
      return m.lineage_state_dropped()
  }
}

/** A text in the language of the page; in Vietnamese where nobody wrote the other yet. */
export function sayWords({ vi, en }: { readonly vi: string; readonly en: string }): string {
  return getLocale() === 'en' && en !== '' ? en : vi
}
