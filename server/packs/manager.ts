import type { Posting } from '@gieo/engine/access/access.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import { ancestorsAt, type Land } from '@gieo/engine/unit/land.ts'
import type { Heading } from '../store/journal.ts'
import type { Actor } from '../store/scope.ts'

/** Programmes of an actor: all of them, or those named; none for whoever may not publish. */
export type Managed = { readonly all: boolean; readonly programmes: readonly string[] }

/**
 * Who publishes and retires programmes: the programme manager or the operator of the whole installation, that is of a
 * unit with nothing above it. A posting to some programmes opens these only, and none that is new.
 */
export function managedBy(land: Land, actor: Actor, today: PlainDate): Managed {
  const postings = managing(land, actor, today)
  return {
    all: postings.some(({ programmes }) => programmes === '*'),
    programmes: postings.flatMap(({ programmes }) => (programmes === '*' ? [] : programmes)),
  }
}

export function manages({ all, programmes }: Managed, programme: string): boolean {
  return all || programmes.includes(programme)
}

export function managesAny({ all, programmes }: Managed): boolean {
  return all || programmes.length > 0
}

/** In whose name a manager writes: under the posting that opens the programme. */
export function managerHeading(
  land: Land,
  actor: Actor,
  programme: string,
  today: PlainDate,
): Heading | Refusal {
  const posting = managing(land, actor, today).find(
    ({ programmes }) => programmes === '*' || programmes.includes(programme),
  )
  if (posting === undefined) return refuse('pack.manager-only')
  const { organisation } = posting
  return { actor: actor.officer, organisation, device: 'office', command: null, occurredOn: today }
}

function managing(land: Land, actor: Actor, today: PlainDate): readonly Posting[] {
  return actor.postings.filter(
    ({ role, unit }) =>
      (role === 'programme-manager' || role === 'operator') && ancestorsAt(land, unit, today).length === 0,
  )
}
