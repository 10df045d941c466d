import { words } from './words.ts'

/** What can be wrong with a file of ties between places, and with what a plan of where to begin is asked to keep to. */
export const SPREAD_TEXTS = {
  'spread.head-wrong': words(
    [
      'Dòng đầu phải là hai số: số địa điểm và số mối liên hệ.',
      'Ví dụ “120 480”; các dòng sau mỗi dòng một mối liên hệ.',
    ],
    [
      'The first line must be two numbers: how many places and how many ties.',
      'For example “120 480”; then one tie on each line.',
    ],
  ),
  'spread.tie-wrong': words(
    [
      'Dòng này không phải một mối liên hệ.',
      'Viết: từ địa điểm số mấy, đến địa điểm số mấy, và khả năng nếu biết.',
    ],
    [
      'This line is no tie.',
      'Write the number of a place, the number of another, and the chance if it is known.',
    ],
  ),
  'spread.place-unknown': words(
    ['Không có địa điểm mang số này.', 'Các địa điểm được đánh số từ 0 và có {places} địa điểm.'],
    ['There is no place of this number.', 'Places are numbered from 0, and there are {places}.'],
  ),
  'spread.chance-wrong': words(
    ['Khả năng {chance} không nằm giữa 0 và 1.', 'Viết một số từ 0 (không bao giờ) đến 1 (luôn luôn).'],
    ['The chance {chance} does not lie between 0 and 1.', 'Write a number from 0 (never) to 1 (always).'],
  ),
  'spread.count-wrong': words(
    [
      'Dòng đầu ghi {said} mối liên hệ, trong tệp có {found}.',
      'Tệp có thể bị thiếu: lấy lại tệp, hoặc sửa dòng đầu.',
    ],
    [
      'The first line says {said} ties, the file has {found}.',
      'It may be cut off: get it again, or correct the first line.',
    ],
  ),
  'spread.places-wrong': words(
    ['Số nơi bắt đầu phải là số nguyên từ 1 trở lên.', 'Ghi số nơi có thể bắt đầu trong kế hoạch này.'],
    [
      'How many places to begin in must be a whole number from 1.',
      'Say in how many places this plan may begin.',
    ],
  ),
  'spread.budget-wrong': words(
    ['Kinh phí phải là một số từ 0 trở lên.', 'Ghi số tiền dành cho kế hoạch này.'],
    ['The budget must be a number from 0.', 'Say what this plan may cost.'],
  ),
  'spread.cost-wrong': words(
    ['Chi phí ở mỗi địa điểm phải lớn hơn 0.', 'Ghi chi phí cho từng địa điểm; chưa biết thì ghi như nhau.'],
    [
      'The cost in every place must be above 0.',
      'Say the cost for each place; where it is not known, the same for all.',
    ],
  ),
  'spread.floor-wrong': words(
    [
      'Mức tối thiểu của mỗi nhóm phải là số nguyên từ 0 trở lên.',
      'Ghi ít nhất bao nhiêu nơi trong mỗi nhóm.',
    ],
    [
      'The floor of every group must be a whole number from 0.',
      'Say how many places of each group at least.',
    ],
  ),
  'spread.most-wrong': words(
    [
      'Số nơi mỗi cán bộ phụ trách phải là số nguyên từ 0 trở lên.',
      'Ghi mỗi cán bộ phụ trách được nhiều nhất bao nhiêu nơi.',
    ],
    [
      'How many places an officer can look after must be a whole number from 0.',
      'Say how many places each officer can look after at most.',
    ],
  ),
  'spread.champion-excluded': words(
    ['Địa điểm {place} vừa được đề cử vừa bị loại.', 'Bỏ khỏi một trong hai danh sách.'],
    ['Place {place} is both nominated and excluded.', 'Take it off one of the two lists.'],
  ),
  'spread.floor-without-places': words(
    [
      'Nhóm {stratum} cần ít nhất {floor} nơi nhưng chỉ còn {open} nơi chọn được.',
      'Hạ mức tối thiểu, hoặc bớt nơi bị loại.',
    ],
    [
      'Group {stratum} needs at least {floor} places, but only {open} are open.',
      'Lower the floor, or exclude fewer places.',
    ],
  ),
  'spread.floors-above-count': words(
    [
      'Riêng các nơi được đề cử và mức tối thiểu đã cần {needed} nơi, kế hoạch chỉ có {countMax}.',
      'Tăng số nơi, hoặc hạ mức tối thiểu.',
    ],
    [
      'Nominations and floors alone need {needed} places; the plan has {countMax}.',
      'Allow more places, or lower the floors.',
    ],
  ),
  'spread.budget-below-floors': words(
    [
      'Riêng các nơi được đề cử và mức tối thiểu đã cần {needed}, kinh phí chỉ có {budget}.',
      'Tăng kinh phí, hoặc hạ mức tối thiểu.',
    ],
    [
      'Nominations and floors alone cost {needed}; the budget is {budget}.',
      'Raise the budget, or lower the floors.',
    ],
  ),
  'spread.officer-full': words(
    [
      'Các nơi được đề cử nhiều hơn số {most} nơi mà cán bộ {officer} phụ trách được.',
      'Bớt đề cử, hoặc thêm người phụ trách.',
    ],
    [
      'More places are nominated than the {most} that officer {officer} can look after.',
      'Nominate fewer, or let somebody else look after some.',
    ],
  ),
}
