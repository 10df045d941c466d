import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { SCENE_CAPTIONS, SCENE_CREDIT } from './captions.ts'
import { drawScene, SCENE_KINDS } from './draw-scene.ts'

const SEEDS = Array.from({ length: 40 }, (_, index) => `place-${index + 1}`)

describe.each(SCENE_KINDS)('%s', (kind) => {
  test('is a picture of 1600 × 1000 that a server can turn into WebP', async () => {
    const source = sharp(Buffer.from(drawScene(kind, 'bui-son')))
    expect(await source.metadata()).toMatchObject({ format: 'svg', width: 1600, height: 1000 })
    const webp = await source.resize(400).webp().toBuffer({ resolveWithObject: true })
    expect(webp.info).toMatchObject({ format: 'webp', width: 400, height: 250 })
  })

  test('is the same for the same seed and another for every other seed', () => {
    expect(drawScene(kind, 'bui-son')).toBe(drawScene(kind, 'bui-son'))
    expect(new Set(SEEDS.map((seed) => drawScene(kind, seed))).size).toBe(SEEDS.length)
  })

  test('stays under 60 kB for any seed', () => {
    const sizes = SEEDS.map((seed) => Buffer.byteLength(drawScene(kind, seed)))
    expect(Math.max(...sizes)).toBeLessThan(60_000)
  })

  test('carries no text, no ids, no numbers gone wrong', () => {
    for (const seed of SEEDS) {
      expect(drawScene(kind, seed)).not.toMatch(/<text|<image|<script|\sid=|href|NaN|undefined|Infinity/)
    }
  })

  test('has a caption in both languages that says it is an illustration', () => {
    expect(SCENE_CAPTIONS[kind].vi).toMatch(/^\S.+\. Minh họa$/)
    expect(SCENE_CAPTIONS[kind].en).toMatch(/^\S.+\. Illustration$/)
  })
})

test('every caption belongs to a kind that can be drawn', () => {
  expect(Object.keys(SCENE_CAPTIONS).toSorted()).toEqual(SCENE_KINDS.toSorted())
  expect(SCENE_CREDIT).toContain('CC0')
})

test('two seeds of one kind look different, not only their bytes', async () => {
  for (const kind of SCENE_KINDS) {
    const [one, other] = await Promise.all(
      ['bui-son', 'khe-ran'].map((seed) =>
        sharp(Buffer.from(drawScene(kind, seed)))
          .resize(80, 50)
          .removeAlpha()
          .raw()
          .toBuffer(),
      ),
    )
    expect(meanDifference(one ?? Buffer.alloc(0), other ?? Buffer.alloc(0))).toBeGreaterThan(4)
  }
})

function meanDifference(one: Buffer, other: Buffer): number {
  return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length
}
