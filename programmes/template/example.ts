/** Invented registrations, for tests and for trying the form. Whoever shows one says that it is an example. */
export const EXAMPLES = [
  {
    id: 'vi-du-mot',
    registeredOn: '2026-01-12',
    answers: {
      name: 'Ví dụ: dọn mương đầu xóm',
      sort: 'first',
      began: '2026-01-10',
      summary: 'Các hộ cùng dọn mương mỗi tháng một buổi.',
      households: 24,
    },
  },
  {
    id: 'vi-du-hai',
    registeredOn: '2026-02-02',
    answers: { name: 'Ví dụ: trồng hoa ven đường', sort: 'second', began: '2026-02-15' },
  },
] as const
