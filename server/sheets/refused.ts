import { refuse, type ProblemCode, type Refusal } from '@gieo/engine/problem.ts'

/**
 * A file can turn out bad in the middle of a stream, many calls deep. Inside this folder that is thrown, and turned
 * back into a refusal by `orRefusal` where a caller asks.
 */
export class FileRefused extends Error {
  readonly refusal: Refusal
  constructor(code: ProblemCode, values?: Readonly<Record<string, string | number>>) {
    super(code)
    this.refusal = refuse(code, values)
  }
}

/** The work's answer, or the refusal that came up in the middle of it. */
export async function orRefusal<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work()
  } catch (failure) {
    if (failure instanceof FileRefused) return failure.refusal
    throw failure
  }
}
