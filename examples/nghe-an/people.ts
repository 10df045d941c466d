import type { Role } from '@gieo/engine/access/role.ts'

/**
 * Organisations and officers of the example. The organisations are of the kinds every commune has; the people are
 * invented, and exist only where the example is loaded.
 */
export type ExampleOrganisation = {
  readonly id: string
  readonly nameVi: string
  readonly nameEn: string
  readonly branch: string
  readonly unit: string
}

export type ExampleOfficer = {
  readonly name: string
  readonly fullName: string
  readonly postVi: string
  readonly organisation: string
  readonly role: Role
  readonly unit: string
  /** Shown as an example sign-in when the server starts. */
  readonly shown: boolean
}

const PROVINCE = 'vn-40'
const NGHIA_DAN = 'vn-c16941@2025'
const QUAN_THANH = 'vn-c17569@2025'

export const ORGANISATIONS: readonly ExampleOrganisation[] = [
  {
    id: 'dan-van-nghe-an',
    nameVi: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Nghệ An',
    nameEn: 'Mass Mobilisation Board of Nghệ An province',
    branch: 'mass-mobilisation',
    unit: PROVINCE,
  },
  {
    id: 'ubnd-nghia-dan',
    nameVi: 'UBND xã Nghĩa Đàn',
    nameEn: 'People’s Committee of Nghĩa Đàn',
    branch: 'peoples-committee',
    unit: NGHIA_DAN,
  },
  {
    id: 'hnd-nghia-dan',
    nameVi: 'Hội Nông dân xã Nghĩa Đàn',
    nameEn: 'Farmers’ Association of Nghĩa Đàn',
    branch: 'farmers',
    unit: NGHIA_DAN,
  },
  {
    id: 'ubnd-quan-thanh',
    nameVi: 'UBND xã Quan Thành',
    nameEn: 'People’s Committee of Quan Thành',
    branch: 'peoples-committee',
    unit: QUAN_THANH,
  },
  {
    id: 'cong-an-nghe-an',
    nameVi: 'Công an tỉnh Nghệ An',
    nameEn: 'Police of Nghệ An province',
    branch: 'police',
    unit: PROVINCE,
  },
]

export const OFFICERS: readonly ExampleOfficer[] = [
  {
    name: 'truong.xom',
    fullName: 'Nguyễn Thị Mận',
    postVi: 'Trưởng xóm Bình Hải, xã Nghĩa Đàn',
    organisation: 'ubnd-nghia-dan',
    role: 'recorder',
    unit: 'hamlet:binh-hai',
    shown: true,
  },
  {
    name: 'can.bo.xa',
    fullName: 'Hồ Thị Thanh',
    postVi: 'Cán bộ xã Nghĩa Đàn',
    organisation: 'ubnd-nghia-dan',
    role: 'officer',
    unit: NGHIA_DAN,
    shown: true,
  },
  {
    name: 'pho.can.bo',
    fullName: 'Phan Đức Thắng',
    postVi: 'Cán bộ xã Nghĩa Đàn (người thứ hai)',
    organisation: 'ubnd-nghia-dan',
    role: 'officer',
    unit: NGHIA_DAN,
    shown: false,
  },
  {
    name: 'hoi.nong.dan',
    fullName: 'Lê Văn Cảnh',
    postVi: 'Hội Nông dân xã Nghĩa Đàn',
    organisation: 'hnd-nghia-dan',
    role: 'officer',
    unit: NGHIA_DAN,
    shown: false,
  },
  {
    name: 'quan.thanh',
    fullName: 'Trần Thị Lý',
    postVi: 'Cán bộ xã Quan Thành',
    organisation: 'ubnd-quan-thanh',
    role: 'officer',
    unit: QUAN_THANH,
    shown: false,
  },
  {
    name: 'dan.van.tinh',
    fullName: 'Vũ Minh Hạnh',
    postVi: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    organisation: 'dan-van-nghe-an',
    role: 'programme-manager',
    unit: PROVINCE,
    shown: true,
  },
  {
    name: 'ghi.tinh',
    fullName: 'Đặng Quốc Bình',
    postVi: 'Ban Tuyên giáo và Dân vận Tỉnh ủy, người nhập mẫu',
    organisation: 'dan-van-nghe-an',
    role: 'officer',
    unit: PROVINCE,
    shown: false,
  },
  {
    name: 'kiem.tinh',
    fullName: 'Hoàng Thị Sen',
    postVi: 'Ban Tuyên giáo và Dân vận Tỉnh ủy, người kiểm tra mẫu',
    organisation: 'dan-van-nghe-an',
    role: 'officer',
    unit: PROVINCE,
    shown: false,
  },
  {
    name: 'lanh.dao',
    fullName: 'Cao Thị Hòa',
    postVi: 'Lãnh đạo tỉnh, chỉ xem',
    organisation: 'dan-van-nghe-an',
    role: 'leader',
    unit: PROVINCE,
    shown: true,
  },
  {
    name: 'cong.an',
    fullName: 'Ngô Văn Tuyển',
    postVi: 'Công an tỉnh (không thấy hồ sơ của tổ chức khác)',
    organisation: 'cong-an-nghe-an',
    role: 'officer',
    unit: PROVINCE,
    shown: false,
  },
]

/**
 * In every programme the coordinating board sees what committees and associations register, and committees see what it
 * enters for them.
 */
export const SHARES = [
  { owner: 'peoples-committee', viewer: 'mass-mobilisation' },
  { owner: 'farmers', viewer: 'mass-mobilisation' },
  { owner: 'front', viewer: 'mass-mobilisation' },
  { owner: 'youth', viewer: 'mass-mobilisation' },
  { owner: 'mass-mobilisation', viewer: 'peoples-committee' },
] as const
