import type { Pack } from './pack.ts'

/** A small programme with a field of every kind, for tests. It has no findings. */
export const GARDENS: Pack = {
  rules: {
    programme: 'model-gardens',
    version: 1,
    basis: [{ number: '12/KH', on: '2021-02-03', url: undefined }],
    fields: [
      { id: 'name', kind: 'text', lengthMax: 40, long: false, required: 'snapshot', public: true },
      {
        id: 'sort',
        kind: 'choice',
        choices: ['fruit', 'vegetable', 'mixed'],
        required: 'snapshot',
        public: true,
      },
      { id: 'planted', kind: 'date', future: false, required: 'snapshot', public: true },
      {
        id: 'area',
        kind: 'number',
        measure: 'm2',
        min: 1,
        max: 100_000,
        decimals: 1,
        required: 'full',
        public: true,
      },
      { id: 'watered', kind: 'yes-no', required: 'full', public: false },
      {
        id: 'water',
        kind: 'text',
        lengthMax: 200,
        long: true,
        required: 'full',
        public: false,
        when: { field: 'watered', is: true },
      },
      {
        id: 'crops',
        kind: 'choices',
        choices: ['pomelo', 'orange', 'tea'],
        countMax: 2,
        required: 'never',
        public: true,
        when: {
          all: [
            { field: 'sort', oneOf: ['fruit', 'mixed'] },
            { field: 'area', atLeast: 10 },
          ],
        },
      },
      {
        id: 'helpers',
        kind: 'list',
        parts: [
          { id: 'group', kind: 'text', lengthMax: 60 },
          { id: 'part', kind: 'choice', choices: ['lead', 'joining'] },
        ],
        countMax: 3,
        required: 'never',
        public: false,
      },
      {
        id: 'income',
        kind: 'range',
        measure: 'vnd',
        min: 0,
        max: 1_000_000_000,
        decimals: 0,
        required: 'never',
        public: true,
      },
    ],
    pages: [
      { id: 'first', snapshot: true, fields: ['name', 'sort', 'planted'] },
      { id: 'land', snapshot: false, fields: ['area', 'watered', 'water'] },
      { id: 'work', snapshot: false, fields: ['crops', 'helpers', 'income'] },
    ],
    stages: [
      { id: 'registered', standing: 'alive' },
      { id: 'grown', standing: 'alive' },
      { id: 'standard', standing: 'done' },
      { id: 'stopped', standing: 'stopped' },
    ],
    moves: [
      {
        id: 'grow',
        from: ['registered'],
        to: 'grown',
        by: ['officer'],
        byAnother: true,
        needsFull: false,
        reason: 'none',
      },
      {
        id: 'accept',
        from: ['grown'],
        to: 'standard',
        by: ['reviewer', 'officer'],
        byAnother: false,
        needsFull: true,
        needs: { field: 'area', atLeast: 200 },
        reason: 'optional',
      },
      {
        id: 'stop',
        from: ['registered', 'grown'],
        to: 'stopped',
        by: ['officer'],
        byAnother: false,
        needsFull: false,
        reason: 'required',
      },
    ],
    indicators: [
      {
        id: 'gardens-registered',
        measure: 'gardens',
        definer: 'farmers',
        public: true,
        counts: { of: 'stage-entered', stage: 'registered' },
        splitBy: 'sort',
      },
      {
        id: 'area-standard',
        measure: 'm2',
        definer: 'farmers',
        public: false,
        counts: { of: 'sum-at-stage', stage: 'standard', field: 'area' },
        splitBy: undefined,
      },
    ],
    titleField: 'name',
    groupField: 'sort',
    photosMax: 2,
    access: { open: ['recorder', 'officer'], edit: ['recorder', 'officer'], sendBack: ['officer'] },
    publicView: {
      stages: ['grown', 'standard'],
      when: { not: { field: 'sort', is: 'mixed' } },
      summaryField: undefined,
      sourceField: undefined,
    },
  },
  texts: { vi: makeTexts('vi'), en: makeTexts('en') },
}

// The words do not matter here, only that each key has some.
function makeTexts(locale: string): Readonly<Record<string, string>> {
  const keys = [
    'name name.short summary case case.new page.first page.land page.work',
    'field.name field.name.hint field.sort field.sort.fruit field.sort.vegetable field.sort.mixed',
    'field.planted field.area field.watered field.water',
    'field.crops field.crops.pomelo field.crops.orange field.crops.tea field.helpers field.helpers.group',
    'field.helpers.part field.helpers.part.lead field.helpers.part.joining field.income',
    'stage.registered stage.grown stage.standard stage.stopped move.grow move.accept move.stop',
    'indicator.gardens-registered indicator.gardens-registered.how indicator.area-standard',
    'indicator.area-standard.how definer.farmers',
  ]
  return Object.fromEntries(keys.flatMap((line) => line.split(' ')).map((key) => [key, `${locale} ${key}`]))
}
