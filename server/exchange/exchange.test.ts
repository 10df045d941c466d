import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { csvCell } from '@gieo/engine/exchange/csv.ts'
import { dhis2Period } from '@gieo/engine/exchange/dhis2.ts'
import { adxPeriod } from '@gieo/engine/exchange/adx.ts'
import { writeCalendar } from '@gieo/engine/exchange/calendar.ts'
import { readSheets } from '../sheets/open.ts'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import { elementsOf, parseXml, within } from '../word/xml.ts'

let world: World
let province: Caller
const folder = mkdtempSync(join(tmpdir(), 'gieo-exchange-'))
beforeAll(async () => {
  world = await makeWorld('example')
  province = await world.as('lanh.dao')
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await world.close()
})

const PLACE = 'programme=skilled-mobilisation&unit=vn-40&period=2026&map=2025-07-01'
const REGISTERED = 'skilled-mobilisation.models-registered'

async function fetchText(path: string, caller: Pick<Caller, 'cookie'> = province): Promise<string> {
  const response = await world.api.request(path, { headers: { cookie: caller.cookie } })
  const text = await response.text()
  expect(response.status, text).toBe(200)
  return text
}

async function total(): Promise<number> {
  const { body } = await province.get(
    `/api/v1/figures/${REGISTERED}?kind=counted&unit=vn-40&period=2026&map=2025-07-01`,
  )
  return body.items[0].value
}

const sum = (values: readonly (string | number)[]) =>
  values.reduce<number>((all, value) => all + Number(value), 0)

test('DHIS2 takes the values, the units they name are in the metadata, and they add up to the figure', async () => {
  const { dataSet, dataValues } = JSON.parse(
    await fetchText(`/api/v1/exchange/dhis2-data-values.json?${PLACE}`),
  )
  const metadata = JSON.parse(await fetchText(`/api/v1/exchange/dhis2-metadata.json?${PLACE}`))
  const uid = /^[A-Za-z][A-Za-z0-9]{10}$/
  expect(dataSet).toMatch(uid)
  const units = new Map(metadata.organisationUnits.map((unit: { id: string }) => [unit.id, unit]))
  const element = metadata.dataElements.find(({ code }: { code: string }) => code === REGISTERED)
  expect(element).toMatchObject({ domainType: 'AGGREGATE', aggregationType: 'SUM' })
  for (const value of dataValues) {
    expect(value).toMatchObject({
      dataElement: expect.stringMatching(uid),
      period: '2026',
      orgUnit: expect.stringMatching(uid),
    })
    expect(units.has(value.orgUnit)).toBe(true)
  }
  const mine = dataValues.filter(({ dataElement }: { dataElement: string }) => dataElement === element.id)
  expect(sum(mine.map(({ value }: { value: string }) => value))).toBe(await total())
  const seen = new Set<string>()
  for (const unit of metadata.organisationUnits) {
    expect(unit.openingDate).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(unit.shortName.length).toBeLessThanOrEqual(50)
    if (unit.parent !== undefined) expect(seen.has(unit.parent.id)).toBe(true)
    seen.add(unit.id)
  }
})

test('ADX says each value with its unit and an ISO 8601 period, and they add up too', async () => {
  const adx = parseXml(await fetchText(`/api/v1/exchange/adx.xml?${PLACE}`))
  expect(adx.name).toBe('adx')
  expect(adx.attributes['xmlns']).toBe('urn:ihe:qrph:adx:2015')
  const groups = elementsOf(adx)
  for (const { name, attributes } of groups) {
    expect(name).toBe('group')
    expect(attributes['period']).toBe('2026-01-01/P1Y')
  }
  const values = within(adx, 'dataValue').filter(({ attributes }) => attributes['dataElement'] === REGISTERED)
  expect(sum(values.map(({ attributes }) => attributes['value'] ?? ''))).toBe(await total())
})

test('CSV is read back line by line, and no cell of it runs as a formula', async () => {
  const text = await fetchText(`/api/v1/exchange/figures.csv?${PLACE}`)
  const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[]
  const mine = rows.filter(({ indicator }) => indicator === REGISTERED)
  expect(sum(mine.map(({ value }) => value ?? ''))).toBe(await total())
  expect(mine.every(({ from, to }) => from === '2026-01-01' && to === '2026-12-31')).toBe(true)
  expect(csvCell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"')
  expect(csvCell('-5,5')).toBe('"\'-5,5"')
  expect(csvCell('-5.5')).toBe('-5.5')
})

test('GeoJSON has a feature for each unit, in longitude and latitude, that leads to its records', async () => {
  const map = JSON.parse(await fetchText(`/api/v1/exchange/figures.geojson?${PLACE}&indicator=${REGISTERED}`))
  expect(map.type).toBe('FeatureCollection')
  expect(map.features.length).toBe(130)
  for (const { geometry, properties } of map.features) {
    if (geometry !== null && geometry.type === 'Point') {
      const [lon, lat] = geometry.coordinates
      expect(lon).toBeGreaterThan(102)
      expect(lat).toBeLessThan(24)
    }
    expect(new URL(properties.url).searchParams.get('open')).toBe(`${REGISTERED}:${properties.unit}`)
  }
  expect(map.features.some(({ geometry }: { geometry: unknown }) => geometry !== null)).toBe(true)
})

test('periods have the names that each system knows', () => {
  expect(['2026', '2026-H2', '2026-Q1', '2026-03', '2026-03-05', '2020/2024'].map(dhis2Period)).toEqual([
    '2026',
    '2026S2',
    '2026Q1',
    '202603',
    '20260305',
    undefined,
  ])
  expect(adxPeriod({ from: '2026-07-01', to: '2026-12-31' })).toBe('2026-07-01/P6M')
  expect(adxPeriod({ from: '2020-01-01', to: '2024-12-31' })).toBe('2020-01-01/P5Y')
  expect(adxPeriod({ from: '2026-01-15', to: '2026-02-14' })).toBe('2026-01-15/P1M')
  expect(adxPeriod({ from: '2026-02-03', to: '2026-02-09' })).toBe('2026-02-03/P7D')
})

test('a period without a name in DHIS2 is refused, and nobody who is not signed in gets a file', async () => {
  const five = PLACE.replace('period=2026', 'period=2022/2026')
  expect((await province.get(`/api/v1/exchange/dhis2-data-values.json?${five}`)).body.code).toBe(
    'exchange.period-unnamed',
  )
  const nobody = await world.as()
  expect((await nobody.get(`/api/v1/exchange/figures.csv?${PLACE}`)).status).toBe(401)
  expect((await nobody.get(`/api/v1/unit-table.xlsx?${PLACE}`)).status).toBe(401)
})

test('a calendar holds lines of 75 octets, ids that stay, and text that cannot break out of its line', () => {
  const day = {
    id: 'target.a',
    on: '2026-12-31',
    title: 'Mô hình kinh tế hộ, có hiệu quả; ở các xã vùng cao phía tây tỉnh Nghệ An: 1.250 (100 %)',
    about: 'Dòng một\nDòng hai \\ hết',
    url: 'https://gieo.example/office/targets',
  }
  const text = writeCalendar('Lịch', [day], '2026-11-23T05:00:00.000Z')
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  expect(lines).toContain('UID:target.a@gieo')
  expect(lines).toContain('DTSTAMP:20261123T050000Z')
  expect(lines).toContain('DTSTART;VALUE=DATE:20261231')
  expect(lines).toContain('DTEND;VALUE=DATE:20270101')
  expect(lines).toContain(`SUMMARY:${day.title.replace(',', '\\,').replace(';', '\\;')}`)
  expect(lines).toContain('DESCRIPTION:Dòng một\\nDòng hai \\\\ hết')
})

test('a secret address follows one officer’s calendar until a new one is made', async () => {
  const made = await province.post('/api/v1/calendar', {})
  const path = new URL(made.body.url).pathname
  const nobody = { cookie: '' }
  const first = await fetchText(path, nobody)
  expect(first).toContain('BEGIN:VCALENDAR')
  expect(await fetchText('/api/v1/calendar.ics')).toBe(first)
  await province.post('/api/v1/calendar', {})
  expect((await world.api.request(path)).status).toBe(404)
})

async function readBook(path: string) {
  const response = await world.api.request(path, { headers: { cookie: province.cookie } })
  expect(response.status).toBe(200)
  const file = join(folder, 'book.xlsx')
  writeFileSync(file, new Uint8Array(await response.arrayBuffer()))
  const sheets = await readSheets(file)
  if ('refused' in sheets) throw new Error(sheets.refused.code)
  return sheets
}

test('the table is a workbook with its definitions, and its last row is the figure', async () => {
  const [table, definitions] = await readBook(`/api/v1/unit-table.xlsx?${PLACE}`)
  const last = table?.rows.at(-1)?.cells ?? []
  expect(last[0]).toMatchObject({ text: 'Tổng cộng' })
  expect(last[1]).toMatchObject({ number: await total() })
  const said = JSON.stringify(definitions?.rows)
  expect(said).toContain(REGISTERED)
  expect(said).toContain('23/11/2026')
})

test('the records behind a number are as many as it says', async () => {
  const [records] = await readBook(
    `/api/v1/figures/${REGISTERED}/records.xlsx?unit=vn-40&period=2026&map=2025-07-01`,
  )
  expect((records?.rows.length ?? 0) - 1).toBe(await total())
})
