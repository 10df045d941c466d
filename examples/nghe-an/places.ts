import type { SceneKind } from './scenes/draw-scene.ts'

/** Where an invented case lies, what its picture shows, and who of the example tells it. */
export type ExamplePlace = ({ readonly hamlet: string } | { readonly communeOf2023: string }) & {
  readonly scene: SceneKind | undefined
  /** Told three years later, the commune of today has a year to look at, and both maps have something to count. */
  readonly yearsLater: 0 | 3
  /** Instead of the officers of the commune: who registers it, and who takes its steps. */
  readonly by?: string | undefined
  readonly stepsBy?: string | undefined
}

/** A place for each example of each programme, in the example commune and beside it. */
export const PLACES: Readonly<Record<string, Readonly<Record<string, ExamplePlace>>>> = {
  'skilled-mobilisation': {
    'cam-tren-doi-keo': { hamlet: 'nghia-trung-3', scene: 'hill-orchard', yearsLater: 0 },
    'duong-be-tong-xom': { hamlet: 'nghia-binh-7', scene: 'road-works', yearsLater: 0 },
    'to-hoa-giai-som': { hamlet: 'nghia-binh-4', scene: 'meeting-house', yearsLater: 3 },
    'mot-cua-tai-xom': { hamlet: 'nghia-binh-9', scene: 'meeting-house', yearsLater: 3 },
    'ao-ca-thoat-nuoc': { hamlet: 'binh-hai', scene: 'fish-ponds', yearsLater: 3 },
    'xom-xanh-hang-cay': { hamlet: 'tan-minh', scene: 'flag-road', yearsLater: 0 },
    'phan-huu-co-tu-rom': { hamlet: 'nghia-trung-5', scene: 'compost', yearsLater: 3 },
    'may-tinh-cu-cho-em': { hamlet: 'binh-hai', scene: 'house-frame', yearsLater: 3 },
    'den-duong-tu-quan': { hamlet: 'nghia-binh-2', scene: 'evening-visit', yearsLater: 0 },
    'hop-chi-bo-mo': { hamlet: 'nghia-binh-1', scene: 'meeting-house', yearsLater: 3 },
    'dung-lon-den-khe': { hamlet: 'nghia-binh-12', scene: 'river-village', yearsLater: 3 },
    'tu-sach-nha-van-hoa': { hamlet: 'nghia-trung-8', scene: 'meeting-house', yearsLater: 3 },
  },
  'household-models': {
    'buoi-thay-keo': { hamlet: 'nghia-trung-5', scene: 'hill-orchard', yearsLater: 0 },
    'ech-luon-ruong-trung': { hamlet: 'nghia-binh-4', scene: 'rice-low-fields', yearsLater: 3 },
    'ao-ca-bo-khong': { hamlet: 'nghia-binh-7', scene: 'fish-ponds', yearsLater: 0 },
    'vuon-rau-bo-hoang': { hamlet: 'nghia-trung-8', scene: 'model-garden', yearsLater: 3 },
    'nha-ben-suoi': { hamlet: 'binh-hai', scene: 'river-village', yearsLater: 3 },
    'ga-de-vuon-oi': { hamlet: 'nghia-binh-1', scene: 'model-garden', yearsLater: 3 },
    'nam-rom-nha-luoi': { hamlet: 'binh-hai', scene: undefined, yearsLater: 3 },
    // Registered by the association, checked by the province: its branch has one officer in the commune.
    'ba-kich-duoi-tan': {
      hamlet: 'nghia-trung-3',
      scene: 'hill-orchard',
      yearsLater: 3,
      by: 'hoi.nong.dan',
      stepsBy: 'kiem.tinh',
    },
    'tho-chuong-tang': { hamlet: 'nghia-binh-9', scene: undefined, yearsLater: 0 },
    'ong-noi-tan-nhan': { hamlet: 'xuan-thanh-1', scene: 'bees', yearsLater: 3, by: 'quan.thanh' },
  },
  // Registered by the association, seen and recognised by the province.
  'farmers-targets': {
    'hoi-to-nuoi-bo-co-voi': ofAssociation('nghia-binh-2', 'rice-low-fields'),
    'hoi-u-rom-men-vi-sinh': ofAssociation('nghia-trung-5', 'compost'),
    'hoi-vuon-mau-oi-le': ofAssociation('binh-hai', 'model-garden'),
    'hoi-vuon-chuan-cau-mit': ofAssociation('nghia-binh-9', 'model-garden'),
    'hoi-nam-tru-trong-nha-ranh': ofAssociation('nghia-trung-8', undefined),
    'hoi-phan-giun-que': ofAssociation('nghia-binh-12', undefined),
  },
  'model-villages': {
    'ntm-xa-theo-318': { communeOf2023: '16960', scene: undefined, yearsLater: 0 },
    'ntm-khu-dan-cu-mau': { hamlet: 'nghia-binh-4', scene: 'meeting-house', yearsLater: 3 },
    'ntm-duong-co-lien-xom': { hamlet: 'nghia-binh-7', scene: 'flag-road', yearsLater: 3 },
    'ntm-duong-hoa-ngo-nho': { hamlet: 'nghia-trung-3', scene: 'flag-road', yearsLater: 3 },
    'ntm-xom-sang-xanh': { hamlet: 'binh-hai', scene: undefined, yearsLater: 3 },
  },
}

function ofAssociation(hamlet: string, scene: ExamplePlace['scene']): ExamplePlace {
  return { hamlet, scene, yearsLater: 3, by: 'hoi.nong.dan', stepsBy: 'kiem.tinh' }
}
