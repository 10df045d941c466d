import type { MustState } from '../form/reference.ts'
import type { Locale } from '../text/date.ts'
import type { UnitLevel } from '../unit/unit.ts'
import type { Counts, Field, Move, Stage } from './pack.ts'

type Words<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>

/** The words of the pack grammar itself, for documentation and workbooks; a programme's own words are its texts. */
export const KIND_WORDS: Words<Field['kind']> = {
  vi: {
    text: 'chữ',
    number: 'số',
    range: 'khoảng',
    choice: 'chọn một',
    choices: 'chọn nhiều',
    date: 'ngày',
    'yes-no': 'có hoặc không',
    list: 'danh sách',
    practice: 'thẻ thực hành',
    musts: 'điều kiện của thẻ',
    unit: 'nơi',
  },
  en: {
    text: 'text',
    number: 'number',
    range: 'range',
    choice: 'one choice',
    choices: 'several choices',
    date: 'date',
    'yes-no': 'yes or no',
    list: 'list',
    practice: 'practice card',
    musts: 'musts of a card',
    unit: 'place',
  },
}

export const REQUIRED_WORDS: Words<Field['required']> = {
  vi: { snapshot: 'ngay', full: 'khi đủ hồ sơ', never: 'không bắt buộc' },
  en: { snapshot: 'at once', full: 'for the full form', never: 'never' },
}

export const REASON_WORDS: Words<Move['reason']> = {
  vi: { required: 'bắt buộc', optional: 'nếu muốn', none: 'không hỏi' },
  en: { required: 'required', optional: 'optional', none: 'not asked' },
}

export const STANDING_WORDS: Words<Stage['standing']> = {
  vi: { alive: 'đang làm', done: 'hoàn thành', stopped: 'dừng' },
  en: { alive: 'goes on', done: 'done', stopped: 'stopped' },
}

export const COUNTS_WORDS: Words<Counts['of']> = {
  vi: {
    'stage-entered': 'đếm hồ sơ',
    'stage-held': 'đếm hồ sơ đang có',
    'sum-at-stage': 'cộng số',
    'distinct-entered': 'đếm loại khác nhau',
    'distinct-held': 'đếm loại khác nhau đang có',
    duration: 'số ngày',
    median: 'số ở giữa',
    ratio: 'tỷ lệ',
  },
  en: {
    'stage-entered': 'count records',
    'stage-held': 'count records held',
    'sum-at-stage': 'add numbers',
    'distinct-entered': 'count different ones',
    'distinct-held': 'count different ones held',
    duration: 'days between stages',
    median: 'middle value',
    ratio: 'ratio',
  },
}

export const END_WORDS: Words<'low' | 'high'> = {
  vi: { low: 'đầu thấp', high: 'đầu cao' },
  en: { low: 'lower end', high: 'upper end' },
}

export const LEVEL_WORDS: Words<UnitLevel> = {
  vi: { province: 'tỉnh', district: 'huyện', commune: 'xã', hamlet: 'thôn' },
  en: { province: 'province', district: 'district', commune: 'commune', hamlet: 'hamlet' },
}

export const MUST_WORDS: Words<MustState> = {
  vi: { met: 'đạt', 'not-met': 'chưa đạt', unknown: 'chưa kiểm tra được' },
  en: { met: 'met', 'not-met': 'not met', unknown: 'could not be checked' },
}

export const YES_NO_WORDS: Words<'yes' | 'no'> = {
  vi: { yes: 'có', no: 'không' },
  en: { yes: 'yes', no: 'no' },
}
