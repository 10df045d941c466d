import { cpus, totalmem } from 'node:os'

/** Runs workers side by side until the time is over; answers with how many turns they made in a second. */
export async function rate(
  workers: number,
  seconds: number,
  turn: (worker: number) => Promise<void>,
): Promise<number> {
  const began = performance.now()
  let turns = 0
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      while (performance.now() - began < seconds * 1000) {
        await turn(worker)
        turns += 1
      }
    }),
  )
  return (turns * 1000) / (performance.now() - began)
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length * share)] ?? Number.NaN
}

export function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
}

const said: string[] = []

export function say(text: string): void {
  said.push(text)
  process.stdout.write(`${text}\n`)
}

/** What was said after so many lines. */
export function saidSince(count: number): readonly string[] {
  return said.slice(count)
}

export function saidSoFar(): number {
  return said.length
}
