import { z } from '@hono/zod-openapi'
import { isPlainDate } from '@gieo/engine/text/date.ts'

/** A day that is in the calendar, `YYYY-MM-DD`. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isPlainDate)
