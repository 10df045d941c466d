import jsqr from 'jsqr'
import { expect, test } from 'vitest'
import { drawQr } from './qr.ts'

const SCALE = 4

// The decoder is another library than the one that drew it.
test.each([
  'http://localhost:8080/practices/3f2b8c1e-2a44-4a4f-9f0e-5b7d0c9a1e22/v1',
  'https://gieo.nghean.example/en/practices/3f2b8c1e-2a44-4a4f-9f0e-5b7d0c9a1e22/v12',
])('what is drawn reads back as %s', (address) => {
  const { pixels, width } = paint(drawQr(address))
  expect(jsqr.default(pixels, width, width)?.data).toBe(address)
})

test('a stain in the middle, a fifth as wide as the code, does not lose the address', () => {
  const address = 'https://gieo.nghean.example/practices/3f2b8c1e-2a44-4a4f-9f0e-5b7d0c9a1e22/v1'
  const { pixels, width } = paint(drawQr(address))
  const from = Math.floor(width * 0.4)
  for (let y = from; y < from + width / 5; y += 1)
    pixels.fill(90, (y * width + from) * 4, (y * width + from + Math.floor(width / 5)) * 4)
  expect(jsqr.default(pixels, width, width)?.data).toBe(address)
})

/** The dark squares of the drawing as a picture a camera would give. */
function paint(svg: string): { readonly pixels: Uint8ClampedArray; readonly width: number } {
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  const width = modules * SCALE
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    const from = Number(x) * SCALE
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1)
      for (let column = from; column < from + Number(length) * SCALE; column += 1)
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
  }
  return { pixels, width }
}
