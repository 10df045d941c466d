import type { PublishedPack } from '@gieo/engine/pack/pack.ts'
import type { Packs } from '../store/packs.ts'
import type { PackRow } from '../wire/packs.ts'

/** A version as readers get it: whether it is in use, and whether its programme still takes cases. */
export function sayPack({ current, retired }: Packs, pack: PublishedPack): PackRow {
  const { programme } = pack.rules
  return {
    hash: pack.hash,
    current: current.get(programme)?.hash === pack.hash,
    retiredOn: retired.get(programme) ?? null,
    pack: { ...pack },
  }
}
