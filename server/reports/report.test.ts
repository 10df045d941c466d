import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeZip } from '../sheets/zip.testing.ts'
import { openCommand, push } from '../testing/commands.ts'
import { makeWorld, type Answer, type Caller, type World } from '../testing/world.ts'
import { paragraph } from '../word/make.ts'
import { newDocument } from '../word/new-document.ts'
import { packDocument, readDocumentPart, writeDocumentPart, type WordPackage } from '../word/package.ts'
import { readDocument, type Block, type PaperPiece } from '../word/read-document.ts'
import { readPdf } from '../word/read-pdf.testing.ts'
import { within } from '../word/xml.ts'
import { readPackage } from './check-template.ts'

let world: World
let officer: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  officer = await world.as('can.bo.xa')
})
afterAll(() => world.close())

const HALF = '2026-H1'
const REGISTERED = 'skilled-mobilisation.models-registered'

async function draft(body: object = {}, caller = officer): Promise<string> {
  const { status, body: made } = await caller.post('/api/v1/reports', {
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

type Said = {
  readonly text: string
  readonly links: readonly { readonly text: string; readonly href: string }[]
}

async function word(id: string, caller = officer): Promise<Said> {
  const parts = await readPackage(await fetchFile(`/api/v1/reports/${id}/report.docx`, caller))
  if ('refused' in parts) throw new Error(parts.refused.code)
  const pieces = readDocument(parts).blocks.flatMap(piecesOf)
  return {
    text: pieces.map((piece) => (piece.is === 'text' ? piece.text : '\n')).join(''),
    links: pieces.flatMap((piece) =>
      piece.is === 'text' && piece.href !== undefined ? [{ text: piece.text, href: piece.href }] : [],
    ),
  }
}

function piecesOf(block: Block): readonly PaperPiece[] {
  if (block.is === 'paragraph') return [...block.pieces, { is: 'break', page: false }]
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(piecesOf)))
}

const upload = async (bytes: Uint8Array, query = 'name=Mẫu&style=government'): Promise<Answer> => {
  const response = await world.api.request(`/api/v1/report-templates?${query}`, {
    method: 'POST',
    headers: { cookie: officer.cookie, 'content-type': 'application/octet-stream' },
    body: bytes as BodyInit,
  })
  return { status: response.status, body: await response.json(), headers: response.headers }
}

function templateOf(...paragraphs: readonly string[]): WordPackage {
  return newDocument(
    'Mẫu thử',
    paragraphs.map((text) => paragraph(text)),
  )
}

test('a half-year report of a commune says when its figures were taken, and each figure opens its records', async () => {
  const { text, links } = await word(await draft())
  expect(text).toContain('6 tháng đầu năm 2026 của xã Nghĩa Đàn')
  expect(text).toContain('Số liệu đến ngày 23/11/2026')
  expect(text).toContain('ỦY BAN NHÂN DÂN\nXÃ NGHĨA ĐÀN')
  expect(text).not.toMatch(/[{}]/)
  const opened = links.filter(({ href }) => href.includes('open='))
  expect(opened.length).toBeGreaterThan(10)
  for (const { text: said, href } of opened.slice(0, 8)) {
    if (/tăng|giảm|không/.test(said)) continue
    const { pathname, searchParams } = new URL(href)
    expect(pathname).toBe('/office/figures')
    const [indicator = ''] = (searchParams.get('open') ?? '').split(':')
    const place = `unit=${searchParams.get('unit')}&period=${searchParams.get('period')}&map=${searchParams.get('map')}`
    const { body } = await officer.get(`/api/v1/figures/${indicator}?kind=counted&${place}`)
    const number = said.replaceAll('.', '').match(/\d+/)?.[0]
    expect(String(body.items[0].value), `${indicator}: ${said}`).toBe(number)
  }
})

test('Word, PDF and HTML of one draft have the same words, numbers and links', async () => {
  const id = await draft({ period: '2026' })
  const { text, links } = await word(id)
  const html = new TextDecoder().decode(await fetchFile(`/api/v1/reports/${id}/report.html`))
  const anchors = [...html.matchAll(/<a href="([^"]+)">(?:<span[^>]*>)?([^<]*)/g)].map(
    ([, href = '', said = '']) => ({
      text: said,
      href: href.replaceAll('&amp;', '&'),
    }),
  )
  expect(anchors).toEqual(links)
  const pdf = readPdf(await fetchFile(`/api/v1/reports/${id}/report.pdf`))
  // A link that runs over a line is two rectangles in a PDF.
  expect([...new Set(pdf.links)].toSorted()).toEqual([...new Set(links.map(({ href }) => href))].toSorted())
  expect(numbersOf(pdf.text)).toEqual(numbersOf(text))
  expect(wordsOf(html.replaceAll(/<style>[\s\S]*?<\/style>|<title>.*?<\/title>|<[^>]+>/g, '\n'))).toEqual(
    wordsOf(text),
  )
})

// Words are set apart where lines end, so that words are compared and not the spaces between them.
function wordsOf(text: string): readonly string[] {
  return (text.match(/\d[\d.,/]*\d|\d|\p{L}+/gu) ?? []).toSorted()
}

// Of two digits and more: page numbers stand in the PDF alone.
function numbersOf(text: string): readonly string[] {
  return (text.match(/\d[\d.,/]*\d/g) ?? []).toSorted()
}

test('the PDF is PDF/A with its letters in it', async () => {
  const file = Buffer.from(await fetchFile(`/api/v1/reports/${await draft()}/report.pdf`)).toString('latin1')
  expect(file).toMatch(/pdfaid:part>2</)
  expect(file).toContain('Tinos')
})

test('a draft keeps its figures, and says later which changed and by which records', async () => {
  const id = await draft({ period: '2026' })
  const before = await word(id)
  const head = await world.as('truong.xom')
  const command = openCommand(world, { name: 'Đường hoa đầu xóm' })
  await push(head, [command])
  const { body } = await officer.get(`/api/v1/reports/${id}/changes`)
  const change = body.changes.find(({ url }: { url: string }) => url.includes(`open=${REGISTERED}`))
  expect(change.joined).toEqual([{ id: command.case, title: 'Đường hoa đầu xóm' }])
  expect(change.left).toEqual([])
  expect(Number(change.now.split(' ')[0])).toBe(Number(change.then.split(' ')[0]) + 1)
  expect(await word(id)).toEqual(before)
  const later = await word(await draft({ period: '2026' }))
  expect(later.text).toContain(change.now)
})

test('a number and a day make a document that never changes', async () => {
  const id = await draft()
  const page = await officer.get(`/api/v1/reports/${id}`)
  expect(page.body.next).toMatchObject({ number: 1, series: '2026', symbol: 'BC-UBND' })
  expect((await officer.post(`/api/v1/reports/${id}/issue`, { on: '2026-11-22' })).body.code).toBe(
    'report.day-invalid',
  )
  expect((await officer.post(`/api/v1/reports/${id}/issue`, { on: '2026-11-23', number: 15 })).status).toBe(
    204,
  )
  const issued = await fetchFile(`/api/v1/reports/${id}/report.docx`)
  const { text } = await word(id)
  expect(text).toContain('Số: 15/BC-UBND')
  expect(text).toContain('Nghĩa Đàn, ngày 23 tháng 11 năm 2026')
  expect((await officer.post(`/api/v1/reports/${id}/issue`, { on: '2026-11-23' })).body.code).toBe(
    'report.already-issued',
  )
  expect((await officer.delete(`/api/v1/reports/${id}`)).body.code).toBe('report.already-issued')
  expect(await fetchFile(`/api/v1/reports/${id}/report.docx`)).toEqual(issued)
  const next = await draft()
  expect(
    (await officer.post(`/api/v1/reports/${next}/issue`, { on: '2026-11-23', number: 15 })).body.code,
  ).toBe('report.number-taken')
  await officer.post(`/api/v1/reports/${next}/issue`, { on: '2026-11-23' })
  expect((await word(next)).text).toContain('Số: 16/BC-UBND')
})

test('the Party numbers through its term, and a period that goes on says so', async () => {
  const province = await world.as('dan.van.tinh')
  const id = await draft(
    { template: 'default-party', period: '2026', superior: 'Đảng bộ tỉnh Nghệ An' },
    province,
  )
  const { body } = await province.get(`/api/v1/reports/${id}`)
  expect(body.next.series).toBe('2025-2030')
  const { text } = await word(id, province)
  expect(text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
  expect(text).toContain('ĐẢNG BỘ TỈNH NGHỆ AN')
  expect(text).toContain('kỳ báo cáo chưa kết thúc')
})

test('reports stay within their organisation, and with those who may write them', async () => {
  const id = await draft()
  const other = await world.as('quan.thanh')
  const recorder = await world.as('truong.xom')
  for (const caller of [other, recorder]) {
    expect((await caller.get(`/api/v1/reports/${id}`)).status).toBe(404)
    expect((await caller.get(`/api/v1/reports/${id}/report.pdf`)).status).toBe(404)
    expect(
      (await caller.get('/api/v1/reports')).body.items.some((item: { id: string }) => item.id === id),
    ).toBe(false)
  }
  expect(
    (await recorder.post('/api/v1/reports', { template: 'default-government', period: HALF })).status,
  ).toBe(403)
  expect((await (await world.as()).get(`/api/v1/reports/${id}`)).status).toBe(401)
})

test('a template is refused with every tag that is not known, each with the nearest that is', async () => {
  const { status, body } = await upload(
    packDocument(
      templateOf(
        'Trong {kì}: {số skilled-mobilisation.models-registred}',
        'Bảng: {bảng skilled-mobilisation}',
        '{đơn-vị',
      ),
    ),
  )
  expect(status).toBe(422)
  const codes = body.findings.map(({ code, values }: { code: string; values?: { like?: string } }) => [
    code,
    values?.like,
  ])
  expect(codes).toEqual([
    ['template.tag-open', undefined],
    ['template.tag-unknown', 'kỳ'],
    ['template.indicator-unknown', REGISTERED],
    ['template.block-not-alone', undefined],
    ['template.cut-missing', undefined],
  ])
  expect(
    (await officer.get('/api/v1/report-templates')).body.items.every(
      (item: { isDefault: boolean }) => item.isDefault,
    ),
  ).toBe(true)
})

test('a tag that Word has cut into runs of different looks is one tag all the same', async () => {
  const parts = templateOf(`Kết quả: {số ${REGISTERED}} trong {kỳ}. {số-liệu-đến}.`)
  const document = readDocumentPart(parts)
  const [run] = within(document, 'w:r')
  const [said] = within(document, 'w:t')
  if (run === undefined || said === undefined) throw new Error('no run')
  const text = String(said.children[0])
  // Cut everywhere: after each third letter, with another look each time.
  const pieces = text.match(/[\s\S]{1,3}/g) ?? []
  const [holder] = within(document, 'w:p')
  if (holder === undefined) throw new Error('no paragraph')
  holder.children = pieces.map((piece, index) => ({
    name: 'w:r',
    attributes: {},
    children: [
      {
        name: 'w:rPr',
        attributes: {},
        children: index % 2 === 0 ? [{ name: 'w:b', attributes: {}, children: [] }] : [],
      },
      { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [piece] },
    ],
  }))
  writeDocumentPart(parts, document)
  const kept = await upload(packDocument(parts))
  expect(kept.status, JSON.stringify(kept.body)).toBe(200)
  const report = await word(await draft({ template: kept.body.id }))
  expect(report.text).toMatch(
    /^Kết quả: \d+ mô hình trong 6 tháng đầu năm 2026\. Số liệu đến ngày 23\/11\/2026\.\n$/,
  )
  expect(report.links.length).toBe(1)
})

test('a template that comes with the system can be taken, changed and brought back', async () => {
  for (const style of ['government', 'party', 'front']) {
    const bytes = await fetchFile(`/api/v1/report-templates/default-${style}/template.docx`)
    const { status, body } = await upload(bytes, `name=Mẫu ${style}&style=${style}`)
    expect(status, JSON.stringify(body)).toBe(200)
  }
})

test('a template is previewed as a report of one’s own unit, and nothing is kept', async () => {
  const response = await world.api.request('/api/v1/report-templates/preview?style=front&period=2026-H1', {
    method: 'POST',
    headers: { cookie: officer.cookie },
    body: packDocument(templateOf('{đơn-vị}: {số-liệu-đến}')) as BodyInit,
  })
  const preview = (await response.json()) as { readonly html: string; readonly problem: unknown }
  expect(preview.problem).toBeNull()
  expect(preview.html).toContain('xã Nghĩa Đàn')
})

test('a newer version of a template is used from then on, and a retired one no more', async () => {
  const { body: kept } = await upload(packDocument(templateOf('Bản một. {cut}.')))
  const old = await draft({ template: kept.id })
  const next = await upload(
    packDocument(templateOf('Bản hai. {cut}.')),
    `name=Mẫu&style=front&replaces=${kept.id}`,
  )
  expect(next.body).toEqual({ id: kept.id, version: 2 })
  expect((await word(await draft({ template: kept.id }))).text).toContain('Bản hai')
  await officer.post(`/api/v1/reports/${old}/issue`, { on: '2026-11-23' })
  expect((await word(old)).text).toContain('Bản một')
  expect((await officer.post(`/api/v1/report-templates/${kept.id}/retire`, {})).status).toBe(204)
  const refused = await officer.post('/api/v1/reports', { template: kept.id, period: HALF })
  expect(refused.body.code).toBe('template.not-found')
})

const folder = mkdtempSync(join(tmpdir(), 'gieo-templates-'))
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['a macro', 'template.macros', { 'word/document.xml': '<w:document/>', 'word/vbaProject.bin': 'x' }],
  ['a zip bomb', 'file.bomb', { 'word/document.xml': Buffer.alloc(120_000_000) }],
  ['too much, packed honestly', 'template.too-large', { 'word/document.xml': '<w:document/>', ...padding() }],
  ['a workbook', 'template.not-word', { 'xl/workbook.xml': '<workbook/>' }],
  [
    'an entity of its own',
    'file.broken',
    { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
  ],
  ['broken XML', 'file.broken', { 'word/document.xml': '<w:document><w:p>' }],
])('a template with %s is refused', async (_, code, entries) => {
  const file = join(folder, 'template.docx')
  writeZip(file, entries as Record<string, string | Buffer>)
  const { body } = await upload(new Uint8Array(readFileSync(file)))
  expect(body.code).toBe(code)
})

function padding(): Record<string, Buffer> {
  const noise = Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 7919) % 251))
  return Object.fromEntries(
    Array.from({ length: 5 }, (_, index) => [`word/media/${index}.png`, Buffer.alloc(9_000_000, noise)]),
  )
}
