import { z } from '@hono/zod-openapi'
import { KnownCardRow } from './adoptions.ts'
import { CaseRow } from './cases.ts'
import { PackRow } from './packs.ts'
import { ProblemBody } from './problem.ts'
import { PostingRow } from './session.ts'
import { UnitRow } from './units.ts'

export const COMMANDS_PER_PUSH_MAX = 200

/**
 * A batch from one device, in the order of its outbox. Commands are parsed one by one: a malformed one is refused by
 * name and the rest are still taken, so `commands` is open here.
 */
export const Push = z
  .object({
    device: z
      .string()
      .min(1)
      .max(100)
      .regex(/^[^\0]*$/),
    commands: z.array(z.unknown()).max(COMMANDS_PER_PUSH_MAX),
  })
  .openapi('Push')

export const VerdictRow = z
  .object({
    id: z.string(),
    accepted: z.boolean(),
    position: z.string().optional(),
    problem: ProblemBody.optional(),
  })
  .openapi('Verdict')

/** One verdict for each command, in the same order. A command sent again gets the verdict it got the first time. */
export const PushAnswer = z.object({ verdicts: z.array(VerdictRow) }).openapi('PushAnswer')

export const ChangeRow = z.union([
  z.object({ case: z.string(), state: CaseRow }),
  /** The case left the reader's scope or never was in it. */
  z.object({ case: z.string(), gone: z.literal(true) }),
])

/**
 * What changed since a cursor, oldest first. `reset` means that the cursor belongs to another epoch or another scope
 * (a restore, a new posting, merged communes): the device empties its replica and starts with this answer.
 */
export const PullAnswer = z
  .object({
    epoch: z.string(),
    reset: z.boolean(),
    changes: z.array(ChangeRow),
    cursor: z.string(),
    more: z.boolean(),
  })
  .openapi('PullAnswer')

/** What a device needs to work without signal: who, where, what may be recorded. Fetched with its ETag. */
export const Kit = z
  .object({
    officer: z.object({ id: z.string(), name: z.string(), fullName: z.string(), isExample: z.boolean() }),
    postings: z.array(PostingRow),
    shares: z.array(z.object({ programme: z.string(), ownerBranch: z.string(), viewerBranch: z.string() })),
    today: z.string(),
    /** Units of today's map in scope, with the communes above them, and ended units that recorded something in scope. */
    units: z.array(UnitRow),
    /** Published packs: the current one of each programme first, then older ones that running cases pin. */
    packs: z.array(PackRow),
    /** Public practice cards, and older versions that running adoptions here name. */
    cards: z.array(KnownCardRow).optional(),
    /** Changes when the device must fetch everything again. */
    scope: z.string(),
  })
  .openapi('Kit')

export type VerdictRow = z.infer<typeof VerdictRow>
export type PushAnswer = z.infer<typeof PushAnswer>
export type PullAnswer = z.infer<typeof PullAnswer>
export type Kit = z.infer<typeof Kit>
