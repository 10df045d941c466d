import { formatDate } from '@gieo/engine/text/date.ts'
import type { PublishedPack } from '@gieo/engine/pack/pack.ts'
import type { PersonPosting } from '@gieo/server/wire/people.ts'
import { sayPack } from '#lib/field/pack-words.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'

/** "Mọi chương trình", or the names of those it is limited to. */
export function sayProgrammes(
  { programmes }: Pick<PersonPosting, 'programmes'>,
  packs: readonly PublishedPack[],
): string {
  if (programmes === '*') return m.people_all_programmes()
  const name = (id: string) => {
    const pack = packs.find((one) => one.rules.programme === id)
    return pack === undefined ? id : sayPack(pack, getLocale(), 'name')
  }
  return programmes.map(name).join(', ')
}

/** What is special about when a post holds; nothing for one that simply holds. */
export function sayState({ state, from, to }: Pick<PersonPosting, 'state' | 'from' | 'to'>): string {
  const day = (date: string) => formatDate(date, getLocale())
  if (state === 'dormant') return m.people_post_dormant()
  if (state === 'over') return m.people_post_over({ day: day(to ?? from) })
  if (state === 'coming') return m.people_post_coming({ day: day(from) })
  return to === null ? '' : m.people_post_until({ day: day(to) })
}
