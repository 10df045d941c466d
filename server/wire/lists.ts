import { z } from '@hono/zod-openapi'

const Query = z.record(z.string().max(20), z.string().max(100))

/** A filter of the case list under a name of its owner's, with how many cases fit it now. */
export const SavedList = z
  .object({
    id: z.string(),
    name: z.string(),
    /** As it stands in the address of the case list. */
    query: Query,
    /** null when the filter fits nothing any more, as when its unit is gone. */
    count: z.number().nullable(),
    moreThanCount: z.boolean(),
  })
  .openapi('SavedList')

export const SavedLists = z.object({ items: z.array(SavedList) }).openapi('SavedLists')

/** Colleagues by whom a list may be narrowed. */
export const Recorders = z
  .object({ items: z.array(z.object({ id: z.string(), name: z.string() })) })
  .openapi('Recorders')

export const ListToSave = z
  .strictObject({
    id: z.uuid(),
    name: z
      .string()
      .max(60)
      .regex(/^[^\0]*\S[^\0]*$/),
    query: Query,
  })
  .openapi('ListToSave')

export type SavedList = z.infer<typeof SavedList>
export type ListToSave = z.infer<typeof ListToSave>
export type Recorders = z.infer<typeof Recorders>
