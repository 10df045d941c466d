import type { Start, StartStep } from '@gieo/server/wire/start.ts'
import { m } from '#lib/paraglide/messages.js'

type Words = {
  readonly name: () => string
  /** What the step is for. */
  readonly why: () => string
  readonly act: () => string
  readonly href: (unit: string) => string
}

const people = (unit: string) => `/office/people?unit=${encodeURIComponent(unit)}`

export const STEPS: Readonly<Record<StartStep, Words>> = {
  organisation: {
    name: m.people_start_organisation,
    why: m.people_start_organisation_why,
    act: m.people_start_organisation_do,
    href: people,
  },
  people: {
    name: m.people_start_people,
    why: m.people_start_people_why,
    act: m.people_start_people_do,
    href: people,
  },
  hamlets: {
    name: m.people_start_hamlets,
    why: m.people_start_hamlets_why,
    act: m.people_start_hamlets_do,
    href: (unit) => `/office/units?unit=${encodeURIComponent(unit)}`,
  },
  import: {
    name: m.people_start_import,
    why: m.people_start_import_why,
    act: m.people_start_import_do,
    href: () => '/office/imports',
  },
  record: {
    name: m.people_start_record,
    why: m.people_start_record_why,
    act: m.people_start_record_do,
    href: () => '/office/cases/new',
  },
  print: {
    name: m.people_start_print,
    why: m.people_start_print_why,
    act: m.people_start_print_do,
    href: () => '/office',
  },
}

/** The first step that is not done and that the reader may do; where there is none, the first that is not done. */
export function nextStep({ steps }: Start): Start['steps'][number] | undefined {
  const left = steps.filter(({ done }) => !done)
  return left.find(({ mine }) => mine) ?? left[0]
}

/** Tells the server of something only the browser knows; a guide is worth no trouble when it cannot be reached. */
export function mark(kind: 'printed' | 'put-away', on: boolean): Promise<boolean> {
  return fetch('/api/v1/start/marks', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mark: kind, on }),
  }).then(
    ({ ok }) => ok,
    () => false,
  )
}
