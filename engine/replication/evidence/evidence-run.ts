import { finding, type Finding } from '../../finding.ts'
import type { Contrast } from './contrast.ts'
import { judgeEvidence, type PlainChange } from './judge.ts'
import { matchPlaces, type Matched } from './match.ts'
import { mean, valueAt, type Panel } from './panel.ts'

/** All that a judgement is made from, as data that can be sent, kept and read again. Null where nothing was measured. */
export type EvidenceInputs = {
  readonly kind: 'evidence'
  readonly seed: number
  readonly periods: readonly string[]
  readonly places: readonly EvidencePlace[]
  /** Pairs of places, by their number, of which one may feel the other's change. */
  readonly neighbours: readonly (readonly [number, number])[]
}

export type EvidencePlace = {
  readonly id: string
  readonly name: string
  readonly cluster: string
  readonly stratum: string
  /** The period in which it took the practice up, by its number; null when it never did. */
  readonly since: number | null
  readonly values: readonly (number | null)[]
}

/** What was measured of both sides, on average, some periods from the start; before it `ahead` is negative. */
export type EventStep = {
  readonly ahead: number
  readonly takers: number
  readonly others: number
  /** Of how many takers that is known. */
  readonly places: number
}

export type EvidenceResult = {
  readonly judged:
    | {
        readonly kind: 'effect'
        readonly effect: Contrast
        readonly placebo: Contrast
        readonly apart: number
      }
    | {
        readonly kind: 'refused'
        readonly reasons: readonly Finding[]
        readonly plain: PlainChange | null
      }
  readonly takers: number
  readonly others: number
  readonly steps: readonly EventStep[]
  readonly matched: readonly {
    readonly place: number
    readonly since: number
    readonly others: readonly number[]
  }[]
  /** Takers for whom there is nobody to compare with. */
  readonly alone: readonly number[]
}

const BEFORE = 4
const AHEAD = 2

/** Judges inputs, or says what is wrong with them. */
export function judgeInputs(
  inputs: EvidenceInputs,
): EvidenceResult | { readonly findings: readonly Finding[] } {
  const wrong = checkInputs(inputs)
  if (wrong.length > 0) return { findings: wrong }
  const panel = toPanel(inputs)
  const judged = judgeEvidence(panel)
  const { matched, alone } = matchPlaces(panel, AHEAD)
  const numberOf = new Map(inputs.places.map(({ id }, at) => [id, at]))
  const number = ({ place }: { readonly place: string }) => numberOf.get(place) ?? 0
  const takers = panel.places.filter(({ since }) => since !== undefined).length
  return {
    judged:
      judged.kind === 'effect'
        ? { kind: 'effect', effect: judged.effect, placebo: judged.placebo, apart: judged.apart }
        : { kind: 'refused', reasons: judged.reasons, plain: judged.plain ?? null },
    takers,
    others: panel.places.length - takers,
    steps: Array.from({ length: BEFORE + AHEAD }, (_, at) => stepOf(matched, at - BEFORE)).flatMap(
      (step) => step ?? [],
    ),
    matched: matched.map(({ watched, since, controls }) => ({
      place: number(watched),
      since,
      others: controls.map(number),
    })),
    alone: alone.map(number),
  }
}

function stepOf(matched: readonly Matched[], ahead: number): EventStep | undefined {
  const known = matched.flatMap(({ watched, since, controls }) => {
    const own = valueAt(watched, since + ahead)
    const theirs = controls.flatMap((control) => valueAt(control, since + ahead) ?? [])
    return own === undefined || theirs.length === 0 ? [] : [{ own, theirs: mean(theirs) }]
  })
  if (known.length === 0) return undefined
  return {
    ahead,
    takers: mean(known.map(({ own }) => own)),
    others: mean(known.map(({ theirs }) => theirs)),
    places: known.length,
  }
}

export function toPanel({ periods, places, neighbours }: EvidenceInputs): Panel {
  return {
    periods: periods.length,
    places: places.map(({ id, cluster, stratum, since, values }) => ({
      place: id,
      cluster,
      stratum,
      since: since ?? undefined,
      values: values.map((value) => value ?? undefined),
    })),
    neighbours: neighbours.flatMap(([one, other]) => {
      const [here, there] = [places[one]?.id, places[other]?.id]
      return here === undefined || there === undefined ? [] : [[here, there] as const]
    }),
  }
}

function checkInputs({ periods, places }: EvidenceInputs): readonly Finding[] {
  const seen = new Set<string>()
  return places.flatMap(({ id, since, values }, at) => {
    const path = `places.${at}`
    const twice = seen.has(id) ? [finding(path, 'evidence.place-twice', { place: id })] : []
    seen.add(id)
    const isPeriod = since === null || (Number.isSafeInteger(since) && since >= 0 && since < periods.length)
    return [
      ...twice,
      ...(isPeriod ? [] : [finding(path, 'evidence.period-unknown', { period: since })]),
      ...values
        .filter((value) => value !== null && !Number.isFinite(value))
        .map((value) => finding(path, 'evidence.value-wrong', { text: String(value) })),
    ]
  })
}
