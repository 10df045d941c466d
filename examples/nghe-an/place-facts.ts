import type { AttributeValue, Profile } from '@gieo/engine/replication/place/attribute.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { communeNow } from './units.ts'
import { COMMUNES_2025 } from './units-2025.ts'

type Terrain = 'plain' | 'low-hills' | 'mountains' | 'highlands'

/** Facts of one source about places, as somebody would import them from a table. */
export type PlaceFacts = {
  readonly source: string
  readonly asOf: PlainDate
  readonly isExample: boolean
  readonly profiles: ReadonlyMap<UnitId, Profile>
}

/** What is known of the 130 communes of today, by where it is known from. */
export function placeFacts(): readonly PlaceFacts[] {
  return [
    about('Hồ sơ sắp xếp xã năm 2025 (sapnhap.bando.com.vn)', ({ people, areaKm2 }) => ({
      people,
      area: areaKm2,
      density: Math.round(people / areaKm2),
    })),
    about(
      'Độ cao trung vị của các làng trong xã (GeoNames); địa hình suy từ độ cao',
      ({ height, terrain }) => ({
        ...(height === undefined ? {} : { height }),
        ...(terrain === undefined ? {} : { terrain }),
      }),
    ),
    about(
      'Tính từ ranh giới xã và tọa độ trụ sở; khoảng cách đường chim bay tới Vinh',
      ({ kmToVinh, lies }) => ({
        'km-to-town': kmToVinh,
        coast: lies.includes('coast'),
        border: lies.includes('border'),
      }),
    ),
  ]
}

type Fact = {
  readonly terrain: Terrain | undefined
  readonly height: number | undefined
  readonly kmToVinh: number
  readonly people: number
  readonly areaKm2: number
  readonly lies: readonly ('coast' | 'border')[]
}

function about(source: string, say: (fact: Fact) => Readonly<Record<string, AttributeValue>>): PlaceFacts {
  const areas = new Map(COMMUNES_2025.map(([[code], , , areaKm2]) => [code, areaKm2]))
  const profiles = ROWS.map(([code, terrain, height, kmToVinh, people, lies]) => {
    const fact = { terrain, height, kmToVinh, people, lies, areaKm2: areas.get(code) ?? 1 }
    return [communeNow(code), say(fact)] as const
  })
  return { source, asOf: '2025-07-01', isExample: false, profiles: new Map(profiles) }
}

/**
 * The communes of today: terrain by the median height of the villages within (under 25 m plain, under 200 low hills,
 * under 600 mountains), that height in metres, kilometres to Vinh, registered people, and whether it lies on the coast or
 * the border. Sources: table of sapnhap.bando.com.vn; heights © GeoNames (CC BY 4.0), via Who's On First.
 */
const ROWS: readonly (readonly [
  code: string,
  terrain: Terrain | undefined,
  heightM: number | undefined,
  kmToVinh: number,
  people: number,
  lies: readonly ('coast' | 'border')[],
])[] = [
  ['16681', 'plain', 10, 2, 123507, []],
  ['16690', 'plain', 7, 6, 141477, []],
  ['16702', 'plain', 8, 5, 74473, []],
  ['16708', 'plain', 7, 8, 68086, []],
  ['16732', 'plain', 7, 14, 64760, ['coast']],
  ['16738', 'mountains', 292, 139, 22834, ['border']],
  ['16744', 'mountains', 232, 150, 8481, ['border']],
  ['16750', 'mountains', 207, 139, 14494, ['border']],
  ['16756', 'highlands', 655, 145, 14432, ['border']],
  ['16774', 'mountains', 380, 126, 17917, []],
  ['16777', 'low-hills', 138, 115, 23094, []],
  ['16792', 'low-hills', 132, 128, 18060, []],
  ['16801', 'mountains', 318, 113, 12664, []],
  ['16804', 'low-hills', 96, 104, 11038, []],
  ['16813', 'highlands', 757, 184, 10396, ['border']],
  ['16816', 'mountains', 353, 176, 5861, ['border']],
  ['16819', 'highlands', 957, 186, 5552, ['border']],
  ['16822', 'highlands', 963, 196, 5098, ['border']],
  ['16828', 'highlands', 1028, 177, 5177, []],
  ['16831', 'highlands', 1056, 165, 5649, []],
  ['16834', 'highlands', 874, 187, 4321, ['border']],
  ['16837', 'highlands', 733, 183, 8694, ['border']],
  ['16849', 'mountains', 467, 171, 12609, []],
  ['16855', 'mountains', 305, 164, 9797, []],
  ['16858', 'highlands', 895, 191, 6412, ['border']],
  ['16870', 'highlands', 944, 166, 9536, ['border']],
  ['16876', 'low-hills', 188, 150, 18479, []],
  ['16882', 'mountains', 341, 159, 7060, ['border']],
  ['16885', 'low-hills', 165, 143, 2939, []],
  ['16903', 'mountains', 285, 115, 8467, []],
  ['16906', 'mountains', 293, 151, 5322, []],
  ['16909', 'low-hills', 143, 124, 8418, []],
  ['16912', 'low-hills', 171, 142, 9530, []],
  ['16933', 'mountains', 208, 126, 13013, ['border']],
  ['16936', 'mountains', 288, 139, 7730, ['border']],
  ['16939', 'low-hills', 51, 74, 26916, []],
  ['16941', 'low-hills', 67, 79, 19670, []],
  ['16951', 'low-hills', 92, 86, 23753, []],
  ['16969', 'low-hills', 98, 77, 21391, []],
  ['16972', 'low-hills', 65, 81, 25459, []],
  ['16975', 'low-hills', 95, 95, 17844, []],
  ['17011', 'low-hills', 65, 75, 24698, []],
  ['17017', 'low-hills', 74, 70, 28634, []],
  ['17029', 'low-hills', 58, 65, 25007, []],
  ['17032', 'low-hills', 52, 71, 25653, []],
  ['17035', 'low-hills', 80, 88, 36929, []],
  ['17044', 'mountains', 306, 103, 11809, []],
  ['17056', 'mountains', 298, 95, 7234, []],
  ['17059', 'low-hills', 72, 92, 42628, []],
  ['17071', 'low-hills', 140, 79, 21276, []],
  ['17077', 'low-hills', 151, 96, 14257, []],
  ['17089', 'low-hills', 156, 88, 11291, []],
  ['17110', 'plain', 13, 68, 44474, []],
  ['17125', 'plain', 8, 61, 57988, ['coast']],
  ['17128', 'plain', 8, 67, 33894, ['coast']],
  ['17143', 'plain', 16, 60, 42927, []],
  ['17149', 'low-hills', 70, 61, 35568, []],
  ['17170', 'plain', 10, 56, 36834, []],
  ['17176', 'plain', 8, 54, 60329, ['coast']],
  ['17179', 'plain', 6, 51, 73584, []],
  ['17212', 'plain', 8, 49, 72062, ['coast']],
  ['17224', 'low-hills', 37, 71, 15313, []],
  ['17230', 'mountains', 317, 102, 4638, []],
  ['17239', 'low-hills', 67, 90, 13200, []],
  ['17242', 'low-hills', 90, 102, 7412, []],
  ['17248', 'low-hills', 92, 112, 12210, ['border']],
  ['17254', 'low-hills', 60, 97, 26043, []],
  ['17263', 'low-hills', 82, 91, 18836, ['border']],
  ['17266', 'low-hills', 42, 60, 32974, []],
  ['17272', 'low-hills', 56, 67, 28878, []],
  ['17278', 'low-hills', 85, 76, 14160, []],
  ['17284', 'low-hills', 42, 63, 20195, []],
  ['17287', 'low-hills', 53, 78, 19663, []],
  ['17305', 'low-hills', 47, 69, 22775, []],
  ['17326', 'low-hills', 40, 64, 22312, []],
  ['17329', 'plain', 24, 73, 29539, ['border']],
  ['17335', 'low-hills', 39, 82, 12021, []],
  ['17344', 'low-hills', 30, 83, 22626, []],
  ['17357', 'low-hills', 32, 75, 24810, []],
  ['17365', 'plain', 19, 61, 16214, []],
  ['17380', 'low-hills', 26, 60, 27707, []],
  ['17395', 'plain', 9, 51, 55583, []],
  ['17416', 'plain', 6, 42, 40899, []],
  ['17419', 'plain', 7, 45, 43155, ['coast']],
  ['17443', 'plain', 8, 41, 37434, []],
  ['17464', 'plain', 8, 36, 63294, ['coast']],
  ['17476', 'plain', 7, 36, 44358, []],
  ['17479', 'plain', 7, 29, 43437, ['coast']],
  ['17488', 'plain', 8, 28, 33073, []],
  ['17506', 'plain', 6, 42, 47780, []],
  ['17515', 'plain', 18, 52, 37031, []],
  ['17521', 'plain', 20, 51, 22364, []],
  ['17524', 'plain', 15, 52, 35783, []],
  ['17530', 'plain', 6, 46, 46116, []],
  ['17560', 'low-hills', 35, 49, 25868, []],
  ['17569', 'plain', 8, 43, 29973, []],
  ['17605', 'plain', 8, 35, 46942, []],
  ['17611', 'plain', 12, 39, 43922, []],
  ['17623', 'low-hills', 35, 53, 29021, []],
  ['17641', 'low-hills', 29, 49, 26494, []],
  ['17662', 'plain', 21, 49, 61960, []],
  ['17677', 'plain', 21, 41, 39144, []],
  ['17689', 'plain', 21, 44, 40317, []],
  ['17707', 'plain', 22, 31, 39332, []],
  ['17713', 'plain', 19, 38, 63131, []],
  ['17722', 'low-hills', 39, 65, 13699, ['border']],
  ['17728', 'low-hills', 26, 51, 22995, []],
  ['17743', 'plain', 20, 49, 26382, []],
  ['17759', undefined, undefined, 55, 12331, ['border']],
  ['17770', 'plain', 19, 42, 32149, []],
  ['17779', 'plain', 15, 30, 40624, []],
  ['17791', 'plain', 20, 41, 27936, ['border']],
  ['17818', 'plain', 21, 29, 33960, []],
  ['17827', 'plain', 8, 12, 46022, []],
  ['17833', 'plain', 7, 22, 21940, ['coast']],
  ['17842', 'plain', 16, 20, 21718, []],
  ['17854', 'low-hills', 29, 27, 28341, []],
  ['17857', 'plain', 15, 20, 28236, []],
  ['17866', 'plain', 8, 17, 31182, []],
  ['17878', 'plain', 8, 13, 31219, []],
  ['17920', 'plain', 8, 6, 60159, []],
  ['17935', 'plain', 24, 25, 24489, []],
  ['17944', 'plain', 19, 15, 24441, []],
  ['17950', 'plain', 9, 20, 44830, []],
  ['17971', 'plain', 6, 13, 55471, []],
  ['17989', 'plain', 7, 16, 40885, []],
  ['18001', 'plain', 5, 6, 53144, []],
  ['18007', 'plain', 6, 13, 26239, []],
  ['18028', 'plain', 6, 10, 36632, []],
  ['18040', 'plain', 5, 7, 31247, []],
]
