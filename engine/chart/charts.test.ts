import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawBars } from './bar-chart.ts'
import type { Drawing, Mark } from './drawing.ts'
import { drawLines } from './line-chart.ts'
import { drawOutlines, drawTiles } from './map-drawing.ts'
import { ticksFor } from './scale.ts'
import { writeSvg } from './svg-text.ts'

const size = { width: 400, height: 200, locale: 'vi' } as const

test('an axis begins with 0, goes in round steps and ends at or above the most', () => {
  expect(ticksFor(37)).toEqual([0, 10, 20, 30, 40])
  expect(ticksFor(1284)).toEqual([0, 500, 1000, 1500])
  expect(ticksFor(0)).toEqual([0, 1])
})

test('a year of which nothing is known is a gap in the line, not a zero', () => {
  const drawing = drawLines({
    ...size,
    steps: ['2020', '2021', '2022', '2023'],
    lines: [{ name: 'Vườn', amounts: [1, undefined, 3, 4] }],
  })
  const lines = marksOf(drawing, 'path', 'series-1')
  expect(lines.length).toBe(1)
  expect(marksOf(drawing, 'dot', 'series-1').length).toBe(3)
})

test('what should be by now is drawn beside what was counted, with its name', () => {
  const drawing = drawLines({
    ...size,
    steps: ['T1', 'T2'],
    lines: [{ name: 'số đếm', amounts: [5, 9] }],
    expected: { name: 'lẽ ra', amounts: [10, 20] },
  })
  expect(marksOf(drawing, 'path', 'expected').length).toBe(1)
  expect(textsOf(drawing)).toContain('lẽ ra')
})

test('what was said to lie between two amounts is an area that ends with its name, and has room on the axis', () => {
  const drawing = drawLines({
    ...size,
    steps: ['2024', '2025', '2026', '2027'],
    lines: [{ name: 'Vườn', amounts: [10, 17, undefined, undefined] }],
    said: { name: '24–48', low: [undefined, 17, 21, 24], high: [undefined, 17, 28, 48] },
  })
  const [area] = marksOf(drawing, 'path', 'said')
  expect(area?.kind === 'path' && area.d.endsWith('Z')).toBe(true)
  expect(textsOf(drawing)).toContain('24–48')
  expect(textsOf(drawing)).toContain('60')
  expect(marksOf(drawing, 'dot', 'series-1').length).toBe(2)
})

test('nothing of a chart lies outside it, whatever the amounts', () => {
  const amount = fc.option(fc.nat(5_000_000), { nil: undefined })
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 120, max: 900 }),
      (amounts, width) => {
        const steps = amounts.map((_, index) => String(1990 + index))
        const lines = drawLines({
          ...size,
          width,
          steps,
          lines: [
            { name: 'Một', amounts },
            { name: 'Hai', amounts },
          ],
        })
        const bars = drawBars({
          width,
          bars: amounts.map((each, index) => ({
            id: String(index),
            name: 'Xã Nghĩa Đàn',
            amount: each,
            text: String(each ?? ''),
          })),
        })
        for (const drawing of [lines, bars]) {
          for (const mark of drawing.marks) expect(isInside(drawing, mark), JSON.stringify(mark)).toBe(true)
        }
      },
    ),
  )
})

test('a bar shows what was counted, what more was stated, and where it should be', () => {
  const { marks } = drawBars({
    width: 500,
    bars: [{ id: 'a', name: 'A', amount: 10, said: 20, expected: 15, text: '10' }],
  })
  const wide = (role: string) => marks.find((mark) => mark.role === role)
  expect(wide('series-1')).toMatchObject({ kind: 'rect' })
  expect(wide('said')).toMatchObject({ kind: 'rect' })
  expect(wide('expected')).toMatchObject({ kind: 'path' })
})

test('a number that is held back has a bar of its own kind and no length', () => {
  const { marks } = drawBars({
    width: 300,
    bars: [{ id: 'a', name: 'A', amount: undefined, isHidden: true, text: 'dưới 5' }],
  })
  expect(marks.map(({ role }) => role)).toEqual(['label', 'track', 'hidden', 'strong'])
})

const UNITS = [
  { id: 'a', name: 'Nghĩa Đàn', text: '12', shade: 5 },
  { id: 'b', name: 'Thái Hòa', text: 'dưới 5', shade: 'hidden' },
] as const

test('a tile carries the name and the number of its unit, the chosen one an edge of ink', () => {
  const tiles = {
    columns: 2,
    rows: 1,
    guessed: [],
    tiles: [
      { id: 'a', column: 0, row: 0 },
      { id: 'b', column: 1, row: 0 },
    ],
  }
  const drawing = drawTiles(tiles, UNITS, { width: 200, chosen: 'a' })
  expect(drawing.height).toBe(100)
  expect(textsOf(drawing)).toEqual(['Nghĩa Đàn', '12', 'Thái Hòa', 'dưới 5'])
  expect(drawing.marks.find(({ role }) => role === 'chosen')?.of).toBe('a')
  expect(drawing.marks.some(({ role, of }) => role === 'hidden' && of === 'b')).toBe(true)
})

test('outlines are fitted into the width and keep their proportions', () => {
  const drawing = drawOutlines([{ id: 'a', rings: [[0, 0, 100, 0, 100, 50, 0, 50]] }], UNITS, { width: 204 })
  expect(drawing).toMatchObject({ width: 204, height: 104 })
  expect(drawing.marks).toEqual([{ kind: 'path', of: 'a', role: 'shade-5', d: 'M2 2l200 0l0 100l-200 0Z' }])
})

test('a drawing as a file names itself and escapes what names hold', () => {
  const svg = writeSvg(
    drawBars({ width: 300, bars: [{ id: 'a', name: 'A & <B>', amount: 1, text: '1' }] }),
    'Mô hình & vườn',
  )
  expect(svg).toContain('<title>Mô hình &amp; vườn</title>')
  expect(svg).toContain('A &amp; &lt;B&gt;')
  expect(svg).not.toContain('<B>')
})

function marksOf(drawing: Drawing, kind: Mark['kind'], role: Mark['role']): readonly Mark[] {
  return drawing.marks.filter((mark) => mark.kind === kind && mark.role === role)
}

function textsOf({ marks }: Drawing): readonly string[] {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
}

function isInside({ width, height }: Drawing, mark: Mark): boolean {
  if (mark.kind === 'path') {
    return [...mark.d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].every(
      ([, x, y]) => Number(x) >= 0 && Number(x) <= width && Number(y) >= 0 && Number(y) <= height,
    )
  }
  return mark.x >= 0 && mark.x <= width && mark.y >= 0 && mark.y <= height
}
