import { z } from '@hono/zod-openapi'
import { CardContent, CardVersionName } from './cards.ts'
import { Day } from './day.ts'

// PostgreSQL cannot hold the character 0.
const Text = z
  .string()
  .max(400)
  .regex(/^[^\0]*$/)
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const PublicKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

const Installation = z.strictObject({ id: z.uuid(), name: Text.min(1), publicKey: PublicKey })

const { origin, media } = CardContent.shape

const SignedBody = z.strictObject({
  of: CardVersionName,
  says: CardContent.omit({ origin: true, media: true })
    .extend({
      origin: origin
        .pick({ point: true, holder: true, consent: true })
        .extend({ place: Text.min(1) })
        .strict(),
    })
    .strict(),
  hash: Sha256,
  media: z.array(media.unwrap().element.omit({ consent: true }).extend({ sha256: Sha256 }).strict()).max(12),
  state: z.enum(['public', 'replaced', 'withdrawn']),
  reason: z.string().max(4_000).optional(),
  publishedOn: Day,
  signedOn: Day,
  by: Installation,
})

/** A card file: `engine/replication/card-file/card-file.ts` says what each part means. */
export const CardFileShape = z.strictObject({
  format: z.literal('gieo-card'),
  formatVersion: z.literal(1),
  wanted: CardVersionName,
  versions: z
    .array(z.strictObject({ body: SignedBody, signature: z.string().max(100) }))
    .min(1)
    .max(300),
  pictures: z.array(z.strictObject({ sha256: Sha256, base64: z.base64().max(8_000_000) })).max(120),
  leftOut: z.array(z.strictObject({ photo: z.uuid(), why: z.enum(['too-large', 'elsewhere']) })).max(2_000),
})

/** What became of each version of a file. */
export const CardReceived = z
  .object({
    card: z.string(),
    version: z.number(),
    title: z.object({ vi: z.string(), en: z.string() }),
    from: z.string(),
    versions: z.array(
      z.object({ card: z.string(), version: z.number(), result: z.enum(['new', 'renewed', 'known']) }),
    ),
    leftOut: z.number(),
  })
  .openapi('CardReceived')

/** Who signs here, and whose signatures are known. Fingerprints are in groups of four. */
export const InstallationList = z
  .object({
    own: z.object({ id: z.string(), name: z.string(), fingerprint: z.string() }),
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        fingerprint: z.string(),
        confirmedOn: z.string(),
        confirmedBy: z.string(),
      }),
    ),
    mayReceive: z.boolean(),
  })
  .openapi('InstallationList')

/** Somebody read the fingerprint to those whose key it is. */
export const InstallationConfirm = z
  .object({ id: z.uuid(), name: Text.min(1), publicKey: PublicKey, fingerprint: z.string().max(80) })
  .openapi('InstallationConfirm')

export type CardReceived = z.infer<typeof CardReceived>
export type InstallationList = z.infer<typeof InstallationList>
export type InstallationConfirm = z.infer<typeof InstallationConfirm>
