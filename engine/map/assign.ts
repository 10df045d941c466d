/**
 * Gives each of some rows a column of its own so that the sum of what it costs is the least there is; there are at
 * least as many columns as rows. By shortest augmenting paths: at most rows² × columns steps.
 */
export function assign(
  rows: number,
  columns: number,
  costOf: (row: number, column: number) => number,
): readonly number[] {
  const costs = Array.from({ length: rows }, (_, row) =>
    Float64Array.from({ length: columns }, (_none, column) => costOf(row, column)),
  )
  const state: State = {
    costs,
    rowPrice: new Float64Array(rows),
    columnPrice: new Float64Array(columns),
    rowOf: new Int32Array(columns).fill(FREE),
  }
  for (let row = 0; row < rows; row++) place(state, row)
  const columnOf = Array.from({ length: rows }, () => FREE)
  for (const [column, row] of state.rowOf.entries()) if (row !== FREE) columnOf[row] = column
  return columnOf
}

type State = {
  readonly costs: readonly Float64Array[]
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
  /** The row that holds a column. */
  readonly rowOf: Int32Array
}

const FREE = -1

// The cheapest way from the row to a free column, on which rows that are placed already may move on.
function place(state: State, start: number): void {
  const { rowOf, columnPrice, rowPrice } = state
  const columns = rowOf.length
  const least = new Float64Array(columns).fill(Number.POSITIVE_INFINITY)
  const before = new Int32Array(columns).fill(FREE)
  const done = new Uint8Array(columns)
  let column = FREE
  let row = start
  let reached = 0
  for (;;) {
    const next = stepOn(state, { row, column, reached, least, before, done })
    column = next.column
    reached = next.reached
    done[column] = 1
    const holder = at(rowOf, column)
    if (holder === FREE) break
    row = holder
  }
  for (let each = 0; each < columns; each++) {
    if (done[each] !== 1 || each === column) continue
    const gain = reached - at(least, each)
    columnPrice[each] = at(columnPrice, each) - gain
    const holder = at(rowOf, each)
    rowPrice[holder] = at(rowPrice, holder) + gain
  }
  rowPrice[start] = at(rowPrice, start) + reached
  turnRound(rowOf, before, column, start)
}

type Search = {
  readonly row: number
  readonly column: number
  readonly reached: number
  readonly least: Float64Array
  readonly before: Int32Array
  readonly done: Uint8Array
}

function stepOn(
  { costs, rowPrice, columnPrice }: State,
  { row, column, reached, least, before, done }: Search,
): { readonly column: number; readonly reached: number } {
  const cost = costs[row] ?? new Float64Array()
  const price = at(rowPrice, row)
  let best = FREE
  let bestAt = Number.POSITIVE_INFINITY
  for (let each = 0; each < done.length; each++) {
    if (done[each] === 1) continue
    const way = reached + at(cost, each) - price - at(columnPrice, each)
    if (way < at(least, each)) {
      least[each] = way
      before[each] = column
    }
    if (at(least, each) < bestAt) {
      bestAt = at(least, each)
      best = each
    }
  }
  return { column: best, reached: bestAt }
}

// Each row on the way takes the column that comes after it.
function turnRound(rowOf: Int32Array, before: Int32Array, end: number, start: number): void {
  for (let column = end; ;) {
    const previous = at(before, column)
    if (previous === FREE) {
      rowOf[column] = start
      return
    }
    rowOf[column] = at(rowOf, previous)
    column = previous
  }
}

// An index within the array: the compiler cannot know that it is.
function at(array: Float64Array | Int32Array, index: number): number {
  return array[index] ?? Number.NaN
}
