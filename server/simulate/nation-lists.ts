import type { ListTable } from '@gieo/engine/unit/list/list-table.ts'

/** How many units there were before and since 1 July 2025. */
export type NationSizes = {
  readonly provinces: number
  readonly districts: number
  readonly communes: number
  readonly after: { readonly provinces: number; readonly communes: number }
}

/** The sizes of the country; what is in it is invented. */
export const WHOLE: NationSizes = {
  provinces: 63,
  districts: 705,
  communes: 10_598,
  after: { provinces: 34, communes: 3_321 },
}

/** A country of fewer provinces, each as large as in the whole one. */
export function sizesOf(provinces: number): NationSizes {
  const part = (count: number) => Math.round((count * provinces) / WHOLE.after.provinces)
  return {
    provinces: part(WHOLE.provinces),
    districts: part(WHOLE.districts),
    communes: part(WHOLE.communes),
    after: { provinces, communes: part(WHOLE.after.communes) },
  }
}

const SPLIT_EVERY = 10

/** Three tables: the units of 2023, those since 1 July 2025, and what became of each commune; every tenth was split. */
export function inventNation({ provinces, districts, communes, after } = WHOLE): {
  readonly before: ListTable
  readonly after: ListTable
  readonly merges: ListTable
} {
  const at = (index: number, of: number, parts: number) => Math.floor((index * parts) / of)
  const province = (index: number) => String(100 + index)
  const district = (index: number) => String(1000 + index)
  const commune = (index: number) => String(20_000 + index)
  const list = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index))
  const districtOf = (index: number) => at(index, communes, districts)
  const provinceOf = (index: number) => at(districtOf(index), districts, provinces)
  const newProvinceOf = (index: number) => at(provinceOf(index), provinces, after.provinces)
  // The communes of a new province, so many as its share of the old ones.
  const takers = takersOf(list(communes, newProvinceOf), after.communes)
  return {
    before: tableOf([
      ...list(provinces, (index) => [province(index), `Tỉnh Vùng ${index}`, 'province', '', 'tinh']),
      ...list(districts, (index) => [
        district(index),
        `Huyện Miền ${index}`,
        'district',
        province(at(index, districts, provinces)),
        'huyen',
      ]),
      ...list(communes, (index) => [
        commune(index),
        `Xã Làng ${index}`,
        'commune',
        district(districtOf(index)),
        'xa',
      ]),
    ]),
    after: tableOf([
      ...list(after.provinces, (index) => [
        province(index),
        `Tỉnh Vùng Mới ${index}`,
        'province',
        '',
        'tinh',
      ]),
      ...[...new Map(takers.map((taker, index) => [taker, newProvinceOf(index)]))].map(([taker, of]) => [
        commune(taker),
        `Xã Làng Mới ${taker}`,
        'commune',
        province(of),
        'xa',
      ]),
    ]),
    merges: {
      headings: ['old_code', 'new_code', 'kind'],
      rows: takers
        .flatMap((taker, index) => {
          const next = takers[index + 1]
          const split =
            index % SPLIT_EVERY === 0 &&
            next !== undefined &&
            newProvinceOf(index + 1) === newProvinceOf(index)
          const goes = split ? [...new Set([taker, next])] : [taker]
          return goes.map((to) => [commune(index), commune(to), goes.length > 1 ? 'part' : 'whole'])
        })
        .map((cells, index) => ({ row: index + 2, cells })),
    },
  }
}

function takersOf(provinces: readonly number[], count: number): readonly number[] {
  const takers: number[] = []
  let taker = -1
  for (const [index, province] of provinces.entries()) {
    const isDue = Math.floor(((index + 1) * count) / provinces.length) > taker
    if (isDue || province !== provinces[index - 1]) taker++
    takers.push(taker)
  }
  return takers
}

function tableOf(rows: readonly (readonly string[])[]): ListTable {
  return {
    headings: ['code', 'full_name', 'level', 'parent_code', 'type'],
    rows: rows.map((cells, index) => ({ row: index + 2, cells })),
  }
}
