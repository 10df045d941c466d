import { fold } from '../../text/fold.ts'

/** An id made from a name: "Đường bê tông xóm" gives `duong-be-tong-xom`; blank when the name holds no letter. */
export function plainLatinId(name: string): string {
  const words = fold(name).match(/[a-z0-9]+/g) ?? []
  return words
    .join('-')
    .replace(/^[0-9-]+/, '')
    .slice(0, 40)
    .replace(/-$/, '')
}
