import type { CommuneRow, DistrictRow } from './unit-rows.ts'

/**
 * What Resolution 1243/NQ-UBTVQH15 changed in Nghệ An from 1 December 2024: 460 communes became 412, Cửa Lò and four
 * communes of Nghi Lộc joined Vinh. Each new commune with its district and the communes of 2023 that it joins.
 * Source: lists of 10 April 2023 and 1 March 2025 (vietnamese-provinces-database v1.0.4.1, v2.4.1, MIT); the merges
 * through vietnamadminunits (MIT), code by code.
 */
export const MERGED_2024: readonly (readonly [
  commune: CommuneRow,
  district: string,
  of: readonly string[],
])[] = [
  [['16681', 'Quang Trung', 'phuong'], '412', ['16681', '16684', '16687']],
  [['16714', 'Vinh Tân', 'phuong'], '412', ['16696', '16714']],
  [['16969', 'Nghĩa Thọ', 'xa'], '419', ['16963', '16969']],
  [['16972', 'Nghĩa Hưng', 'xa'], '419', ['16972', '16978', '16996']],
  [['17152', 'Quỳnh Sơn', 'xa'], '421', ['17152', '17161']],
  [['17176', 'Minh Lương', 'xa'], '421', ['17176', '17188']],
  [['17179', 'Cầu Giát', 'thi_tran'], '421', ['17098', '17179']],
  [['17185', 'Bình Sơn', 'xa'], '421', ['17185', '17194', '17200']],
  [['17209', 'Phú Nghĩa', 'xa'], '421', ['17203', '17209']],
  [['17212', 'Văn Hải', 'xa'], '421', ['17212', '17215']],
  [['17218', 'Thuận Long', 'xa'], '421', ['17218', '17221']],
  [['17254', 'Trà Lân', 'thi_tran'], '422', ['17227', '17254']],
  [['17281', 'Bình Hợp', 'xa'], '423', ['17281', '17293']],
  [['17296', 'Hoàn Long', 'xa'], '423', ['17296', '17311']],
  [['17329', 'Kim Nhan', 'thi_tran'], '424', ['17329', '17371']],
  [['17344', 'Tam Đỉnh', 'xa'], '424', ['17341', '17344']],
  [['17419', 'Hùng Hải', 'xa'], '425', ['17407', '17419']],
  [['17437', 'Xuân Tháp', 'xa'], '425', ['17422', '17437']],
  [['17449', 'Hạnh Quảng', 'xa'], '425', ['17449', '17455']],
  [['17452', 'Ngọc Bích', 'xa'], '425', ['17446', '17452']],
  [['17464', 'Diễn Thành', 'thi_tran'], '425', ['17389', '17464']],
  [['17506', 'Hoa Thành', 'thi_tran'], '426', ['17506', '17551']],
  [['17524', 'Hậu Thành', 'xa'], '426', ['17524', '17525']],
  [['17542', 'Phú Thành', 'xa'], '426', ['17542', '17548']],
  [['17572', 'Đông Thành', 'xa'], '426', ['17563', '17572']],
  [['17581', 'Minh Thành', 'xa'], '426', ['17581', '17599']],
  [['17602', 'Liên Thành', 'xa'], '426', ['17590', '17602']],
  [['17611', 'Vân Tụ', 'xa'], '426', ['17593', '17611']],
  [['17623', 'Bạch Ngọc', 'xa'], '427', ['17623', '17635']],
  [['17713', 'Dùng', 'thi_tran'], '428', ['17713', '17752', '17761']],
  [['17719', 'Minh Sơn', 'xa'], '428', ['17719', '17725']],
  [['17776', 'Thanh Quả', 'xa'], '428', ['17776', '17788']],
  [['17779', 'Xuân Dương', 'xa'], '428', ['17779', '17782']],
  [['17785', 'Minh Tiến', 'xa'], '428', ['17785', '17800', '17803']],
  [['17791', 'Kim Bảng', 'xa'], '428', ['17791', '17794']],
  [['17818', 'Mai Giang', 'xa'], '428', ['17809', '17818']],
  [['17896', 'Thịnh Trường', 'xa'], '429', ['17881', '17896']],
  [['17899', 'Diên Hoa', 'xa'], '429', ['17875', '17899']],
  [['17935', 'Nghĩa Thái', 'xa'], '430', ['17935', '17947']],
  [['17980', 'Xuân Hồng', 'xa'], '430', ['17977', '17980']],
  [['18022', 'Thịnh Mỹ', 'xa'], '431', ['18019', '18022']],
  [['18028', 'Thông Tân', 'xa'], '431', ['18028', '18031']],
  [['18040', 'Phúc Lợi', 'xa'], '431', ['18034', '18040']],
]

/** Communes of the same extent that got another name, kind or district. */
export const CHANGED_2024: readonly (readonly [commune: CommuneRow, district: string])[] = [
  [['16702', 'Nghi Phú', 'phuong'], '412'],
  [['16705', 'Hưng Đông', 'phuong'], '412'],
  [['16708', 'Hưng Lộc', 'phuong'], '412'],
  [['16717', 'Nghi Thuỷ', 'phuong'], '412'],
  [['16720', 'Nghi Tân', 'phuong'], '412'],
  [['16723', 'Thu Thuỷ', 'phuong'], '412'],
  [['16726', 'Nghi Hòa', 'phuong'], '412'],
  [['16729', 'Nghi Hải', 'phuong'], '412'],
  [['16732', 'Nghi Hương', 'phuong'], '412'],
  [['16735', 'Nghi Thu', 'phuong'], '412'],
  [['17902', 'Nghi Phong', 'xa'], '412'],
  [['17905', 'Nghi Xuân', 'xa'], '412'],
  [['17917', 'Phúc Thọ', 'xa'], '412'],
  [['17923', 'Nghi Đức', 'phuong'], '412'],
  [['17926', 'Nghi Thái', 'xa'], '412'],
]

/**
 * The districts of another extent since that day, with what they are made of: Vinh took in Cửa Lò and four communes
 * of Nghi Lộc (Nghi Phong, Nghi Xuân, Phúc Thọ, Nghi Thái).
 */
export const DISTRICTS_2024: readonly (readonly [district: DistrictRow, of: readonly string[]])[] = [
  [
    ['412', 'Vinh', 'thanh_pho'],
    ['412', '413', '429'],
  ],
  [['429', 'Nghi Lộc', 'huyen'], ['429']],
]

/** The only district of that day whose land went to two. */
export const SPLIT_DISTRICT_2024 = '429'
