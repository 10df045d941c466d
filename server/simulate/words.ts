// What models are called and said to be, in the spread in which such words occur: the first of a list most often.
export const THINGS =
  `vườn cam, vườn bưởi, vườn ổi, ao cá, đường bê tông, nhà văn hóa, đèn đường, chuồng trại, đàn bò, đàn dê,
  nuôi ong, trồng chè, trồng gừng, trồng nghệ, rau sạch, lúa hữu cơ, rừng keo, cây dược liệu, hố rác gia đình, đoạn đường hoa,
  câu lạc bộ dân ca, tủ sách xóm, quỹ khuyến học, tổ an ninh, camera xóm, cổng xóm văn hóa, sân bóng, kênh mương, bể nước sạch, homestay bản,
  nấm rơm, ốc bươu, lươn không bùn, cá lồng, gà đồi, vịt trời, măng tre, mây tre đan, dệt thổ cẩm, mật mía, hương trầm, nước mắm`
    .split(',')
    .map((text) => text.trim())

export const MANNERS =
  `theo tổ hộ, của chi hội phụ nữ, của chi hội nông dân, của đoàn thanh niên, góp công cùng làm, ven suối, trên đồi cũ,
  cạnh nhà văn hóa, hộ khá giúp hộ khó, liên kết với hợp tác xã, có ghi sổ chung, tưới nhỏ giọt, không rác thải, thay cây keo, sau dồn điền`
    .split(',')
    .map((text) => text.trim())

export const SAYINGS =
  `Các hộ cùng góp công và vật liệu, mỗi tuần làm hai buổi.|Chi bộ giao đảng viên phụ trách từng nhóm hộ.|
  Hội viên học cách làm tại vườn, nhóm sau học nhóm trước.|Vật tư mua chung, bán chung, ghi sổ rõ ràng.|Xóm họp bàn trước, ai làm việc nào ghi việc ấy.|
  Đất xấu được cải tạo bằng phân chuồng ủ hoai.|Nước suối dẫn về bể chung rồi chia theo giờ.|Người cao tuổi dạy lớp trẻ làm theo lối cũ.|
  Cán bộ khuyến nông về tận nơi hướng dẫn.|Sản phẩm có nơi bán ký trước từ đầu vụ.`
    .split('|')
    .map((text) => text.trim())

export const LEADS = [
  'Chi hội Nông dân xóm',
  'Chi hội Phụ nữ xóm',
  'Chi đoàn Thanh niên',
  'Ban công tác Mặt trận',
  'Chi bộ xóm',
]
