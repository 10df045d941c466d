import { z } from '@hono/zod-openapi'
import { Day } from './day.ts'

const Id = z.uuid()
// A day that has the shape of one; whether it is in the calendar is judged with the command, in words.
const DayShape = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
// Names of fields, moves, units: what a verdict repeats must be storable as it is.
const Name = z.string().regex(/^[\p{L}\p{N}@._:-]{1,80}$/u)
const Answers = z.record(Name, z.unknown())
const Spot = z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })

const Photo = z.strictObject({
  photo: Id,
  captionVi: z.string().max(500),
  captionEn: z.string().max(500),
  credit: z.string().max(120),
  consent: z.boolean(),
  takenOn: Day.optional(),
})

const heading = {
  id: Id,
  case: Id,
  programme: Name,
  pack: z.string().regex(/^[0-9a-f]{64}$/),
  unit: Name,
  occurredOn: DayShape,
  basedOn: z.int().min(0).max(1_000_000),
}

const Filled = z.strictObject({ answers: Answers, spot: Spot.optional() })

/** One command as a device sends it. Unknown fields are named, not ignored: a typing slip must not lose an answer. */
export const CommandBody = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...heading, kind: z.literal('openCase'), data: Filled }),
    z.strictObject({ ...heading, kind: z.literal('editCase'), data: Filled }),
    z.strictObject({
      ...heading,
      kind: z.literal('advanceCase'),
      data: z.strictObject({
        move: Name,
        reason: z.string().max(2000).optional(),
        answers: Answers.optional(),
      }),
    }),
    z.strictObject({
      ...heading,
      kind: z.literal('sendBackCase'),
      data: z.strictObject({ reason: z.string().max(2000) }),
    }),
    z.strictObject({
      ...heading,
      kind: z.literal('takeBackStep'),
      data: z.strictObject({ step: z.int().min(1).max(1_000_000) }),
    }),
    z.strictObject({
      ...heading,
      kind: z.literal('withdrawCase'),
      data: z.strictObject({ reason: z.string().max(2000) }),
    }),
    z.strictObject({ ...heading, kind: z.literal('restoreCase'), data: z.strictObject({}) }),
    z.strictObject({ ...heading, kind: z.literal('linkSame'), data: z.strictObject({ as: Id }) }),
    z.strictObject({ ...heading, kind: z.literal('tellApart'), data: z.strictObject({ from: Id }) }),
    z.strictObject({ ...heading, kind: z.literal('unlinkSame'), data: z.strictObject({ from: Id }) }),
    z.strictObject({
      ...heading,
      kind: z.literal('settleField'),
      data: z.strictObject({ field: Name, value: z.unknown() }),
    }),
    z.strictObject({
      ...heading,
      kind: z.literal('attachPhoto'),
      data: Photo.extend({
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        bytes: z.int().min(1).max(20_000_000),
      }),
    }),
    z.strictObject({ ...heading, kind: z.literal('describePhoto'), data: Photo }),
    z.strictObject({ ...heading, kind: z.literal('removePhoto'), data: z.strictObject({ photo: Id }) }),
  ])
  .openapi('Command')
