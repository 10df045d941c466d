import { isRole, ROLES } from '@gieo/engine/access/role.ts'
import { enterFirstAccount } from '../accounts/first-account.ts'
import { makeFirstPassword } from '../accounts/first-password.ts'
import { handOver } from '../accounts/hand-over.ts'
import { enterOfficerByHand, givePassword } from '../accounts/officer.ts'
import { hashPassword } from '../accounts/password.ts'
import { beginPosting } from '../accounts/posting.ts'
import { operatorHeading } from '../store/record.ts'
import { flagOf, print, withInstallation, type CliCall, type CliCommand } from './command.ts'
import type { Context } from '../context.ts'

/** Accounts from the command line: the first operator of an installation comes from here. */
export const account: CliCommand = {
  usage: 'account first|add|post|hand-over|password NAME',
  about: `Make accounts and postings.
  account first NAME --full-name="…" --unit=UNIT            the first account: an operator, who sets up the rest in the office;
                                                            UNIT is an id, a state code or a name such as "xã Nghĩa Đàn"
  account add NAME --full-name="…"                          a new account; prints its first password once
  account post NAME --organisation=ID --role=ROLE --unit=ID [--from=DATE] [--programmes=a,b]
  account hand-over NAME --to=OTHER [--on=DATE]             ends the postings of one and begins them for the other
  account password NAME                                     a new first password; ends every session of the account
Roles: ${ROLES.join(', ')}`,
  run: (call) => withInstallation((context) => runAccount(context, call)),
}

async function runAccount(context: Context, call: CliCall): Promise<number> {
  const [what, name] = call.words
  if (name === undefined) return refuse('Name the account.')
  const today = context.clock.today()
  switch (what) {
    case 'first': {
      const fullName = flagOf(call, 'full-name') ?? name
      const made = await enterFirstAccount(context, { name, fullName, unit: flagOf(call, 'unit') ?? '' })
      if (typeof made === 'string') return refuse(made)
      print(
        `${made.unitName}\n${name}: ${made.password}\nSign in at /office; it asks for a password of your own.`,
      )
      return 0
    }
    case 'add': {
      const password = makeFirstPassword()
      await enterOfficerByHand(context.db, {
        name,
        fullName: flagOf(call, 'full-name') ?? name,
        password,
        mustChange: true,
        isExample: false,
        on: today,
      })
      print(`${name}: ${password}`)
      return 0
    }
    case 'post': {
      const role = flagOf(call, 'role') ?? ''
      const unit = flagOf(call, 'unit')
      const organisation = flagOf(call, 'organisation')
      if (!isRole(role) || unit === undefined || organisation === undefined)
        return refuse('Say --organisation, --role and --unit.')
      const programmes = flagOf(call, 'programmes')?.split(',') ?? null
      await beginPosting(context.db, {
        officerName: name,
        organisation,
        role,
        unit,
        programmes,
        from: flagOf(call, 'from') ?? today,
      })
      return 0
    }
    case 'hand-over': {
      const moved = await handOver(context, name, flagOf(call, 'to') ?? '', flagOf(call, 'on') ?? today)
      print(`${moved}`)
      return 0
    }
    case 'password': {
      const password = makeFirstPassword()
      const done = await setPassword(context, name, password)
      if (!done) return refuse(`No account is called ${name}.`)
      print(`${name}: ${password}`)
      return 0
    }
    default:
      return refuse('Say first, add, post, hand-over or password.')
  }
}

async function setPassword(context: Context, name: string, password: string): Promise<boolean> {
  const officer = await context.db
    .selectFrom('officers')
    .select('officer_id')
    .where('name', '=', name)
    .executeTakeFirst()
  if (officer === undefined) return false
  const hash = await hashPassword(password)
  const heading = operatorHeading(context.clock.today())
  await context.db.transaction().execute((tx) => givePassword(tx, officer.officer_id, hash, heading))
  return true
}

function refuse(text: string): number {
  process.stderr.write(`${text}\n`)
  return 2
}
