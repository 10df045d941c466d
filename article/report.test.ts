import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayFigure } from '@gieo/engine/indicator/declared.ts'
import { DECLARED_FIGURES } from '../examples/nghe-an/declared-figures.ts'
import { CLAIM_ANSWERS } from '../examples/nghe-an/claims.ts'
import { readPackage } from '../server/reports/check-template.ts'
import { madeId } from '../server/seed/made-id.ts'
import { makeWorld, type World } from '../server/testing/world.ts'
import { readDocument, type Block } from '../server/word/read-document.ts'
import { ARTICLE_MAP, ARTICLE_PERIOD, articleTemplate } from './report-template.ts'

let world: World
let lines: readonly string[]
let links: readonly string[]
beforeAll(async () => {
  world = await makeWorld('example')
  const officer = await world.as('dan.van.tinh')
  const template = await world.api.request('/api/v1/report-templates?name=Kỳ bài viết', {
    method: 'POST',
    headers: { cookie: officer.cookie },
    body: articleTemplate() as BodyInit,
  })
  const kept = (await template.json()) as { readonly id: string }
  const made = await officer.post('/api/v1/reports', {
    template: kept.id,
    unit: 'vn-40',
    period: ARTICLE_PERIOD,
    map: ARTICLE_MAP,
  })
  expect(made.status, JSON.stringify(made.body)).toBe(200)
  const file = await world.api.request(`/api/v1/reports/${made.body.id}/report.docx`, {
    headers: { cookie: officer.cookie },
  })
  const parts = await readPackage(new Uint8Array(await file.arrayBuffer()))
  if ('refused' in parts) throw new Error(parts.refused.code)
  const { blocks } = readDocument(parts)
  lines = blocks.map(textOf)
  links = blocks.flatMap(linksOf)
})
afterAll(() => world.close())

function textOf(block: Block): string {
  if (block.is === 'paragraph')
    return block.pieces.map((piece) => (piece.is === 'text' ? piece.text : '')).join('')
  return block.rows
    .map(({ cells }) => cells.map(({ blocks }) => blocks.map(textOf).join(' ')).join(' | '))
    .join('\n')
}

function linksOf(block: Block): readonly string[] {
  if (block.is === 'table')
    return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.flatMap(linksOf)))
  return block.pieces.flatMap((piece) =>
    piece.is === 'text' && piece.href !== undefined ? [piece.href] : [],
  )
}

// By hand, as the article says it: number, measure and qualifier in Vietnamese.
const SAID: Readonly<Record<string, string>> = {
  C01: '380 mô hình',
  C02: '462 mô hình',
  C03: '2.125 vườn',
  C04: '880 vườn',
  C05: 'hơn 3.500 tỷ đồng',
  C06: 'hơn 930.000 m²',
  C07: 'gần 1.500.000 ngày công',
  C08: '69 sản phẩm',
  C09: '405 sản phẩm',
  C10: '1 sản phẩm',
  C11: '6 sản phẩm',
  C12: '200 sản phẩm',
  C13: '10 kết quả',
  C14: 'hơn 12.500 nhà',
  C15: 'gần 637 tỷ đồng',
  C16: '3.940 nhà',
  C17: '197 tỷ đồng',
  C18: '5–6 mô hình',
  C19: '3–5 mô hình',
  C20: '1–2,5 tỷ đồng',
  C21: '3 ao',
  C24: 'thứ 2',
  C25: 'thứ 1',
}

test.each(Object.entries(SAID))('%s stands in the report as “%s”, with who said so', (id, said) => {
  const claim = CLAIM_ANSWERS.find((each) => each.id === id)
  if (claim?.by !== 'figure') throw new Error(`${id} is not a figure`)
  const line = lines.find((each) => each.startsWith(`- ${id}. `))
  expect(line).toContain(said)
  expect(line).toContain(claim.definer)
})

test('every figure that a claim names is in its line, none is written into the template', () => {
  for (const claim of CLAIM_ANSWERS) {
    if (claim.by !== 'figure') continue
    const figure = DECLARED_FIGURES.find(({ id }) => id === claim.figure)
    if (figure === undefined) throw new Error(claim.figure)
    const said = sayFigure(figure, 'vi')
    expect(
      lines.some((line) => line.startsWith(`- ${claim.id}. `) && line.includes(said)),
      said,
    ).toBe(true)
  }
  expect(Buffer.from(articleTemplate()).includes('3.500')).toBe(false)
})

test('claims that are no number lead to the records that tell of them', () => {
  for (const claim of CLAIM_ANSWERS) {
    if (claim.by !== 'records') continue
    for (const practice of claim.practices)
      expect(
        links.some((href) => href.endsWith(`/models/${madeId(practice)}`)),
        practice,
      ).toBe(true)
  }
})

test('what was counted stands beside it, apart', () => {
  expect(
    lines.some((line) => /^- Dân vận khéo: \d+ mô hình; từ trước đến nay: \d+ mô hình\.$/.test(line)),
  ).toBe(true)
})
