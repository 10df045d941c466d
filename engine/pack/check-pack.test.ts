import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { GARDENS } from './garden-pack.testing.ts'
import type { Field, Indicator, Move, Pack, PackRules, Page } from './pack.ts'
import { publishPack } from './publish.ts'

const { rules } = GARDENS

function withRules(change: Partial<PackRules>): Pack {
  return { ...GARDENS, rules: { ...rules, ...change } }
}

// Safe: the changes below are typed loosely because wrong packs are the point.
function withField(id: string, change: object): Pack {
  const fields = rules.fields.map((field) => (field.id === id ? ({ ...field, ...change } as Field) : field))
  return withRules({ fields })
}

function withMove(id: string, change: Partial<Move>): Pack {
  return withRules({ moves: rules.moves.map((move) => (move.id === id ? { ...move, ...change } : move)) })
}

function withPage(id: string, change: Partial<Page>): Pack {
  return withRules({ pages: rules.pages.map((page) => (page.id === id ? { ...page, ...change } : page)) })
}

function withIndicator(id: string, change: object): Pack {
  const indicators = rules.indicators.map((indicator) =>
    indicator.id === id ? ({ ...indicator, ...change } as Indicator) : indicator,
  )
  return withRules({ indicators })
}

test('a good pack has no findings', () => {
  expect(checkPack(GARDENS)).toEqual([])
})

// One broken thing each, and the finding that must be among those reported.
const BROKEN: readonly (readonly [pack: Pack, finding: string])[] = [
  [withRules({ programme: 'Model Gardens' }), 'programme pack.id-malformed'],
  [withRules({ version: 0 }), 'version pack.version-unfit'],
  [withRules({ basis: [{ number: ' ', on: undefined, url: undefined }] }), 'basis.1.number pack.basis-blank'],
  [withRules({ basis: [{ number: '1', on: '2021-02-30', url: undefined }] }), 'basis.1.on pack.date-unfit'],
  [withRules({ photosMax: 1.5 }), 'photosMax pack.limit-unfit'],
  [withRules({ titleField: 'title' }), 'titleField pack.field-unknown'],
  [withRules({ titleField: 'sort' }), 'titleField pack.title-field-unfit'],
  [withField('name', { required: 'full' }), 'titleField pack.title-field-unfit'],
  [withField('name', { public: false }), 'titleField pack.public-field-unfit'],
  [withRules({ groupField: 'kind' }), 'groupField pack.field-unknown'],
  [withRules({ groupField: 'crops' }), 'groupField pack.group-field-unfit'],
  [
    withRules({ publicView: { ...rules.publicView, summaryField: 'about' } }),
    'publicView.summaryField pack.field-unknown',
  ],
  [
    withRules({ publicView: { ...rules.publicView, summaryField: 'water' } }),
    'publicView.summaryField pack.public-field-unfit',
  ],
  [
    withRules({ publicView: { ...rules.publicView, sourceField: 'area' } }),
    'publicView.sourceField pack.public-field-unfit',
  ],
  [
    withRules({ publicView: { ...rules.publicView, stages: ['sold'] } }),
    'publicView.stages pack.stage-unknown',
  ],
  [
    withRules({ publicView: { ...rules.publicView, when: { field: 'sort', is: 'stone' } } }),
    'publicView.when pack.choice-unknown',
  ],
  [withRules({ access: { ...rules.access, open: [] } }), 'access.open pack.nobody-may'],
  [withRules({ access: { ...rules.access, edit: ['boss' as 'officer'] } }), 'access.edit pack.role-unknown'],
  [withRules({ access: { ...rules.access, sendBack: [] } }), 'access.sendBack pack.nobody-may'],

  [withField('water', { id: 'name' }), 'fields.name pack.id-twice'],
  [withField('water', { id: 'Water Source' }), 'fields.Water Source pack.id-malformed'],
  [withField('water', { lengthMax: 0 }), 'fields.water.lengthMax pack.limit-unfit'],
  [withField('area', { min: 9, max: 3 }), 'fields.area pack.limits-crossed'],
  [withField('area', { decimals: -1 }), 'fields.area.decimals pack.limit-unfit'],
  [withField('area', { measure: 'buffaloes' }), 'fields.area.measure pack.measure-unknown'],
  [withField('area', { measure: 'vnd' }), 'fields.area.decimals pack.money-not-whole'],
  [withField('sort', { choices: [] }), 'fields.sort.choices pack.choices-empty'],
  [withField('sort', { choices: ['fruit', 'fruit'] }), 'fields.sort.choices.fruit pack.id-twice'],
  [withField('crops', { countMax: 0 }), 'fields.crops.countMax pack.limit-unfit'],
  [withField('helpers', { parts: [] }), 'fields.helpers.parts pack.parts-empty'],
  [
    withField('helpers', { parts: [{ id: 'part', kind: 'choice', choices: [] }] }),
    'fields.helpers.parts.part.choices pack.choices-empty',
  ],

  [withPage('land', { fields: ['area', 'watered'] }), 'fields.water pack.field-on-no-page'],
  [withPage('work', { fields: ['crops', 'helpers', 'area'] }), 'fields.area pack.field-on-two-pages'],
  [withPage('work', { fields: [] }), 'pages.work pack.page-empty'],
  [withPage('work', { fields: ['crops', 'helpers', 'sheep'] }), 'pages.work pack.field-unknown'],
  [withPage('work', { snapshot: true }), 'pages.work pack.page-order'],
  [withPage('first', { snapshot: false }), 'pages pack.snapshot-missing'],
  [withField('area', { required: 'snapshot' }), 'pages.land pack.field-asked-later'],

  [withField('water', { when: { field: 'river', is: true } }), 'fields.water.when pack.field-unknown'],
  [
    withField('water', { when: { field: 'water', answered: true } }),
    'fields.water.when pack.condition-own-field',
  ],
  [
    withField('water', { when: { field: 'crops', answered: true } }),
    'fields.water.when pack.condition-looks-ahead',
  ],
  [
    withField('watered', { when: { field: 'water', answered: true } }),
    'fields.watered.when pack.condition-circle',
  ],
  [withField('water', { when: { all: [] } }), 'fields.water.when.all pack.condition-empty'],
  [withField('water', { when: { field: 'sort', oneOf: [] } }), 'fields.water.when pack.condition-empty'],
  [
    withField('water', { when: { not: { field: 'sort', is: 'stone' } } }),
    'fields.water.when.not pack.choice-unknown',
  ],
  [withField('water', { when: { field: 'watered', is: 'yes' } }), 'fields.water.when pack.condition-unfit'],
  [withField('water', { when: { field: 'sort', atLeast: 3 } }), 'fields.water.when pack.condition-unfit'],
  [withField('water', { when: { field: 'name', is: 'x' } }), 'fields.water.when pack.condition-unfit'],
  [
    withMove('accept', { needs: { field: 'income', atLeast: 30 } }),
    'moves.accept.needs pack.condition-unfit',
  ],
  [withMove('accept', { needs: { field: 'income', is: 30 } }), 'moves.accept.needs pack.condition-unfit'],
  [
    withField('income', { publicWhen: { field: 'agreed', is: true } }),
    'fields.income.publicWhen pack.field-unknown',
  ],
  [
    withField('water', { publicWhen: { field: 'watered', is: true } }),
    'fields.water.publicWhen pack.public-when-private',
  ],
  [withField('name', { publicWhen: { field: 'watered', is: true } }), 'titleField pack.public-field-unfit'],
  [
    withField('sort', { publicWhen: { field: 'watered', is: true } }),
    'indicators.gardens-registered.splitBy pack.split-not-public',
  ],
  [withField('income', { min: 9, max: 3 }), 'fields.income pack.limits-crossed'],
  [withField('income', { measure: 'usd' }), 'fields.income.measure pack.measure-unknown'],
  [withField('income', { decimals: 2 }), 'fields.income.decimals pack.money-not-whole'],
  [
    withIndicator('area-standard', {
      measure: 'vnd',
      counts: { of: 'sum-at-stage', stage: 'standard', field: 'income' },
    }),
    'indicators.area-standard.counts.field pack.indicator-sums-no-number',
  ],
  [
    withMove('accept', { needs: { any: [{ field: 'size', atLeast: 1 }] } }),
    'moves.accept.needs.any.1 pack.field-unknown',
  ],

  [withRules({ stages: [] }), 'stages pack.stage-none'],
  [withRules({ stages: rules.stages.toReversed() }), 'stages.stopped pack.stage-first-not-alive'],
  [withRules({ stages: rules.stages.slice(0, 3) }), 'stages pack.stop-missing'],
  [withRules({ stages: rules.stages.slice(0, 3) }), 'moves.stop.to pack.stage-unknown'],
  [
    withRules({ stages: [...rules.stages, { id: 'sold', standing: 'done' }] }),
    'stages.sold pack.stage-unreachable',
  ],
  [
    withMove('grow', { from: ['registered', 'grown'], to: 'registered' }),
    'moves.grow.to pack.move-to-itself',
  ],
  [withRules({ moves: rules.moves.slice(0, 1) }), 'stages.grown pack.stage-dead-end'],
  [withMove('grow', { from: [] }), 'moves.grow.from pack.move-from-nowhere'],
  [withMove('grow', { from: ['seeded'] }), 'moves.grow.from pack.stage-unknown'],
  [withMove('grow', { to: 'sold' }), 'moves.grow.to pack.stage-unknown'],
  [withMove('grow', { by: [] }), 'moves.grow.by pack.nobody-may'],
  [withMove('stop', { reason: 'optional' }), 'moves.stop.reason pack.stop-without-reason'],
  [withMove('stop', { id: 'grow' }), 'moves.grow pack.id-twice'],

  [
    withIndicator('area-standard', { counts: { of: 'sum-at-stage', stage: 'standard', field: 'name' } }),
    'indicators.area-standard.counts.field pack.indicator-sums-no-number',
  ],
  [
    withIndicator('area-standard', { counts: { of: 'sum-at-stage', stage: 'standard', field: 'size' } }),
    'indicators.area-standard.counts.field pack.field-unknown',
  ],
  [
    withIndicator('area-standard', { measure: 'ha' }),
    'indicators.area-standard.measure pack.indicator-measure-differs',
  ],
  [
    withIndicator('area-standard', { measure: 'sheep' }),
    'indicators.area-standard.measure pack.measure-unknown',
  ],
  [
    withIndicator('gardens-registered', { measure: 'vnd' }),
    'indicators.gardens-registered.measure pack.indicator-counts-amount',
  ],
  [
    withIndicator('gardens-registered', { counts: { of: 'stage-entered', stage: 'sold' } }),
    'indicators.gardens-registered.counts.stage pack.stage-unknown',
  ],
  [
    withIndicator('gardens-registered', { splitBy: 'crops' }),
    'indicators.gardens-registered.splitBy pack.split-unfit',
  ],
  [
    withIndicator('gardens-registered', { splitBy: 'kind' }),
    'indicators.gardens-registered.splitBy pack.field-unknown',
  ],
  [
    withIndicator('gardens-registered', { definer: '' }),
    'indicators.gardens-registered.definer pack.id-malformed',
  ],
  [withField('sort', { public: false }), 'indicators.gardens-registered.splitBy pack.split-not-public'],
  [
    withField('sort', { choices: ['fruit', 'vegetable', 'mixed', 'hint'] }),
    'texts.vi.field.sort.hint pack.text-missing',
  ],
]

test.each(BROKEN)('finds what is broken (%#)', (pack, wanted) => {
  expect(checkPack(pack).map(({ path, code }) => `${path} ${code}`)).toContain(wanted)
})

test('all findings are told at once', () => {
  const pack = { ...withMove('grow', { by: [], to: 'sold' }), texts: { vi: {}, en: {} } }
  const codes = new Set(checkPack(pack).map((found) => found.code))
  expect([...codes]).toEqual(
    expect.arrayContaining([
      'pack.nobody-may',
      'pack.stage-unknown',
      'pack.stage-unreachable',
      'pack.text-missing',
    ]),
  )
})

test('a text that is dropped, blanked or added is found, in the language it concerns', () => {
  const keys = Object.keys(GARDENS.texts.vi)
  fc.assert(
    fc.property(fc.constantFrom('vi', 'en'), fc.constantFrom(...keys), (locale, key) => {
      const { [key]: _dropped, ...rest } = GARDENS.texts[locale as 'vi' | 'en']
      const change = (texts: Readonly<Record<string, string>>) => ({
        ...GARDENS,
        texts: { ...GARDENS.texts, [locale]: texts },
      })
      const found = (pack: Pack) => checkPack(pack).map(({ path, code }) => `${path} ${code}`)
      expect(found(change(rest))).toEqual([`texts.${locale}.${key} pack.text-missing`])
      expect(found(change({ ...rest, [key]: '  ' }))).toEqual([`texts.${locale}.${key} pack.text-blank`])
      expect(found(change({ ...rest, [key]: 'x', [`${key}.more`]: 'x' }))).toEqual([
        `texts.${locale}.${key}.more pack.text-unused`,
      ])
    }),
  )
})

test('a reference that is renamed anywhere in the rules is found', () => {
  const ids = ['name', 'sort', 'planted', 'area', 'watered', 'water', 'crops', 'helpers']
  const places = [...ids, 'registered', 'grown', 'standard', 'stopped', 'fruit', 'orange', 'lead', 'farmers']
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.nat(12), (id, which) => {
      let seen = -1
      const renamed = JSON.stringify(rules).replaceAll(JSON.stringify(id), (text) => {
        seen += 1
        return seen === which ? JSON.stringify(`${id}-x`) : text
      })
      if (seen < which) return
      // Safe: only one text of a good pack was exchanged for another.
      expect(checkPack({ ...GARDENS, rules: JSON.parse(renamed) as PackRules })).not.toEqual([])
    }),
  )
})

test('whatever its values, a value shaped like a pack is checked without a throw', () => {
  const odd = fc.constantFrom('', '__proto__', 'constructor', 'toString', 'name', 'grown', '\ud800', '🙂')
  const number = fc.oneof(fc.constant(Number.NaN), fc.integer(), fc.constant(-0.5))
  fc.assert(
    fc.property(
      fc.array(odd, { minLength: 300, maxLength: 300 }),
      fc.array(number, { minLength: 40, maxLength: 40 }),
      fc.nat(7),
      (words, numbers, every) => {
        let at = 0
        const keep = new Set([
          'text',
          'number',
          'range',
          'choice',
          'choices',
          'date',
          'yes-no',
          'list',
          'stage-entered',
          'sum-at-stage',
        ])
        const scrambled: unknown = JSON.parse(JSON.stringify(GARDENS), (_, value: unknown) => {
          at += 1
          if (at % (every + 2) !== 0) return value
          if (typeof value === 'string' && !keep.has(value)) return words[at % words.length]
          return typeof value === 'number' ? numbers[at % numbers.length] : value
        })
        expect(Array.isArray(checkPack(scrambled as Pack))).toBe(true)
      },
    ),
  )
})

test('the hash names the rules: new words change nothing, a new rule does', () => {
  const { hash } = publishPack(GARDENS)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(publishPack({ ...GARDENS, texts: { vi: {}, en: {} } }).hash).toBe(hash)
  expect(publishPack(JSON.parse(JSON.stringify(GARDENS)) as Pack).hash).toBe(hash)
  expect(publishPack(withRules({ photosMax: 3 })).hash).not.toBe(hash)
})
