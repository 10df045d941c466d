import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleCardId } from '../../seed/cards.ts'
import { push } from '../../testing/commands.ts'
import { makeWorld, type Answer, type Caller, type World } from '../../testing/world.ts'
import { findLatestVersion } from '../cards/find-card.ts'
import type { FitForCard, FitForPlace } from '../../wire/fit.ts'
import type { PlaceProfile } from '../../wire/place-profiles.ts'

let world: World
let province: Caller
let officer: Caller
let head: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  province = await world.as('dan.van.tinh')
  officer = await world.as('can.bo.xa')
  head = await world.as('truong.xom')
})
afterAll(() => world.close())

const ACACIA = exampleCardId('fruit-for-acacia')
const NGHIA_DAN = 'vn-c16941@2025'
const QUAN_THANH = 'vn-c17569@2025'
const BINH_HAI = 'vn-h40-binh-hai'

const refusal = ({ status, body }: Answer) => [status, body.code]
const forPlace = async (who: Caller, unit: string): Promise<FitForPlace> =>
  (await who.get(`/api/v1/fit/places/${unit}`)).body
const forCard = async (who: Caller, query = ''): Promise<FitForCard> =>
  (await who.get(`/api/v1/fit/cards/${ACACIA}${query}`)).body
const profile = async (who: Caller, unit: string): Promise<PlaceProfile> =>
  (await who.get(`/api/v1/place-profiles/${unit}`)).body
const word = (attribute: string, value: unknown, more: object = {}) => ({
  id: randomUUID(),
  attribute,
  value,
  source: 'Đến xem tại chỗ',
  asOf: '2026-11-20',
  ...more,
})
const attributeOf = async (unit: string, id: string) =>
  (await profile(officer, unit)).attributes.find((attribute) => attribute.id === id)

describe('what places are like', () => {
  test('a commune officer sets an attribute with its source; the word before stays, sent twice it is said once', async () => {
    const said = word('market-weekly', false)
    const before = await attributeOf(NGHIA_DAN, 'market-weekly')
    expect((await officer.post(`/api/v1/place-profiles/${NGHIA_DAN}`, said)).status).toBe(204)
    expect((await officer.post(`/api/v1/place-profiles/${NGHIA_DAN}`, said)).status).toBe(204)
    const after = await attributeOf(NGHIA_DAN, 'market-weekly')
    expect(after).toMatchObject({ said: { value: false, source: 'Đến xem tại chỗ', asOf: '2026-11-20' } })
    expect(after?.said?.by).toContain('UBND')
    expect(after?.before).toEqual([before?.said])
    const other = await officer.post(`/api/v1/place-profiles/${NGHIA_DAN}`, { ...said, value: true })
    expect(refusal(other)).toEqual([409, 'command.id-taken'])
  })

  test('what cannot be is refused with every finding, in words', async () => {
    const { body, status } = await officer.post(
      `/api/v1/place-profiles/${BINH_HAI}`,
      word('height', 99_999, { source: ' ', asOf: '2027-01-01' }),
    )
    expect([status, body.code]).toEqual([422, 'place.not-said'])
    expect(body.findings.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)).toEqual([
      'source place.source-missing',
      'asOf place.day-wrong',
      'value place.not-a-number',
    ])
    const religion = await officer.post(`/api/v1/place-profiles/${BINH_HAI}`, word('religion', 'x'))
    expect(religion.body.findings[0].code).toBe('place.attribute-unknown')
  })

  test('a hamlet has land and distance from its commune, and says so; never numbers of people', async () => {
    expect(await attributeOf(BINH_HAI, 'km-to-town')).toMatchObject({
      said: { value: 79 },
      ofCommune: 'Xã Nghĩa Đàn',
    })
    expect(await attributeOf(BINH_HAI, 'area')).toMatchObject({ said: null, ofCommune: null })
    const own = word('km-to-town', 81)
    await officer.post(`/api/v1/place-profiles/${BINH_HAI}`, own)
    expect(await attributeOf(BINH_HAI, 'km-to-town')).toMatchObject({ said: { value: 81 }, ofCommune: null })
    await officer.post(`/api/v1/place-profiles/${BINH_HAI}`, word('km-to-town', null))
    expect(await attributeOf(BINH_HAI, 'km-to-town')).toMatchObject({ said: { value: 79 } })
  })

  test('only those posted there or above see it, and only those who answer for the place set it', async () => {
    expect(refusal(await officer.get(`/api/v1/place-profiles/${QUAN_THANH}`))).toEqual([
      403,
      'access.out-of-scope',
    ])
    expect(refusal(await officer.post(`/api/v1/place-profiles/${QUAN_THANH}`, word('floods', true)))).toEqual(
      [403, 'access.out-of-scope'],
    )
    expect(refusal(await head.post(`/api/v1/place-profiles/${BINH_HAI}`, word('floods', true)))).toEqual([
      403,
      'access.not-allowed',
    ])
    expect((await head.get(`/api/v1/place-profiles/${BINH_HAI}`)).body.mayDescribe).toBe(false)
    expect((await (await world.as()).get(`/api/v1/place-profiles/${BINH_HAI}`)).status).toBe(401)
    expect(refusal(await officer.get('/api/v1/place-profiles/nowhere'))).toEqual([422, 'unit.unknown'])
  })
})

describe('what fits where', () => {
  test('of 130 communes each fits, does not, or is not known, with reasons in both languages', async () => {
    const found = await forCard(province)
    const { counts, places } = found
    expect(found).toMatchObject({ card: ACACIA, level: 'commune', findings: [] })
    expect(counts.met + counts.unknown + counts.notMet + counts.here).toBe(130)
    expect(Math.min(counts.met, counts.unknown, counts.notMet)).toBeGreaterThan(0)
    for (const { conditions, against, for: reasons } of places) {
      if (conditions === 'met') expect(reasons.length).toBeGreaterThan(0)
      else expect(against.some(({ code }) => code === `condition-${conditions}`)).toBe(true)
      for (const { words } of [...reasons, ...against]) {
        expect(words.vi).not.toMatch(/undefined|NaN/)
        expect(words.en).not.toMatch(/undefined|NaN/)
      }
    }
    expect(places.map(({ rank }) => rank)).toEqual(places.map(({ rank }) => rank).toSorted((a, b) => a - b))
  })

  test('every practice says on what its place in the list rests: places that keep it, or the conditions alone', async () => {
    const { practices, known, attributes } = await forPlace(officer, NGHIA_DAN)
    expect(practices.length).toBeGreaterThan(0)
    expect(known).toBeLessThanOrEqual(attributes)
    for (const { rests, for: reasons, against } of practices) {
      const codes = against.map(({ code }) => code)
      const isDoubted = ['kept-few', 'outside-tried', 'not-comparable'].some((code) => codes.includes(code))
      expect(isDoubted).toBe(rests === 'on-conditions')
      expect(reasons.some(({ code }) => code === 'kept-alike')).toBe(rests === 'on-places')
    }
  })

  test('the same question of the same inputs has the same number; another word about a place another one', async () => {
    const first = await forCard(province)
    expect(await forCard(province)).toEqual(first)
    await officer.post(`/api/v1/place-profiles/${NGHIA_DAN}`, word('water-dry-season', false))
    const second = await forCard(province)
    expect(second.inputs).not.toBe(first.inputs)
    const was = (found: FitForCard) => found.places.find(({ unit }) => unit === NGHIA_DAN)
    expect(was(second)).not.toEqual(was(first))
    await officer.post(
      `/api/v1/place-profiles/${NGHIA_DAN}`,
      word('water-dry-season', true, { asOf: '2026-11-21' }),
    )
  })

  test('what is begun in a hamlet is not offered there again, and is no place that keeps it yet', async () => {
    const before = await forCard(officer, `?unit=${NGHIA_DAN}`)
    const hamlet = before.places[0]?.unit ?? ''
    const card = await findLatestVersion(world.db, ACACIA)
    const heading = {
      case: randomUUID(),
      programme: 'adoptions',
      pack: world.context.packs.current.get('adoptions')?.hash ?? '',
      unit: hamlet,
    }
    const practice = { ...card?.of, title: card?.card.title }
    const musts = card?.card.musts.map(() => 'met')
    const answers = { practice, begun: true, holder: 'household', musts }
    const open = { ...heading, id: randomUUID(), occurredOn: '2026-10-01', basedOn: 0, kind: 'openCase' }
    const verdicts = await push(officer, [{ ...open, data: { answers } }])
    expect(verdicts[0]?.problem).toBeUndefined()
    const { here, practices } = await forPlace(officer, hamlet)
    expect(here).toContainEqual(expect.objectContaining({ card: ACACIA, state: 'started' }))
    expect(practices.map(({ card: other }) => other)).not.toContain(ACACIA)
    const after = await forCard(officer, `?unit=${NGHIA_DAN}`)
    expect([after.level, after.kept]).toEqual(['hamlet', before.kept])
    expect(after.here.map(({ unit }) => unit)).toContain(hamlet)
  })

  test('a reader sees what lies within her postings; a province is no place that takes up a practice', async () => {
    expect(refusal(await officer.get(`/api/v1/fit/places/${QUAN_THANH}`))).toEqual([
      403,
      'access.out-of-scope',
    ])
    expect(refusal(await officer.get(`/api/v1/fit/cards/${ACACIA}?unit=${QUAN_THANH}`))).toEqual([
      403,
      'access.out-of-scope',
    ])
    expect((await forCard(officer)).unit).toBe(NGHIA_DAN)
    expect(refusal(await province.get('/api/v1/fit/places/vn-40'))).toEqual([422, 'unit.level-too-wide'])
    expect(refusal(await province.get(`/api/v1/fit/cards/${randomUUID()}`))).toEqual([
      404,
      'fit.card-unknown',
    ])
    expect((await (await world.as()).get('/api/v1/fit/cards')).status).toBe(401)
  })
})
