import type { Locale } from '../text/date.ts'
import type { Role } from './role.ts'

/** Roles in a sentence: documentation, workbooks. What stands in brackets says who that usually is. */
export const ROLE_WORDS: Readonly<Record<Locale, Readonly<Record<Role, string>>>> = {
  vi: {
    recorder: 'người ghi (trưởng xóm, hội viên nòng cốt)',
    officer: 'cán bộ xã',
    reviewer: 'người thẩm định',
    'council-member': 'thành viên hội đồng',
    treasurer: 'thủ quỹ',
    'programme-manager': 'người phụ trách chương trình',
    leader: 'lãnh đạo',
    auditor: 'người kiểm toán',
    operator: 'người quản trị hệ thống',
  },
  en: {
    recorder: 'recorder (hamlet head, association member)',
    officer: 'commune officer',
    reviewer: 'reviewer',
    'council-member': 'council member',
    treasurer: 'treasurer',
    'programme-manager': 'programme manager',
    leader: 'leader',
    auditor: 'auditor',
    operator: 'operator',
  },
}
