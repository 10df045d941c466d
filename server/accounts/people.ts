import { appointsEverywhere } from '@gieo/engine/access/appoint.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import type { Tx } from '../store/database.ts'
import { officeHeading, record } from '../store/record.ts'
import type { Actor } from '../store/scope.ts'
import type { PersonEntered, PostingGiven, Slip } from '../wire/people.ts'
import { checkPosting, dayProblem, rowOf } from './check-posting.ts'
import {
  checkNewPerson,
  enterNewOfficer,
  findAccount,
  makeSecret,
  slipOf,
  type Account,
} from './new-person.ts'
import { givePassword } from './officer.ts'
import { endSessions } from './own-password.ts'
import { claimPeople, hasOtherOperator, mayOversee, overseenBy, selectPostings } from './oversight.ts'
import { endPosting, enterPosting } from './posting.ts'

/** Somebody new with a first post, and a password that is shown this once. Sent twice, the second slip replaces the first. */
export async function enterPerson(
  context: Context,
  actor: Actor,
  asked: PersonEntered,
): Promise<Slip | Refusal> {
  const secret = await makeSecret()
  return context.db.transaction().execute(async (tx) => {
    await claimPeople(tx)
    const post = await checkPosting(context, tx, actor, `officer-${asked.id}`, asked.posting)
    if ('refused' in post) return post
    const findings = [...(await checkNewPerson(tx, actor, asked)), ...post.findings]
    if (post.giver === undefined || findings.length > 0)
      return refuse('people.not-entered', undefined, findings)
    const heading = officeHeading(actor, post.giver.organisation, context.clock.today())
    const officer = await enterNewOfficer(tx, asked, secret, heading)
    if (!post.isKnown) await enterPosting(tx, officer, rowOf(asked.posting), heading)
    return slipOf(officer, asked, secret)
  })
}

/** Another post for somebody who has an account. */
export async function postPerson(
  context: Context,
  actor: Actor,
  officer: string,
  asked: PostingGiven,
): Promise<{ readonly id: string } | Refusal> {
  return context.db.transaction().execute(async (tx) => {
    await claimPeople(tx)
    if ((await findAccount(tx, officer)) === undefined) return refuse('request.not-found')
    const post = await checkPosting(context, tx, actor, officer, asked)
    if ('refused' in post) return post
    if (post.giver === undefined) return refuse('people.not-entered', undefined, post.findings)
    const heading = officeHeading(actor, post.giver.organisation, context.clock.today())
    if (!post.isKnown) await enterPosting(tx, officer, rowOf(asked), heading)
    return { id: `posting-${asked.id}` }
  })
}

/** Ends one posting from a day on. One that has not begun yet is called off. */
export async function endPersonPosting(
  context: Context,
  actor: Actor,
  id: string,
  on: string,
): Promise<Refusal | undefined> {
  const land = await context.land()
  const today = context.clock.today()
  return context.db.transaction().execute(async (tx) => {
    await claimPeople(tx)
    const row = await selectPostings(tx).where('posting_id', '=', id).executeTakeFirst()
    if (row === undefined) return refuse('request.not-found')
    const giver = overseenBy(land, actor, row, today)
    if (typeof giver === 'string') return refuse(giver)
    if (row.officer_id === actor.officer && !appointsEverywhere(giver)) return refuse('people.own-posting')
    const day = row.from_on > on ? row.from_on : on
    if (row.to_on === day) return undefined
    if (row.to_on !== null && row.to_on <= today) return refuse('people.posting-over', { day: row.to_on })
    const wrongDay = dayProblem(on, today)
    if (wrongDay !== undefined) return wrongDay
    if (row.role === 'operator' && !(await hasOtherOperator(context, tx, { posting: id })))
      return refuse('people.last-operator')
    await endPosting(tx, id, day, officeHeading(actor, giver.organisation, today))
    return undefined
  })
}

/** A first password again, for somebody who forgot hers: a new slip, and every session of the account ends. */
export async function renewPassword(
  context: Context,
  actor: Actor,
  officer: string,
): Promise<Slip | Refusal> {
  const secret = await makeSecret()
  return onAccount(context, actor, officer, async (tx, account, heading) => {
    await givePassword(tx, officer, secret.hash, heading)
    return slipOf(officer, { name: account.name, fullName: account.full_name }, secret)
  })
}

/** Locks an account, or opens it again. A locked one cannot sign in and keeps its postings and its name in the journal. */
export async function lockPerson(
  context: Context,
  actor: Actor,
  officer: string,
  { locked }: { readonly locked: boolean },
): Promise<Refusal | undefined> {
  return onAccount(context, actor, officer, async (tx, account, heading) => {
    if (account.disabled === locked) return undefined
    if (
      locked &&
      (await isOperator(context, tx, officer)) &&
      !(await hasOtherOperator(context, tx, { officer }))
    )
      return refuse('people.last-operator')
    const type = locked ? 'officerLocked' : 'officerUnlocked'
    await record(tx, { stream: 'officer', id: officer, type, body: {} }, heading)
    if (locked) await endSessions(tx, officer)
    return undefined
  })
}

/** Something done to a whole account by somebody who oversees every post of it. */
export async function onAccount<Done>(
  context: Context,
  actor: Actor,
  officer: string,
  act: (tx: Tx, account: Account, heading: ReturnType<typeof officeHeading>) => Promise<Done | Refusal>,
): Promise<Done | Refusal> {
  const land = await context.land()
  const today = context.clock.today()
  return context.db.transaction().execute(async (tx) => {
    await claimPeople(tx)
    const account = await findAccount(tx, officer)
    if (account === undefined) return refuse('request.not-found')
    const postings = await selectPostings(tx).where('officer_id', '=', officer).execute()
    const giver = mayOversee(land, actor, officer, postings, today)
    if (typeof giver === 'string') return refuse(giver)
    return act(tx, account, officeHeading(actor, giver.organisation, today))
  })
}

async function isOperator(context: Context, tx: Tx, officer: string): Promise<boolean> {
  const row = await tx
    .selectFrom('postings')
    .select('posting_id')
    .where('officer_id', '=', officer)
    .where('role', '=', 'operator')
    .where('from_on', '<=', context.clock.today())
    .where('to_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
