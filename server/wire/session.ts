import { z } from '@hono/zod-openapi'
import { ROLES } from '@gieo/engine/access/role.ts'

export const SignIn = z
  .object({
    name: z
      .string()
      .min(1)
      .max(100)
      .regex(/^[^\0]*$/),
    password: z.string().min(1).max(200),
    /** Asked for when the password is the one of a slip (`access.password-to-change`). */
    newPassword: z.string().min(1).max(200).optional(),
    deviceName: z
      .string()
      .max(100)
      .regex(/^[^\0]*$/)
      .optional(),
  })
  .openapi('SignIn')

export const PasswordChange = z
  .object({ password: z.string().min(1).max(200), newPassword: z.string().min(1).max(200) })
  .openapi('PasswordChange')

export const PostingRow = z.object({
  organisation: z.string(),
  organisationName: z.string(),
  branch: z.string(),
  role: z.enum(ROLES),
  unit: z.string(),
  unitName: z.string(),
  programmes: z.union([z.literal('*'), z.array(z.string())]),
  from: z.string(),
  to: z.string().nullable(),
})

/** Who is signed in, and what they were posted to do today. */
export const SessionBody = z
  .object({
    officer: z.object({ id: z.string(), name: z.string(), fullName: z.string(), isExample: z.boolean() }),
    session: z.string(),
    postings: z.array(PostingRow),
    /** The widest unit of today's map among the postings: where the office opens. */
    homeUnit: z.string(),
    /** Whether the room of people is open to them. */
    mayAppoint: z.boolean(),
    /** Whether the room of programmes is open to them. */
    mayPublish: z.boolean(),
    expiresAt: z.string(),
  })
  .openapi('Session')

export const DeviceRow = z
  .object({
    session: z.string(),
    deviceName: z.string(),
    createdAt: z.string(),
    lastSeenAt: z.string(),
    here: z.boolean(),
  })
  .openapi('Device')

export type SignIn = z.infer<typeof SignIn>
export type SessionBody = z.infer<typeof SessionBody>
export type PostingRow = z.infer<typeof PostingRow>
export type DeviceRow = z.infer<typeof DeviceRow>
