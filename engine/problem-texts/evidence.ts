import { words } from './words.ts'

/** Why no effect is stated, and what can be wrong with a table of places over the years. */
export const EVIDENCE_TEXTS = {
  'evidence.too-few': words(
    ['Mới có {found} nơi làm theo mà so sánh được.', 'Cần ít nhất {needed} nơi thì mới nói được tác động.'],
    ['Only {found} places took it up that can be compared.', 'An effect needs at least {needed}.'],
  ),
  'evidence.too-few-clusters': words(
    [
      'Các nơi làm theo nằm trong {treated} xã, các nơi để so sánh trong {controls} xã.',
      'Mỗi bên cần ít nhất {needed} xã: chuyện của một xã không nói thay cho xã khác.',
    ],
    [
      'Those who took it up lie in {treated} communes, those compared with in {controls}.',
      'Each side needs at least {needed}: what happens in one commune does not speak for others.',
    ],
  ),
  'evidence.no-earlier': words(
    [
      'Chưa biết trước khi làm theo các nơi này thay đổi ra sao.',
      'Cần số liệu của ít nhất {needed} kỳ trước đó.',
    ],
    [
      'It is not known how these places were changing before.',
      'Figures of at least {needed} periods before are needed.',
    ],
  ),
  'evidence.unlike-before': words(
    [
      'Trước đó hai bên đã thay đổi khác nhau: lệch {apart} độ lệch chuẩn.',
      'Nhiều nhất là {most}. Tìm những nơi giống hơn để so sánh.',
    ],
    [
      'Both sides were changing differently before: {apart} standard deviations apart.',
      'At most {most} is trusted. Compare with places that are more alike.',
    ],
  ),
  'evidence.moving-before': words(
    [
      'Ngay từ trước, mỗi kỳ các nơi làm theo đã hơn các nơi khác {change}.',
      'Chênh lệch về sau không thể coi là do cách làm. Chia ngẫu nhiên thứ tự cho những nơi ngang nhau thì biết chắc nhất.',
    ],
    [
      'Already before, those who took it up gained {change} a period on the others.',
      'What follows cannot be put down to the practice. A random order among equal places would tell best.',
    ],
  ),
  'evidence.missing': words(
    ['Thiếu {percent} % số liệu.', 'Nhiều nhất được thiếu {most} %: bổ sung số liệu còn thiếu.'],
    ['{percent} % of the figures are missing.', 'At most {most} % may be: fill in what is missing.'],
  ),
  'evidence.only-neighbours': words(
    [
      '{found} nơi làm theo chỉ có nơi liền kề để so sánh.',
      'Nơi liền kề cũng có thể đã được hưởng: cần nơi ở xa hơn.',
    ],
    [
      '{found} of those who took it up have only neighbours to be compared with.',
      'Neighbours may feel it too: places further off are needed.',
    ],
  ),
  'evidence.head-wrong': words(
    [
      'Dòng đầu phải là place, cluster, stratum, since, rồi đến tên các kỳ.',
      'Sửa dòng đầu; cần ít nhất hai kỳ, mỗi kỳ một tên.',
    ],
    [
      'The first line must be place, cluster, stratum, since, then the names of the periods.',
      'Correct the first line; there must be at least two periods, each with a name of its own.',
    ],
  ),
  'evidence.place-twice': words(
    ['Địa điểm {place} có hai dòng.', 'Mỗi địa điểm một dòng: bỏ bớt một.'],
    ['Place {place} has two lines.', 'Each place has one: take one away.'],
  ),
  'evidence.period-unknown': words(
    [
      'Không có kỳ nào tên {period}.',
      'Cột since ghi tên một kỳ ở dòng đầu, hoặc để trống nếu chưa làm theo.',
    ],
    [
      'There is no period {period}.',
      'The column since names a period of the first line, or is empty where nobody took it up.',
    ],
  ),
  'evidence.value-wrong': words(
    ['“{text}” không phải là số.', 'Ghi số, phần lẻ sau dấu chấm, hoặc để trống nếu chưa đo.'],
    ['“{text}” is no number.', 'Write a number with a point, or leave it empty where nothing was measured.'],
  ),
}
