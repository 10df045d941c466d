import type { Measure } from '@gieo/engine/indicator/measure.ts'

/** What a declared figure measures. Counted indicators are defined by the programmes and have names of their own. */
export type DeclaredIndicator = {
  readonly measure: Measure
  readonly labelVi: string
  readonly labelEn: string
}

/**
 * One name for one thing: offices that count it each in their own way stand side by side under it, and are never
 * added to one another.
 */
export const DECLARED_INDICATORS = {
  'farmers.economic-models-supported': row(
    'models',
    'Mô hình kinh tế được hỗ trợ mỗi năm',
    'Economic models supported a year',
  ),
  'farmers.organic-fertiliser-models': row(
    'models',
    'Mô hình làm phân hữu cơ vi sinh',
    'Organic microbial fertiliser models',
  ),
  'farmers.model-gardens': row('gardens', 'Vườn mẫu nông dân', 'Farmers’ model gardens'),
  'gardens.new-rural-standard': row('gardens', 'Vườn chuẩn nông thôn mới', 'Gardens of new-rural standard'),
  'gardens.new-rural-standard-registered': row(
    'gardens',
    'Vườn đăng ký làm vườn chuẩn nông thôn mới',
    'Gardens registered to reach the new-rural standard',
  ),

  'contributions.money': row('vnd', 'Tiền dân đóng góp làm hạ tầng', 'Money given for infrastructure'),
  'contributions.land': row('m2', 'Đất hiến làm hạ tầng', 'Land given for infrastructure'),
  'contributions.working-days': row(
    'working-days',
    'Ngày công làm hạ tầng',
    'Working days given for infrastructure',
  ),

  'ocop.products-3-stars-or-more': row(
    'products',
    'Sản phẩm OCOP từ 3 sao',
    'OCOP products of 3 stars or more',
  ),
  'ocop.products-3-stars': row('products', 'Sản phẩm OCOP 3 sao', 'OCOP products of 3 stars'),
  'ocop.products-4-stars-decided': row(
    'products',
    'Sản phẩm OCOP có quyết định 4 sao trong năm',
    'OCOP products decided at 4 stars in the year',
  ),
  'ocop.products-recognised-in-year': row(
    'products',
    'Sản phẩm OCOP được công nhận trong năm',
    'OCOP products recognised in the year',
  ),
  'ocop.products-upgraded': row('products', 'Sản phẩm OCOP được nâng hạng', 'OCOP products raised in rank'),
  'ocop.products-with-5-star-potential': row(
    'products',
    'Sản phẩm có tiềm năng 5 sao quốc gia',
    'OCOP products with potential for 5 national stars',
  ),
  'ocop.products-3-stars-or-more-target': row(
    'products',
    'Kế hoạch sản phẩm OCOP từ 3 sao',
    'Target of OCOP products of 3 stars or more',
  ),
  'ocop.producers': row('producers', 'Chủ thể OCOP', 'OCOP producers'),
  'ocop.rank-among-provinces': row(
    'rank',
    'Thứ hạng trong các tỉnh theo số sản phẩm OCOP từ 3 sao',
    'Rank among provinces by OCOP products of 3 stars or more',
  ),
  'ocop.rank-among-districts': row(
    'rank',
    'Thứ hạng trong các huyện theo số sản phẩm OCOP 3 và 4 sao',
    'Rank among districts by OCOP products of 3 and 4 stars',
  ),
  'ocop.outstanding-results-of-the-year': row(
    'results',
    'Kết quả nổi bật trong năm của tỉnh',
    'Outstanding results of the province’s year',
  ),

  'houses.households-needing-help': row(
    'households',
    'Hộ cần hỗ trợ về nhà ở',
    'Households that need help with a house',
  ),
  'houses.needed': row('houses', 'Nhà cần xây, sửa', 'Houses to build or repair'),
  'houses.registered': row('houses', 'Nhà được đăng ký ủng hộ', 'Houses pledged'),
  'houses.amount-registered': row('vnd', 'Số tiền đăng ký ủng hộ làm nhà', 'Money pledged for houses'),
  'houses.allocated': row('houses', 'Nhà được phân bổ', 'Houses allocated'),
  'houses.started': row('houses', 'Nhà khởi công trong kỳ', 'Houses started in the period'),
  'houses.built': row('houses', 'Nhà đã làm xong, tính từ đầu', 'Houses built since the beginning'),
  'houses.value-built': row('vnd', 'Giá trị nhà đã làm xong', 'Value of the houses built'),

  'new-rural.communes-recognised': row(
    'communes',
    'Xã đạt chuẩn nông thôn mới',
    'Communes of new-rural standard',
  ),
  'new-rural.model-communes-recognised': row(
    'communes',
    'Xã nông thôn mới kiểu mẫu',
    'Model communes of new-rural standard',
  ),
  'new-rural.districts-recognised': row(
    'districts',
    'Huyện đạt chuẩn nông thôn mới',
    'Districts of new-rural standard',
  ),

  'models.built': row('models', 'Mô hình dân vận khéo đã xây dựng', 'Models of skilled mobilisation built'),
  'models.armed-forces': row(
    'models',
    'Mô hình dân vận khéo do lực lượng vũ trang phối hợp',
    'Models kept up together with the armed forces',
  ),
  'models.exemplars-honoured': row(
    'collectives-and-people',
    'Điển hình dân vận khéo được biểu dương',
    'Examples of skilled mobilisation honoured',
  ),
  'models.religious-areas-by-province-a-year': row(
    'models',
    'Mô hình ở vùng đồng bào có đạo, cấp tỉnh xây dựng mỗi năm',
    'Models in religious areas built by the provincial board a year',
  ),
  'models.religious-areas-by-each-district-a-year': row(
    'models',
    'Mô hình ở vùng đồng bào có đạo, mỗi huyện xây dựng một năm',
    'Models in religious areas built by each district board a year',
  ),
  'households.income-a-year': row(
    'vnd',
    'Thu nhập của hộ một năm sau khi chuyển đổi',
    'Income of a household a year after the conversion',
  ),
  'tourism.fish-ponds': row(
    'ponds',
    'Ao cá của mô hình du lịch trải nghiệm',
    'Fish ponds of the tourism model',
  ),
  'tourism.bamboo-bridge-length': row(
    'm',
    'Cầu tre của mô hình du lịch trải nghiệm',
    'Bamboo bridge of the tourism model',
  ),
} as const satisfies Readonly<Record<string, DeclaredIndicator>>

export type DeclaredIndicatorName = keyof typeof DECLARED_INDICATORS

function row(measure: Measure, labelVi: string, labelEn: string): DeclaredIndicator {
  return { measure, labelVi, labelEn }
}
