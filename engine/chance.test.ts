import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeChance } from './chance.ts'

// The published algorithm, word for word in whole numbers without limit; nothing in common with ours but the seed.
function reference(seed: number): () => bigint {
  const W = 0xffffffffn
  const rotl = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & W
  let z = BigInt(seed >>> 0)
  const splitmix = () => {
    z = (z + 0x9e3779b9n) & W
    let x = ((z ^ (z >> 16n)) * 0x85ebca6bn) & W
    x = ((x ^ (x >> 13n)) * 0xc2b2ae35n) & W
    return x ^ (x >> 16n)
  }
  const s = [splitmix(), splitmix(), splitmix(), splitmix()] as [bigint, bigint, bigint, bigint]
  return () => {
    const result = (rotl((s[1] * 5n) & W, 7n) * 9n) & W
    const t = (s[1] << 9n) & W
    s[2] ^= s[0]
    s[3] ^= s[1]
    s[1] ^= s[2]
    s[0] ^= s[3]
    s[2] ^= t
    s[3] = rotl(s[3], 11n)
    return result
  }
}

test('draws are those of xoshiro128**, from any seed', () => {
  fc.assert(
    fc.property(fc.nat(4_294_967_295), (seed) => {
      const [ours, theirs] = [makeChance(seed), reference(seed)]
      for (let draw = 0; draw < 50; draw++) expect(ours.share() * 4_294_967_296).toBe(Number(theirs()))
    }),
  )
})

test('a number below a limit is one of them, and all of them come up', () => {
  const chance = makeChance(1)
  const drawn = new Set(Array.from({ length: 500 }, () => chance.below(7)))
  expect([...drawn].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6])
})
