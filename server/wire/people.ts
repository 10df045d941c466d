import { z } from '@hono/zod-openapi'
import { ROLES } from '@gieo/engine/access/role.ts'
import { Day } from './day.ts'

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\0\r\n]*$/)

const Programmes = z.union([z.literal('*'), z.array(line(80)).min(1).max(100)])

/** A posting to be given. The id is the sender's: sent twice, it is entered once. */
export const PostingGiven = z
  .object({
    id: z.uuid(),
    organisation: line(100).min(1),
    role: z.enum(ROLES),
    unit: line(100).min(1),
    programmes: Programmes,
    from: Day,
  })
  .openapi('PostingGiven')

/** Somebody new, with the first post. */
export const PersonEntered = z
  .object({ id: z.uuid(), fullName: line(100), name: line(60), posting: PostingGiven })
  .openapi('PersonEntered')

/** A first password, shown this once: on the screen and on a slip to print. */
export const Slip = z
  .object({ officer: z.string(), fullName: z.string(), name: z.string(), password: z.string() })
  .openapi('Slip')

export const OrganisationNamed = z
  .object({
    /** A new one brings its own id; a known one is renamed. */
    id: line(100).min(1),
    nameVi: line(200).min(1),
    /** Empty: the Vietnamese name stands in English too. */
    nameEn: line(200),
    branch: line(60).min(1),
    unit: line(100).min(1),
  })
  .openapi('OrganisationNamed')

export const OrganisationRow = z
  .object({
    id: z.string(),
    nameVi: z.string(),
    nameEn: z.string(),
    branch: z.string(),
    unit: z.string(),
    mayRename: z.boolean(),
  })
  .openapi('Organisation')

export const PersonPosting = z.object({
  id: z.string(),
  organisation: z.string(),
  organisationName: z.string(),
  branch: z.string(),
  role: z.enum(ROLES),
  unit: z.string(),
  unitName: z.string(),
  programmes: z.union([z.literal('*'), z.array(z.string())]),
  from: z.string(),
  /** Exclusive. */
  to: z.string().nullable(),
  /** `dormant`: its unit was split, and no unit of today is as wide; a new posting is needed. */
  state: z.enum(['now', 'coming', 'over', 'dormant']),
  mayEnd: z.boolean(),
})

export const PersonRow = z
  .object({
    id: z.string(),
    name: z.string(),
    fullName: z.string(),
    isExample: z.boolean(),
    isMe: z.boolean(),
    locked: z.boolean(),
    /** Has a first password and has not chosen one of her own yet. */
    waitsForFirstSignIn: z.boolean(),
    /** Lock, new password, hand-over. */
    mayOversee: z.boolean(),
    postings: z.array(PersonPosting),
  })
  .openapi('Person')

/** The people of a unit, and what the reader may do there. */
export const People = z
  .object({
    unit: z.string(),
    organisations: z.array(OrganisationRow),
    people: z.array(PersonRow),
    /** There are more than fit; a search narrows them down. */
    more: z.boolean(),
    /** Roles the reader may give here or below; none where she may only look. */
    gives: z.array(z.enum(ROLES)),
    /** Recorders of hamlets only. */
    hamletsOnly: z.boolean(),
    /** Lines of organisations she may enter here; `*` is any. */
    lines: z.union([z.literal('*'), z.array(z.string())]),
    programmes: z.union([z.literal('*'), z.array(z.string())]),
  })
  .openapi('People')

export const HandOverAsked = z
  .object({
    id: z.uuid(),
    to: z.union([
      z.object({ officer: line(100).min(1) }),
      z.object({ id: z.uuid(), fullName: line(100), name: line(60) }),
    ]),
    on: Day,
  })
  .openapi('HandOverAsked')

/** What would go over on a day. */
export const HandOverPreview = z
  .object({
    from: z.object({ id: z.string(), fullName: z.string() }),
    postings: z.array(PersonPosting),
    /** Cases that wait for these posts now. */
    waiting: z.number(),
  })
  .openapi('HandOverPreview')

/** The record of a hand-over, as it was entered. */
export const HandOverRecord = z
  .object({
    id: z.string(),
    from: z.object({ id: z.string(), fullName: z.string() }),
    to: z.object({ id: z.string(), fullName: z.string() }),
    /** Nobody in particular where it was entered on the command line. */
    by: z.object({ id: z.string(), fullName: z.string() }).nullable(),
    on: z.string(),
    enteredAt: z.string(),
    waiting: z.number().nullable(),
    postings: z.array(PersonPosting),
  })
  .openapi('HandOverRecord')

export const HandedOver = z.object({ record: HandOverRecord, slip: Slip.nullable() }).openapi('HandedOver')

export type PostingGiven = z.infer<typeof PostingGiven>
export type PersonEntered = z.infer<typeof PersonEntered>
export type Slip = z.infer<typeof Slip>
export type OrganisationNamed = z.infer<typeof OrganisationNamed>
export type OrganisationRow = z.infer<typeof OrganisationRow>
export type PersonPosting = z.infer<typeof PersonPosting>
export type PersonRow = z.infer<typeof PersonRow>
export type People = z.infer<typeof People>
export type HandOverAsked = z.infer<typeof HandOverAsked>
export type HandOverPreview = z.infer<typeof HandOverPreview>
export type HandOverRecord = z.infer<typeof HandOverRecord>
export type HandedOver = z.infer<typeof HandedOver>
