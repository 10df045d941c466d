import type { SceneKind } from './draw-scene.ts'

/** What a picture shows, in one line for each language; always marked as an illustration, never passed off as a photo. */
export type SceneCaption = { readonly vi: string; readonly en: string }

export const SCENE_CREDIT = 'Gieo (minh họa, CC0)'

export const SCENE_CAPTIONS: Readonly<Record<SceneKind, SceneCaption>> = {
  'hill-orchard': {
    vi: 'Vườn cây ăn quả trên đồi keo cũ. Minh họa',
    en: 'Fruit trees on a former acacia hill. Illustration',
  },
  'fish-ponds': {
    vi: 'Ba ao cá bên suối, chòi nghỉ và cầu tre. Minh họa',
    en: 'Three fish ponds by a stream, a rest hut and a bamboo bridge. Illustration',
  },
  'flag-road': {
    vi: 'Đường xóm có hàng cây, luống hoa và cờ vải trơn. Minh họa',
    en: 'A hamlet road with trees, flowers and plain pennants. Illustration',
  },
  'house-frame': {
    vi: 'Ngôi nhà đang xây, tường gạch đã lên, khung mái đã dựng. Minh họa',
    en: 'A house going up: brick walls begun, roof timbers standing. Illustration',
  },
  'model-garden': {
    vi: 'Vườn mẫu: luống rau, hàng rào tre và chum nước. Minh họa',
    en: 'A model garden: vegetable beds, a bamboo fence and a water jar. Illustration',
  },
  'road-works': {
    vi: 'Đường bê tông nội đồng đang đổ, phía trước còn đường đất. Minh họa',
    en: 'A concrete road through the fields being poured, earth road still ahead. Illustration',
  },
  compost: {
    vi: 'Các ngăn ủ phân hữu cơ bên luống rau. Minh họa',
    en: 'Compost bins beside vegetable rows. Illustration',
  },
  'river-village': {
    vi: 'Bản nhà sàn bên sông, sau lưng là núi. Minh họa',
    en: 'Stilt houses by a river below the mountains. Illustration',
  },
  'meeting-house': {
    vi: 'Nhà văn hóa xóm và khoảng sân trước nhà. Minh họa',
    en: 'The cultural house of a hamlet and its yard. Illustration',
  },
  bees: {
    vi: 'Thùng ong đặt dưới tán nhãn đang mùa hoa. Minh họa',
    en: 'Bee boxes under longan trees in flower. Illustration',
  },
  'rice-low-fields': {
    vi: 'Ruộng trũng có vèo lưới nuôi lươn, nuôi ếch. Minh họa',
    en: 'Low-lying fields with net pens for eels and frogs. Illustration',
  },
  'evening-visit': {
    vi: 'Buổi tối trong xóm, hai người đi thăm một nhà. Minh họa',
    en: 'An evening lane, two people on their way to visit a household. Illustration',
  },
}
