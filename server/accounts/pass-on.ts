import { appointing, appointsEverywhere } from '@gieo/engine/access/appoint.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import type { Tx } from '../store/database.ts'
import type { Heading } from '../store/journal.ts'
import type { Actor } from '../store/scope.ts'
import type { HandOverAsked, Slip } from '../wire/people.ts'
import { dayProblem } from './check-posting.ts'
import { listOpenPostings, passOn } from './hand-over.ts'
import {
  checkNewPerson,
  enterNewOfficer,
  findAccount,
  makeSecret,
  slipOf,
  type FirstSecret,
} from './new-person.ts'
import { onAccount } from './people.ts'

/**
 * A hand-over from the office: the posts of one officer go to another, or to somebody new, on a day. What waits for the
 * posts waits on; the journal keeps who did what. `waiting` was counted by whoever showed the preview.
 */
export async function handOverPosts(
  context: Context,
  actor: Actor,
  officer: string,
  asked: HandOverAsked & { readonly waiting: number },
): Promise<{ readonly id: string; readonly slip: Slip | null } | Refusal> {
  const id = `hand-over-${asked.id}`
  const secret = await makeSecret()
  return onAccount(context, actor, officer, async (tx, _account, heading) => {
    const known = await tx
      .selectFrom('hand_overs')
      .select(['from_id', 'by_id'])
      .where('hand_over_id', '=', id)
      .executeTakeFirst()
    const isAgain = known?.from_id === officer && known.by_id === actor.officer
    if (known !== undefined && !isAgain) return refuse('command.id-taken')
    if (known === undefined) {
      const wrongDay = dayProblem(asked.on, context.clock.today())
      if (wrongDay !== undefined) return wrongDay
      if ((await listOpenPostings(tx, officer, asked.on)).length === 0)
        return refuse('people.nothing-to-hand-over', { day: asked.on })
    }
    const to = await takeSuccessor(context, tx, actor, asked.to, secret, heading)
    if ('refused' in to) return to
    if (to.officer === officer) return refuse('people.to-oneself')
    const { occurredOn: _today, ...who } = heading
    const { on, waiting } = asked
    if (known === undefined)
      await passOn(context, tx, { id: asked.id, from: officer, to: to.officer, on, waiting }, who)
    return { id, slip: to.slip }
  })
}

// Whoever may give these posts may give them to anybody who can sign in, but for herself; or to somebody new.
async function takeSuccessor(
  context: Context,
  tx: Tx,
  actor: Actor,
  to: HandOverAsked['to'],
  secret: FirstSecret,
  heading: Heading,
): Promise<{ readonly officer: string; readonly slip: Slip | null } | Refusal> {
  if ('officer' in to) {
    const account = await findAccount(tx, to.officer)
    if (account === undefined) return refuse('request.not-found')
    if (account.disabled) return refuse('people.locked')
    const isOwn = to.officer === actor.officer
    const today = context.clock.today()
    if (isOwn && !appointing(actor.postings, today).some(appointsEverywhere))
      return refuse('people.own-posting')
    return { officer: to.officer, slip: null }
  }
  const findings = await checkNewPerson(tx, actor, to)
  if (findings.length > 0) return refuse('people.not-entered', undefined, findings)
  const officer = await enterNewOfficer(tx, to, secret, heading)
  return { officer, slip: slipOf(officer, to, secret) }
}
