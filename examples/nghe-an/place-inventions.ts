import type { Profile } from '@gieo/engine/replication/place/attribute.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { PlaceFacts } from './place-facts.ts'
import { communeNow, hamletId } from './units.ts'

/**
 * Water, roads, crops and land of some communes and hamlets: invented for trying out where a practice fits, and marked as
 * such. Of the other communes nothing is said, so that *not known* is seen as well.
 */
export function placeInventions(): PlaceFacts {
  const profiles = [
    ...COMMUNES.flatMap(([codes, profile]) => codes.map((code) => [communeNow(code), profile] as const)),
    ...HAMLETS.map(([slug, profile]): readonly [UnitId, Profile] => [hamletId(slug), profile]),
  ]
  return {
    source: 'Ví dụ bịa để dùng thử (invented for the example)',
    asOf: '2026-06-30',
    isExample: true,
    profiles: new Map(profiles),
  }
}

const COMMUNES: readonly (readonly [codes: readonly string[], profile: Profile])[] = [
  [
    ['16941', '16972', '17029', '17032', '17011', '17266', '17284', '17305', '17149'],
    {
      crops: ['acacia', 'sugar-cane', 'rice'],
      road: 'lorry',
      'water-dry-season': true,
      floods: false,
      'market-weekly': true,
    },
  ],
  [
    ['16951', '16969', '16975', '17272', '17278', '17287', '17326', '17071', '17089'],
    {
      crops: ['acacia', 'fruit', 'rice'],
      road: 'small-lorry',
      'water-dry-season': true,
      floods: false,
      'market-weekly': true,
    },
  ],
  [
    ['17224', '17335', '17344', '17357', '17560', '17623'],
    {
      crops: ['acacia', 'peanuts'],
      road: 'small-lorry',
      'water-dry-season': false,
      floods: false,
      'market-weekly': true,
    },
  ],
  [
    ['17722', '17728', '17707'],
    { crops: ['tea', 'acacia', 'rice'], road: 'small-lorry', 'water-dry-season': true, floods: false },
  ],
  [
    [
      '17254',
      '17263',
      '17230',
      '17239',
      '16777',
      '16792',
      '16804',
      '17035',
      '17059',
      '17077',
      '17044',
      '17056',
    ],
    { crops: ['acacia', 'rice', 'maize'], road: 'small-lorry', 'water-dry-season': true, floods: false },
  ],
  [
    ['16813', '16831', '16837', '16756', '16819'],
    {
      crops: ['maize', 'rice'],
      road: 'motorbike',
      'water-dry-season': false,
      floods: false,
      'market-weekly': false,
    },
  ],
  [
    ['17125', '17176', '17419', '17464', '17833'],
    { crops: ['peanuts', 'aquaculture', 'vegetables'], road: 'lorry', floods: true, 'market-weekly': true },
  ],
  [
    ['17506', '17569', '17605', '17662', '17935', '18001'],
    {
      crops: ['rice', 'vegetables'],
      road: 'lorry',
      'water-dry-season': true,
      floods: true,
      'market-weekly': true,
    },
  ],
]

const HILL: Profile = { terrain: 'low-hills', road: 'small-lorry', 'water-dry-season': true, floods: false }

const HAMLETS: readonly (readonly [slug: string, profile: Profile])[] = [
  ['binh-hai', { ...HILL, households: 142, people: 560, height: 58, crops: ['acacia', 'fruit', 'rice'] }],
  ['nghia-binh-1', { ...HILL, households: 118, people: 455, height: 55, crops: ['acacia', 'rice'] }],
  ['nghia-binh-2', { ...HILL, households: 96, people: 380, height: 52, crops: ['rice', 'vegetables'] }],
  [
    'nghia-binh-4',
    { ...HILL, terrain: 'plain', floods: true, households: 104, people: 402, height: 38, crops: ['rice'] },
  ],
  ['nghia-binh-7', { ...HILL, households: 121, people: 470, height: 63, crops: ['acacia', 'sugar-cane'] }],
  ['nghia-binh-9', { ...HILL, households: 88, people: 341, height: 71, crops: ['acacia', 'fruit'] }],
  [
    'nghia-binh-12',
    { ...HILL, 'water-dry-season': false, households: 74, people: 290, height: 96, crops: ['acacia'] },
  ],
  [
    'nghia-trung-3',
    { ...HILL, households: 110, people: 432, height: 66, crops: ['acacia', 'fruit'], 'idle-land': 14 },
  ],
  [
    'nghia-trung-5',
    { ...HILL, households: 132, people: 518, height: 60, crops: ['acacia', 'fruit', 'rice'], 'idle-land': 9 },
  ],
  [
    'nghia-trung-8',
    { ...HILL, road: 'lorry', households: 127, people: 490, height: 49, crops: ['rice', 'fruit'] },
  ],
  [
    'tan-minh',
    { road: 'lorry', floods: false, households: 260, people: 980, height: 47, crops: ['vegetables'] },
  ],
  [
    'xuan-thanh-1',
    { road: 'lorry', floods: true, 'water-dry-season': true, households: 150, people: 570, crops: ['rice'] },
  ],
  [
    'khe-ran',
    { ...HILL, road: 'motorbike', households: 92, people: 398, height: 74, crops: ['acacia', 'maize'] },
  ],
  ['nua', { ...HILL, road: 'motorbike', households: 81, people: 350, height: 88, crops: ['acacia', 'rice'] }],
]
