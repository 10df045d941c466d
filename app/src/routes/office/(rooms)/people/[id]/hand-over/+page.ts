import { addDays, isPlainDate } from '@gieo/engine/text/date.ts'
import { previewHandOver, readPeople } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

/** What goes over on the day in the address, and who might take it. */
export const load: PageLoad = async ({ fetch, params, url, parent }) => {
  const { session, today } = await parent()
  const asked = url.searchParams.get('on') ?? ''
  const on = isPlainDate(asked) ? asked : today
  const preview = await previewHandOver(fetch, params.id, on)
  const unit = preview.postings[0]?.unit ?? session.homeUnit
  const people = await readPeople(fetch, { unit })
  const others = people.people.filter(({ id, locked, isMe }) => id !== params.id && !locked && !isMe)
  return { preview, on, others, latest: addDays(today, 365) }
}
