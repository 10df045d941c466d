import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import { partText } from '../word/package.ts'
import { readPackage } from './check-template.ts'

let world: World
let officer: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  officer = await world.as('can.bo.xa')
})
afterAll(() => world.close())

const HALF = '2026-H1'

async function draft(body: object = {}): Promise<string> {
  const { status, body: made } = await officer.post('/api/v1/reports', {
    template: 'default-government',
    period: HALF,
    signerPost: 'Chủ tịch',
    signerName: 'Người Ký',
    ...body,
  })
  expect(status, JSON.stringify(made)).toBe(200)
  return made.id
}

async function fetchFile(path: string, caller = officer): Promise<Uint8Array> {
  const response = await world.api.request(path, { headers: { cookie: caller.cookie } })
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

async function documentOf(id: string): Promise<string> {
  const parts = await readPackage(await fetchFile(`/api/v1/reports/${id}/report.docx`))
  if ('refused' in parts) throw new Error(parts.refused.code)
  return partText(parts, 'word/document.xml')
}

test('a half-year report of a commune says when its figures were taken, and each figure opens its records', async () => {
  const id = await draft()
  const text = await documentOf(id)
  expect(text).toContain('6 tháng đầu năm 2026')
  expect(text).toContain('Số liệu đến ngày 23/11/2026')
  expect(text).toContain('XÃ NGHĨA ĐÀN')
  expect(text).not.toMatch(/[{}]/)
  const links = [...text.matchAll(/HYPERLINK &quot;([^&]+(?:&amp;[^&]+)*?)&quot;/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
  expect(links.length).toBeGreaterThan(10)
  const url = new URL(links.find((href) => href.includes('open=')) ?? '')
  expect(url.pathname).toBe('/office/figures')
  expect(url.searchParams.get('period')).toBe(HALF)
  expect(url.searchParams.get('map')).toBeTruthy()
  const [indicator = ''] = (url.searchParams.get('open') ?? '').split(':')
  const figure = await officer.get(`/api/v1/figures/${indicator}?${url.searchParams}`)
  expect(figure.status).toBe(200)
})
