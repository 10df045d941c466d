import type { ExampleCase } from '../example-case.ts'

/** Invented models as they look on their first days: six answers. */
export const SNAPSHOT_EXAMPLES: readonly ExampleCase[] = [
  {
    id: 'phan-huu-co-tu-rom',
    registeredOn: '2023-04-18',
    moves: [{ move: 'check', on: '2023-05-04' }],
    answers: {
      name: 'Ủ rơm rạ thành phân hữu cơ vi sinh',
      sector: 'economy',
      kind: 'new',
      summary:
        'Sau gặt, các hộ gom rơm về hố ủ chung với men vi sinh thay vì đốt; phân chia lại theo công góp.',
      lead: 'Hội Nông dân xã',
      since: '2023-05-10',
    },
  },
  {
    id: 'may-tinh-cu-cho-em',
    registeredOn: '2023-05-22',
    moves: [],
    answers: {
      name: 'Máy tính cũ, lớp học mới',
      sector: 'culture-society',
      kind: 'new',
      summary:
        'Gom máy tính cơ quan thay ra, sửa lại, đặt ở nhà văn hóa để học sinh học buổi tối có người trông.',
      lead: 'Đoàn Thanh niên xã',
      since: '2023-06-05',
    },
  },
  {
    id: 'den-duong-tu-quan',
    registeredOn: '2023-03-15',
    moves: [
      { move: 'check', on: '2023-03-29' },
      { move: 'start', on: '2023-04-12' },
    ],
    answers: {
      name: 'Đèn sáng đường xóm, về khuya yên tâm',
      sector: 'defence-security',
      kind: 'new',
      summary: 'Lắp đèn ở các ngã ba tối, mỗi cụm nhà giữ một công tắc; tổ tự quản đi vòng mỗi tối thứ Bảy.',
      lead: 'Tổ tự quản an ninh xóm',
      since: '2023-04-10',
      mobilised: 18_000_000,
      'working-days': 24,
    },
  },
  {
    id: 'hop-chi-bo-mo',
    registeredOn: '2023-05-08',
    moves: [{ move: 'check', on: '2023-05-19' }],
    answers: {
      name: 'Buổi họp xóm có phần dân hỏi, xã trả lời',
      sector: 'political-system',
      kind: 'running',
      summary:
        'Mỗi quý, một lãnh đạo xã dự họp xóm, trả lời tại chỗ; việc chưa trả lời được ghi hẹn ngày và dán lên bảng tin.',
      lead: 'Mặt trận Tổ quốc xã',
      since: '2022-07-01',
    },
  },
  {
    id: 'dung-lon-den-khe',
    registeredOn: '2022-09-14',
    moves: [
      { move: 'check', on: '2022-09-28' },
      { move: 'start', on: '2022-10-10' },
      {
        move: 'stop',
        on: '2023-03-02',
        reason: 'Dịch bệnh, các hộ không tái đàn; chuồng chuyển sang nuôi gà.',
      },
    ],
    answers: {
      name: 'Nuôi lợn đen theo nhóm hộ ven khe',
      sector: 'economy',
      kind: 'new',
      summary: 'Nhóm hộ góp vốn mua lợn đen giống, làm chuồng xa nguồn nước, luân phiên trông đàn.',
      lead: 'Chi hội Nông dân xóm',
      since: '2022-10-01',
      mobilised: 60_000_000,
      'working-days': 52,
    },
  },
  {
    id: 'tu-sach-nha-van-hoa',
    registeredOn: '2023-05-29',
    moves: [],
    answers: {
      name: 'Tủ sách nhà văn hóa, đổi một lấy một',
      sector: 'culture-society',
      kind: 'running',
      summary:
        'Ai mang đến một cuốn thì mượn về một cuốn; học sinh lớp 8, lớp 9 trực tủ sách chiều Chủ nhật.',
      lead: 'Hội Khuyến học xóm',
      since: '2021-09-05',
    },
  },
]
