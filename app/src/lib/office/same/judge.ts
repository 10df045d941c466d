import type { CaseId } from '@gieo/engine/case/case.ts'
import type { CommandBody } from '@gieo/engine/case/command.ts'
import type { LikenessReason } from '@gieo/engine/case/likeness.ts'
import type { BriefCase } from '@gieo/server/wire/same.ts'
import { m } from '#lib/paraglide/messages.js'
import type { Heading } from '../send.svelte.ts'

export type Verdict = 'same' | 'apart'

/** What it takes to say something of two cases: one of them is the one that the command is about. */
export type Two = Pick<BriefCase, 'id' | 'programme' | 'pack' | 'unit' | 'version' | 'openedOn'>

/** The command by which a person says what two cases are. The later one is counted under the one that was there first. */
export function sayOf(
  verdict: Verdict,
  left: Two,
  right: Two,
  today: string,
): readonly [Heading, CommandBody] {
  const key = ({ openedOn, id }: Two) => `${openedOn} ${id}`
  const [first, second] = key(left) < key(right) ? [left, right] : [right, left]
  const other = first.id as CaseId // the wire carries the brand as plain text
  const body: CommandBody =
    verdict === 'same'
      ? { kind: 'linkSame', data: { as: other } }
      : { kind: 'tellApart', data: { from: other } }
  return [headingOf(second, today), body]
}

/** Takes back what was said of two; it stands with `holder`. */
export function takeBack(holder: Two, other: Two, today: string): readonly [Heading, CommandBody] {
  return [headingOf(holder, today), { kind: 'unlinkSame', data: { from: other.id as CaseId } }] // as above
}

function headingOf({ id, programme, pack, unit, version }: Two, today: string): Heading {
  return { id, programme, pack, unit, basedOn: version, occurredOn: today }
}

const REASONS: Readonly<Record<LikenessReason, () => string>> = {
  title: m.same_why_title,
  'similar-title': m.same_why_similar_title,
  hamlet: m.same_why_hamlet,
  commune: m.same_why_commune,
  group: m.same_why_group,
  days: m.same_why_days,
}

/** "cùng tên, cùng xóm, cùng lĩnh vực": why two look alike. */
export function sayReasons(reasons: readonly LikenessReason[]): string {
  return reasons.map((reason) => REASONS[reason]()).join(', ')
}
