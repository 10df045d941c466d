/**
 * The lower factor L of a symmetric positive definite matrix, row by row: L·Lᵀ is the matrix. `undefined` where it is
 * not positive definite.
 */
export function factorOf(matrix: Float64Array, size: number): Float64Array | undefined {
  const factor = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] ?? 0
      for (let k = 0; k < column; k++) {
        sum -= (factor[row * size + k] ?? 0) * (factor[column * size + k] ?? 0)
      }
      if (row !== column) factor[row * size + column] = sum / (factor[column * size + column] ?? 1)
      else if (sum > 0) factor[row * size + row] = Math.sqrt(sum)
      else return undefined
    }
  }
  return factor
}

/** x of L·Lᵀ·x = b. */
export function solve(factor: Float64Array, b: Float64Array): Float64Array {
  return solveTurned(factor, solveLower(factor, b))
}

/** x of L·x = b. */
export function solveLower(factor: Float64Array, b: Float64Array): Float64Array {
  const size = b.length
  const x = b.slice()
  for (let row = 0; row < size; row++) {
    let sum = x[row] ?? 0
    for (let k = 0; k < row; k++) sum -= (factor[row * size + k] ?? 0) * (x[k] ?? 0)
    x[row] = sum / (factor[row * size + row] ?? 1)
  }
  return x
}

/** x of Lᵀ·x = b: makes independent normal draws into draws with the inverse of L·Lᵀ as their covariance. */
export function solveTurned(factor: Float64Array, b: Float64Array): Float64Array {
  const size = b.length
  const x = b.slice()
  for (let row = size - 1; row >= 0; row--) {
    const value = (x[row] ?? 0) / (factor[row * size + row] ?? 1)
    x[row] = value
    for (let k = 0; k < row; k++) x[k] = (x[k] ?? 0) - (factor[row * size + k] ?? 0) * value
  }
  return x
}

/** The diagonal of the inverse of L·Lᵀ. */
export function inverseDiagonal(factor: Float64Array, size: number): Float64Array {
  const diagonal = new Float64Array(size)
  const column = new Float64Array(size)
  // Column by column of the inverse of L, of which only what lies on and below the diagonal is not 0.
  for (let at = 0; at < size; at++) {
    let sum = 0
    for (let row = at; row < size; row++) {
      let value = row === at ? 1 : 0
      for (let k = at; k < row; k++) value -= (factor[row * size + k] ?? 0) * (column[k] ?? 0)
      value /= factor[row * size + row] ?? 1
      column[row] = value
      sum += value * value
    }
    diagonal[at] = sum
  }
  return diagonal
}
