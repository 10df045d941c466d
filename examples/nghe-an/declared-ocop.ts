import { declare, exactly, type DeclaredRow } from './declare.ts'
import { BAO_NGHE_AN } from './sources.ts'
import { PROVINCE } from './unit-rows.ts'
import { district2023 } from './units.ts'

const VINH_2019 = `${BAO_NGHE_AN}/thanh-pho-vinh-can-uu-tien-phat-trien-cac-san-pham-ocop-278001.html`
const NEWSPAPER = 'Báo Nghệ An'
const PEOPLES_COMMITTEE = 'UBND tỉnh Nghệ An'

/** OCOP in Nghệ An, from published reports of 2019–2025. */
export const DECLARED_OCOP: readonly DeclaredRow[] = [
  declare('ocop-2019', exactly(48), {
    indicator: 'ocop.products-3-stars-or-more',
    unit: PROVINCE,
    from: '2019-01-01',
    to: '2019-12-31',
    periodText: '2019',
    definer: NEWSPAPER,
    source: VINH_2019,
    noteVi: '15 sản phẩm 4 sao, 33 sản phẩm 3 sao.',
    noteEn: '15 products with 4 stars, 33 with 3.',
  }),
  declare('ocop-recognised-2021', exactly(139), {
    indicator: 'ocop.products-recognised-in-year',
    unit: PROVINCE,
    from: '2021-01-01',
    to: '2021-12-31',
    periodText: '2021',
    definer: PEOPLES_COMMITTEE,
    source: `${BAO_NGHE_AN}/nghe-an-cong-nhan-139-san-pham-ocop-301735.html`,
    noteVi:
      'Quyết định 279/QĐ-UBND: 88 chủ thể; 14 sản phẩm 4 sao, 125 sản phẩm 3 sao; đề nghị 1 sản phẩm xét 5 sao.',
    noteEn:
      'Decision 279/QĐ-UBND: 88 producers; 14 products with 4 stars, 125 with 3; one proposed for 5 stars.',
  }),
  declare('ocop-2022', exactly(403), {
    indicator: 'ocop.products-3-stars-or-more',
    unit: PROVINCE,
    to: '2022-12-31',
    periodText: '12/2022',
    definer: 'Báo Dân Việt',
    source:
      'https://danviet.vn/thanh-lap-ban-chi-dao-quang-ba-san-pham-ocop-dac-san-mien-tay-nghe-an-se-lan-xa-20231107133018162.htm',
    asOf: '2022-12-31',
  }),
  declare('ocop-undated-interview', exactly(422), {
    indicator: 'ocop.products-3-stars-or-more',
    unit: PROVINCE,
    from: '2022-01-01',
    to: '2023-12-31',
    periodText: '2022 hoặc 2023 (phỏng vấn không ghi ngày)',
    definer: NEWSPAPER,
    source: `${BAO_NGHE_AN}/en/khai-thac-hieu-qua-tiem-nang-de-phat-trien-san-pham-ocop-o-nghe-an-10261777.html`,
    noteVi: '1 sản phẩm 5 sao, 41 sản phẩm 4 sao, 380 sản phẩm 3 sao.',
    noteEn: 'One product with 5 stars, 41 with 4, 380 with 3.',
  }),
  declare('ocop-4-stars-2023', exactly(9), {
    indicator: 'ocop.products-4-stars-decided',
    unit: PROVINCE,
    from: '2023-01-01',
    to: '2023-12-31',
    periodText: '2023',
    definer: PEOPLES_COMMITTEE,
    source: 'https://danviet.vn/them-nhieu-san-pham-cua-nghe-an-dat-ocop-4-sao-20240223102434682.htm',
    noteVi:
      'Quyết định 348/QĐ-UBND: 7 chủ thể; 6 sản phẩm đánh giá lại, 1 nâng hạng, 2 mới; đề nghị 2 sản phẩm xét 5 sao.',
    noteEn:
      'Decision 348/QĐ-UBND: 7 producers; 6 products assessed again, 1 raised, 2 new; 2 proposed for 5 stars.',
  }),
  declare('ocop-2025-11', exactly(743), {
    indicator: 'ocop.products-3-stars-or-more',
    unit: PROVINCE,
    to: '2025-11-30',
    periodText: '11/2025',
    definer: NEWSPAPER,
    source: `${BAO_NGHE_AN}/en/khai-thac-loi-the-ban-dia-phat-huy-gia-tri-tu-san-pham-ocop-o-nghe-an-10312075.html`,
    asOf: '2025-11-30',
    noteVi: '3 sản phẩm 5 sao, 45 sản phẩm 4 sao, 695 sản phẩm 3 sao.',
    noteEn: 'Three products with 5 stars, 45 with 4, 695 with 3.',
  }),
  declare('ocop-producers-2025', exactly(449), {
    indicator: 'ocop.producers',
    unit: PROVINCE,
    to: '2025-08-31',
    periodText: '8/2025',
    definer: 'VnEconomy',
    source: 'https://vneconomy.vn/nghe-an-khai-thac-loi-the-ban-dia-gia-tang-gia-tri-tu-san-pham-ocop.htm',
    asOf: '2025-08-31',
    noteVi: 'Trong đó 194 hợp tác xã, tổ hợp tác.',
    noteEn: '194 of them are co-operatives or groups.',
  }),
  declare('ocop-target-2025', exactly(650), {
    indicator: 'ocop.products-3-stars-or-more-target',
    unit: PROVINCE,
    to: '2025-12-31',
    periodText: 'đến 2025',
    definer: PEOPLES_COMMITTEE,
    source: 'https://doanhnghiepvadoisong.com.vn/tag/dac-san-bo-giang-ky-son.html',
    noteVi: 'Kế hoạch của tỉnh.',
    noteEn: 'Target of the province.',
  }),
  declare('ocop-con-cuong-2022', exactly(23), {
    indicator: 'ocop.products-3-stars-or-more',
    unit: district2023('422'),
    to: '2022-12-31',
    periodText: '12/2022',
    definer: NEWSPAPER,
    source: `${BAO_NGHE_AN}/en/print/10248858.html`,
    asOf: '2022-12-31',
    noteVi: '7 sản phẩm 4 sao, 16 sản phẩm 3 sao.',
    noteEn: '7 products with 4 stars, 16 with 3.',
  }),
  declare('ocop-quy-hop-2021', exactly(7), {
    indicator: 'ocop.products-3-stars',
    unit: district2023('420'),
    from: '2021-01-01',
    to: '2021-12-31',
    periodText: '2021',
    definer: NEWSPAPER,
    source: `${BAO_NGHE_AN}/print/10236417.html`,
    noteVi: 'Cả 7 sản phẩm dự xét.',
    noteEn: 'All 7 that were put forward.',
  }),
  declare('ocop-vinh-2019', exactly(11), {
    indicator: 'ocop.products-3-stars-or-more',
    unit: district2023('412'),
    from: '2019-01-01',
    to: '2019-12-31',
    periodText: '2019',
    definer: NEWSPAPER,
    source: VINH_2019,
  }),
]
