import { contentHash } from '../log/canonical.ts'
import type { Pack, PublishedPack } from './pack.ts'

/**
 * A pack as it is served and pinned. The hash is of the rules only: a typo mended in the texts is the same version,
 * and a case that pins it goes on unmoved.
 */
export function publishPack(pack: Pack): PublishedPack {
  return { rules: pack.rules, texts: pack.texts, hash: contentHash(pack.rules) }
}
