import type { Readable } from 'node:stream'
import { addressOf, cellAt, parseAddress, type Cell, type Row } from './cell.ts'
import { LIMITS } from './limits.ts'
import { readText } from './xml.ts'

/** A block of cells shown as one; the value stands at its top left. */
export type Merge = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]+\d+):([A-Z]+\d+)["']/g
const LONGEST_TAG = 300

/**
 * The merged blocks of a sheet, from the top. The file names them after its rows, so this is a walk of its own, for
 * those tags alone: inside a cell a "<" is never written as such.
 */
export async function readMerges(sheet: Readable): Promise<readonly Merge[]> {
  const merges: Merge[] = []
  let rest = ''
  for await (const part of readText(sheet)) {
    const text = rest + part
    let seen = 0
    for (const match of text.matchAll(MERGE)) {
      const from = parseAddress(match[1] ?? '')
      const to = parseAddress(match[2] ?? '')
      seen = match.index + match[0].length
      if (from === undefined || to === undefined || merges.length >= LIMITS.rows) continue
      merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column })
    }
    rest = text.slice(Math.max(seen, text.length - LONGEST_TAG))
  }
  return merges.toSorted((left, right) => left.top - right.top)
}

/** Gives every cell of a merged block the value of the block, row after row from the top. */
export function makeMergeFiller(merges: readonly Merge[]): (row: Row) => Row {
  let next = 0
  let open: { readonly merge: Merge; readonly value: Cell | undefined }[] = []
  return (row) => {
    for (let merge = merges[next]; merge !== undefined && merge.top <= row.number; merge = merges[++next])
      open.push({ merge, value: merge.top === row.number ? cellAt(row, merge.left) : undefined })
    open = open.filter(({ merge }) => merge.bottom >= row.number)
    return open.length === 0 ? row : fill(row, open)
  }
}

function fill(row: Row, open: readonly { readonly merge: Merge; readonly value: Cell | undefined }[]): Row {
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]))
  for (const { merge, value } of open) {
    if (value === undefined) continue
    const mergedFrom = addressOf(merge.top, merge.left)
    for (let column = merge.left; column <= Math.min(merge.right, LIMITS.columns - 1); column++)
      if (row.number !== merge.top || column !== merge.left)
        cells.set(column, { ...value, column, mergedFrom })
  }
  return { ...row, cells: [...cells.values()].toSorted((left, right) => left.column - right.column) }
}
