import { z } from '@hono/zod-openapi'
import { Day } from './day.ts'

/** So many cases an act: what somebody can still look through before and after. */
export const BULK_CASES_MAX = 500

const Ids = z
  .array(z.uuid())
  .min(1)
  .max(2 * BULK_CASES_MAX)

/** What can be done with many cases at once. A move belongs to one programme. */
export const BulkAction = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('advance'), programme: z.string().max(80), move: z.string().max(80) }),
    z.strictObject({ kind: z.literal('send-back') }),
    z.strictObject({ kind: z.literal('withdraw') }),
  ])
  .openapi('BulkAction')

export const BulkAsked = z.strictObject({ cases: Ids }).openapi('BulkAsked')

const Because = z.object({
  code: z.string(),
  title: z.string(),
  remedy: z.string(),
  cases: z.array(z.string()),
})

/** For each action that is open for one of the cases at least: for which it is, and for which not and why. */
export const BulkPreview = z
  .object({
    cases: z.array(z.object({ id: z.string(), title: z.string() })),
    actions: z.array(
      z.object({
        action: BulkAction,
        reason: z.enum(['required', 'optional', 'none']),
        open: z.array(z.string()),
        closed: z.array(Because),
      }),
    ),
  })
  .openapi('BulkPreview')

/** One act, or a part of it: the parts of an act carry its id, and a part that is sent again does nothing twice. */
export const BulkAsk = z
  .strictObject({
    act: z.uuid(),
    action: BulkAction,
    reason: z.string().max(2000).optional(),
    occurredOn: Day,
    cases: Ids,
  })
  .openapi('BulkAsk')

/** What became of the cases of a part. */
export const BulkDone = z.object({ done: z.array(z.string()), notDone: z.array(Because) }).openapi('BulkDone')

/** A part of taking an act back; `remaining` cases are still to come. */
export const BulkUndone = z
  .object({ undone: z.array(z.string()), left: z.array(Because), remaining: z.number() })
  .openapi('BulkUndone')

export const BulkAct = z
  .object({
    act: z.string(),
    action: BulkAction,
    occurredOn: z.string(),
    begunAt: z.string(),
    undoneAt: z.string().nullable(),
    done: z.number(),
    refused: z.number(),
    undone: z.number(),
    /** Cases that taking back left as they are, since others went on with them. */
    left: z.array(z.object({ id: z.string(), title: z.string(), why: z.string() })),
  })
  .openapi('BulkAct')

export const BulkActs = z.object({ items: z.array(BulkAct) }).openapi('BulkActs')

export type BulkAction = z.infer<typeof BulkAction>
export type BulkPreview = z.infer<typeof BulkPreview>
export type BulkAsk = z.infer<typeof BulkAsk>
export type BulkDone = z.infer<typeof BulkDone>
export type BulkUndone = z.infer<typeof BulkUndone>
export type BulkAct = z.infer<typeof BulkAct>
export type Because = z.infer<typeof Because>
