import { finding, type Finding } from '../../finding.ts'

import { LAYOUT } from './layout.ts'

// What belongs to no cell is told at the beginning.
const NOWHERE = `${LAYOUT.programme.vi}!A1`

/** What a reading notes on its way: everything that is wrong, and which cell each part of the pack came from. */
export class Notes {
  readonly findings: Finding[] = []
  private readonly places = new Map<string, string[]>()

  say(address: string, code: string, values?: Finding['values']): void {
    this.findings.push(finding(address, code, values))
  }

  /** `path` as `checkPack` names it. One path may have several cells when an id stands twice. */
  place(path: string, address: string): void {
    const known = this.places.get(path)
    if (known === undefined) this.places.set(path, [address])
    else known.push(address)
  }

  /**
   * The cell a finding of `checkPack` is about: that of its path, or of what the path lies in. What a cell was
   * already blamed for is not said again in other words.
   */
  settle(found: Finding): Finding | undefined {
    const cells = this.cellsOf(found.path)
    // Of two that share an id the later one is the slip.
    const address = found.code === 'pack.id-twice' ? cells.at(-1) : cells[0]
    if (address === undefined) return { ...found, path: NOWHERE }
    const isBlamed = this.findings.some(({ path }) => path === address)
    return isBlamed ? undefined : { ...found, path: address }
  }

  private cellsOf(path: string): readonly string[] {
    const known = this.places.get(path)
    if (known !== undefined) return known
    const end = path.lastIndexOf('.')
    return end === -1 ? [] : this.cellsOf(path.slice(0, end))
  }
}
