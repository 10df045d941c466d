import type { Field, Indicator, Move, Pack, PackRules, Page, Texts } from '@gieo/engine/pack/pack.ts'

/** How many programmes a simulated nation has; each declares eight indicators. */
export const PROGRAMME_COUNT = 25

export const SORTS = ['planting', 'livestock', 'roads', 'culture'] as const

/** The programmes of a simulated nation: alike in shape, each with its own indicators. */
export function simulatedPacks(): readonly Pack[] {
  return Array.from({ length: PROGRAMME_COUNT }, (_, index) => {
    const number = String(index + 1).padStart(2, '0')
    return { rules: { ...RULES, programme: `simulated-${number}` }, texts: textsOf(number) }
  })
}

const FIELDS: readonly Field[] = [
  { id: 'name', kind: 'text', lengthMax: 200, long: false, required: 'snapshot', public: true },
  { id: 'sort', kind: 'choice', choices: SORTS, required: 'snapshot', public: true },
  { id: 'began', kind: 'date', future: false, required: 'snapshot', public: true },
  amount('households', 'households', 100_000, 0),
  amount('money', 'vnd', 1_000_000_000_000, 0),
  amount('area', 'ha', 100_000, 2),
  amount('days', 'working-days', 1_000_000, 1),
]

function amount(
  id: string,
  measure: (Field & { kind: 'number' })['measure'],
  max: number,
  decimals: number,
): Field {
  return { id, kind: 'number', measure, min: 0, max, decimals, required: 'snapshot', public: true }
}

const PAGES: readonly Page[] = [
  { id: 'all', snapshot: true, fields: ['name', 'sort', 'began', 'households', 'money', 'area', 'days'] },
]

const MOVES: readonly Move[] = [
  step('check', 'registered', 'checked'),
  step('start', 'checked', 'started'),
  step('keep', 'started', 'kept'),
  {
    id: 'stop',
    from: ['registered', 'checked', 'started'],
    to: 'stopped',
    by: ['officer'],
    byAnother: true,
    needsFull: false,
    reason: 'required',
  },
]

function step(id: string, from: string, to: string): Move {
  return {
    id,
    from: [from],
    to,
    by: ['officer'],
    byAnother: true,
    needsFull: false,
    reason: 'optional',
  }
}

const INDICATORS: readonly Indicator[] = [
  ...['registered', 'checked', 'started', 'kept'].map((stage): Indicator => ({
    id: stage,
    measure: 'models',
    definer: 'simulation',
    public: true,
    counts: { of: 'stage-entered', stage },
    splitBy: 'sort',
  })),
  figure('area', 'ha', { of: 'sum-at-stage', stage: 'started', field: 'area' }),
  figure('middle-money', 'vnd', { of: 'median', stage: 'started', field: 'money' }),
  figure('sorts', 'kinds', { of: 'distinct-entered', stage: 'registered', what: { field: 'sort' } }),
  figure('share-kept', 'percent', { of: 'ratio', part: 'kept', whole: 'started' }),
]

function figure(id: string, measure: Indicator['measure'], counts: Indicator['counts']): Indicator {
  return { id, measure, definer: 'simulation', public: true, counts, splitBy: undefined }
}

const RULES: Omit<PackRules, 'programme'> = {
  version: 1,
  basis: [],
  fields: FIELDS,
  pages: PAGES,
  stages: [
    { id: 'registered', standing: 'alive' },
    { id: 'checked', standing: 'alive' },
    { id: 'started', standing: 'alive' },
    { id: 'kept', standing: 'done' },
    { id: 'stopped', standing: 'stopped' },
  ],
  moves: MOVES,
  indicators: INDICATORS,
  titleField: 'name',
  groupField: 'sort',
  photosMax: 6,
  access: { open: ['recorder'], edit: ['recorder', 'officer'], sendBack: ['officer'] },
  publicView: { stages: ['kept'], summaryField: undefined, sourceField: undefined },
}

function textsOf(number: string): Pack['texts'] {
  return {
    vi: { ...VI, ...namesOf('Chương trình mô phỏng', number) },
    en: { ...EN, ...namesOf('Simulated programme', number) },
  }
}

function namesOf(name: string, number: string): Texts {
  return { name: `${name} ${number}`, 'name.short': `${name} ${number}` }
}

const VI: Texts = {
  summary: 'Chương trình bịa ra để đo hệ thống ở cỡ cả nước.',
  case: 'Mô hình',
  'case.new': 'Đăng ký mô hình',
  'page.all': 'Mô hình',
  'field.name': 'Tên',
  'field.sort': 'Loại',
  'field.sort.planting': 'Trồng trọt',
  'field.sort.livestock': 'Chăn nuôi',
  'field.sort.roads': 'Đường sá',
  'field.sort.culture': 'Văn hóa',
  'field.began': 'Bắt đầu ngày',
  'field.households': 'Số hộ tham gia',
  'field.money': 'Kinh phí',
  'field.area': 'Diện tích',
  'field.days': 'Ngày công',
  'stage.registered': 'Đã đăng ký',
  'stage.checked': 'Đã kiểm tra',
  'stage.started': 'Đã bắt đầu',
  'stage.kept': 'Duy trì được một năm',
  'stage.stopped': 'Đã dừng',
  'move.check': 'Xác nhận đã kiểm tra',
  'move.start': 'Ghi nhận bắt đầu',
  'move.keep': 'Xác nhận còn duy trì',
  'move.stop': 'Ghi nhận đã dừng',
  'indicator.registered': 'Mô hình đã đăng ký',
  'indicator.registered.how': 'Mỗi mô hình tính một lần, vào ngày đăng ký.',
  'indicator.checked': 'Mô hình đã kiểm tra',
  'indicator.checked.how': 'Mỗi mô hình tính một lần, vào ngày kiểm tra.',
  'indicator.started': 'Mô hình đã bắt đầu',
  'indicator.started.how': 'Mỗi mô hình tính một lần, vào ngày bắt đầu.',
  'indicator.kept': 'Mô hình duy trì được một năm',
  'indicator.kept.how': 'Mỗi mô hình tính một lần, vào ngày xác nhận còn duy trì.',
  'indicator.middle-money': 'Kinh phí ở giữa',
  'indicator.middle-money.how': 'Kinh phí đứng giữa khi xếp các mô hình đã bắt đầu, theo ngày bắt đầu.',
  'indicator.sorts': 'Số loại khác nhau',
  'indicator.sorts.how': 'Đếm các loại khác nhau của mô hình đã đăng ký, theo ngày đăng ký.',
  'indicator.share-kept': 'Tỷ lệ duy trì được một năm',
  'indicator.share-kept.how': 'Mô hình duy trì được một năm trên mô hình đã bắt đầu.',
  'indicator.area': 'Diện tích',
  'indicator.area.how': 'Cộng diện tích của các mô hình đã bắt đầu, theo ngày bắt đầu.',
  'definer.simulation': 'Mô phỏng',
}

const EN: Texts = {
  summary: 'A programme made up to measure the system at the size of a whole country.',
  case: 'Model',
  'case.new': 'Register a model',
  'page.all': 'Model',
  'field.name': 'Name',
  'field.sort': 'Sort',
  'field.sort.planting': 'Planting',
  'field.sort.livestock': 'Livestock',
  'field.sort.roads': 'Roads',
  'field.sort.culture': 'Culture',
  'field.began': 'Began on',
  'field.households': 'Households taking part',
  'field.money': 'Money',
  'field.area': 'Area',
  'field.days': 'Working days',
  'stage.registered': 'Registered',
  'stage.checked': 'Checked',
  'stage.started': 'Started',
  'stage.kept': 'Kept for a year',
  'stage.stopped': 'Stopped',
  'move.check': 'Confirm that it was checked',
  'move.start': 'Record that it began',
  'move.keep': 'Confirm that it is still kept up',
  'move.stop': 'Record that it has stopped',
  'indicator.registered': 'Models registered',
  'indicator.registered.how': 'Each model counts once, on the day it was registered.',
  'indicator.checked': 'Models checked',
  'indicator.checked.how': 'Each model counts once, on the day it was checked.',
  'indicator.started': 'Models started',
  'indicator.started.how': 'Each model counts once, on the day it began.',
  'indicator.kept': 'Models kept for a year',
  'indicator.kept.how': 'Each model counts once, on the day it was confirmed as kept up.',
  'indicator.middle-money': 'Money in the middle',
  'indicator.middle-money.how':
    'The money in the middle when models that began are put in order, on the day they began.',
  'indicator.sorts': 'Different sorts',
  'indicator.sorts.how':
    'Counts the different sorts of models that were registered, on the day they were registered.',
  'indicator.share-kept': 'Share kept for a year',
  'indicator.share-kept.how': 'Models kept for a year among those that began.',
  'indicator.area': 'Area',
  'indicator.area.how': 'Adds the area of models that began, on the day they began.',
  'definer.simulation': 'Simulation',
}
