import { problemText } from '@gieo/engine/problem-texts.ts'
import type { EvidenceInputs, EvidenceResult } from '@gieo/engine/replication/evidence/evidence-run.ts'
import { formatNumber } from '@gieo/engine/text/number.ts'
import type { EvidenceAbout } from '@gieo/server/wire/evidence.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'

/** A judgement as pages read it. */
export type Judgement = {
  readonly about: EvidenceAbout
  readonly inputs: EvidenceInputs
  readonly result: EvidenceResult
}

export function tell({ vi, en }: { readonly vi: string; readonly en: string }): string {
  return getLocale() === 'en' && en !== '' ? en : vi
}

/** Three digits say all that such an estimate knows. */
export function sayAmount(value: number): string {
  const size = Math.abs(value)
  const step = size === 0 ? 1 : 10 ** (Math.floor(Math.log10(size)) - 2)
  return formatNumber(
    step >= 1 ? Math.round(value / step) * step : Math.round(value / step) * step,
    getLocale(),
  )
}

/** The plain first sentence: what is so, or that nobody can say. */
export function sayFirst({ about, result: { judged } }: Judgement): string {
  const title = `“${tell(about.cardTitle)}”`
  if (judged.kind === 'refused') return m.evidence_refused({ title })
  const label = lower(tell(about.label))
  const { value, low, high } = judged.effect
  const said = { title, label, low: sayAmount(low), high: sayAmount(high) }
  if (low <= 0 && high >= 0) return m.evidence_effect_open({ ...said, value: sayAmount(value) })
  return value > 0
    ? m.evidence_effect({ ...said, value: sayAmount(value) })
    : m.evidence_effect_less({ ...said, value: sayAmount(-value) })
}

export function sayReasons({ result: { judged } }: Judgement) {
  return judged.kind === 'effect'
    ? []
    : judged.reasons.map(({ code, values }) => problemText(code, values, getLocale()))
}

export function sayStep(ahead: number): string {
  if (ahead < 0) return m.evidence_step_before({ periods: -ahead })
  return ahead === 0 ? m.evidence_step_at() : m.evidence_step_after({ periods: ahead })
}

/** The name of a period: a year, or before and after. */
export function sayPeriod(period: string | undefined): string {
  if (period === 'before') return m.evidence_period_before()
  return period === 'after' ? m.evidence_period_after() : (period ?? '')
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
