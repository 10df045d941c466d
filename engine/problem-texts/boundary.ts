import { words } from './words.ts'

/** What is found in a file of boundaries; the path beside it says which shape is meant. */
export const BOUNDARY_TEXTS = {
  'boundary.not-geojson': words(
    [
      'Tệp này không phải GeoJSON hay TopoJSON.',
      'Xuất lại thành FeatureCollection hoặc Topology, mã chữ UTF-8.',
    ],
    [
      'This file is neither GeoJSON nor TopoJSON.',
      'Export it as a FeatureCollection or a Topology, in UTF-8.',
    ],
  ),
  'boundary.too-large': words(
    ['Tệp nặng {mb} MB, nhiều nhất {max} MB.', 'Xuất riêng từng tỉnh, hoặc làm ranh giới gọn bớt.'],
    [
      'The file has {mb} MB; {max} MB at most.',
      'Export each province by itself, or simplify the boundaries.',
    ],
  ),
  'boundary.no-file': words(
    ['Không đọc được tệp này.', 'Xem lại đường dẫn và quyền đọc tệp.'],
    ['This file cannot be read.', 'Look at its path, and whether it may be read.'],
  ),
  'boundary.empty': words(
    ['Tệp không có hình nào.', 'Xuất lại với ranh giới của các đơn vị.'],
    ['The file has no shape in it.', 'Export it again with the boundaries of the units.'],
  ),
  'boundary.too-many': words(
    ['Tệp có {count} hình, nhiều nhất {max}.', 'Xuất riêng từng tỉnh.'],
    ['The file has {count} shapes; {max} at most.', 'Export each province by itself.'],
  ),
  'boundary.too-fine': words(
    ['Ranh giới có {count} điểm, nhiều nhất {max}.', 'Làm ranh giới gọn bớt rồi nhập lại.'],
    ['The boundaries have {count} points; {max} at most.', 'Simplify them and import them again.'],
  ),
  'boundary.no-object': words(
    ['Tệp không có lớp “{object}”.', 'Các lớp trong tệp: {objects}.'],
    ['The file has no layer “{object}”.', 'Its layers are: {objects}.'],
  ),
  'boundary.no-code': words(
    ['Hình này không có mã đơn vị.', 'Thêm trường code, hoặc nêu tên trường mã bằng --code=.'],
    ['This shape has no code of a unit.', 'Add a field named code, or name the field with --code=.'],
  ),
  'boundary.code-unknown': words(
    [
      'Ngày {on} không có đơn vị mang mã {code}.',
      'Xem lại ngày, chọn lớp bằng --object=, hoặc chọn tỉnh bằng --only=.',
    ],
    [
      'On {on} no unit has the code {code}.',
      'Check the day, choose a layer with --object=, or a province with --only=.',
    ],
  ),
  'boundary.code-doubled': words(
    ['Mã {code} đã có ở {other}.', 'Giữ lại một hình; đơn vị nhiều mảnh là một MultiPolygon.'],
    [
      'The code {code} stands at {other} already.',
      'Keep one shape; a unit in several parts is one MultiPolygon.',
    ],
  ),
  'boundary.missing': words(
    ['Thiếu ranh giới của {unit} ({code}).', 'Thêm vào tệp, hoặc nhập một phần bằng --partial.'],
    ['The boundary of {unit} ({code}) is missing.', 'Add it, or import a part with --partial.'],
  ),
  'boundary.no-area': words(
    ['Hình [{code} ]không có đường bao.', 'Cần Polygon hoặc MultiPolygon có tọa độ.'],
    ['The shape [{code} ]has no area.', 'It has to be a Polygon or a MultiPolygon with coordinates.'],
  ),
  'boundary.ring-broken': words(
    [
      'Đường bao của [{code} ]không khép kín, thiếu điểm hoặc có chỗ không phải số.',
      'Vẽ lại: từ ba góc trở lên, điểm cuối trùng điểm đầu.',
    ],
    [
      'The outline of [{code} ]is not closed, lacks points or holds something that is no number.',
      'Draw it again: three corners or more, the last point the first again.',
    ],
  ),
  'boundary.outside': words(
    [
      'Hình [{code} ]có điểm ngoài Việt Nam: {point}.',
      'Dùng WGS 84, kinh độ trước, vĩ độ sau; VN-2000 thì chuyển đổi trước.',
    ],
    [
      'The shape [{code} ]has a point outside of Việt Nam: {point}.',
      'Use WGS 84, longitude before latitude; convert VN-2000 first.',
    ],
  ),
  'boundary.none-wanted': words(
    ['Tệp không có đơn vị nào của tỉnh {only}.', 'Xem lại mã tỉnh và ngày.'],
    ['The file has no unit of the province {only}.', 'Check the code of the province and the day.'],
  ),
  'boundary.name-differs': words(
    ['Mã {code} trong tệp tên là {name}, ở đây là {unit}.', 'Xem lại: mã cũ có khi đã cấp cho đơn vị khác.'],
    ['The file calls {code} {name}; here it is {unit}.', 'Look again: old codes were given to other units.'],
  ),
}
