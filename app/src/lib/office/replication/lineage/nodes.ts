import { bindTwigs, type Look, type Twig } from '@gieo/engine/replication/lineage/twigs.ts'
import { formatDate } from '@gieo/engine/text/date.ts'
import type { LineageNode } from '@gieo/server/wire/lineage.ts'
import type { Side } from '#lib/maps/years.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'
import { sayWords } from '#lib/replication/say.ts'

export type CopyNode = Extract<LineageNode, { kind: 'adoption' }>

export function lookOf(node: LineageNode): Look {
  if (node.kind === 'adoption') return node.state
  return node.kind === 'lost' || node.status === 'withdrawn' ? 'card-gone' : 'card'
}

/** The day on which a copy began, or is planned for. */
export function beganOn({ startedOn, plannedOn }: CopyNode): string {
  return startedOn ?? plannedOn
}

/** The place of a copy by the names of then or of today. */
export function placeOf({ placeThen, placeNow }: CopyNode, side: Side): string {
  return side === 'then' ? placeThen : placeNow
}

/** What a node is called in the picture and in the list. */
export function nameNode(node: LineageNode, side: Side): string {
  if (node.kind === 'adoption') return placeOf(node, side)
  if (node.kind === 'lost') return m.lineage_lost({ card: node.card.slice(0, 8), version: node.version })
  return m.lineage_twig_card({ title: sayWords(node.title), version: node.version })
}

/** The twigs of a tree as they are drawn. */
export function twigsFor(nodes: readonly LineageNode[], side: Side): readonly Twig[] {
  const twigs = nodes.map((node): Twig => {
    const { key, generation } = node
    const twig = { key, parent: node.parent ?? undefined, generation, look: lookOf(node) }
    if (node.kind !== 'adoption') return { ...twig, label: nameNode(node, side) }
    const year = beganOn(node).slice(0, 4)
    const [place = ''] = placeOf(node, side).split(', ')
    return { ...twig, year, label: m.lineage_twig_copy({ place, year }) }
  })
  return bindTwigs(twigs, (count, year) =>
    year === undefined ? m.lineage_twig_many_all({ count }) : m.lineage_twig_many({ count, year }),
  )
}

/** What happened to a copy, in the order of days. */
export function sayDays(node: CopyNode): string {
  const say = (day: string | null, words: (inputs: { day: string }) => string) =>
    day === null ? [] : [words({ day: formatDate(day, getLocale()) })]
  return [
    ...(node.startedOn === null ? say(node.plannedOn, m.lineage_planned_on) : []),
    ...say(node.startedOn, m.lineage_started_on),
    ...say(node.keptOn, m.lineage_kept_on),
    ...say(node.droppedOn, m.lineage_dropped_on),
  ].join(' · ')
}

/** Where it was learned; never guessed. */
export function sayLearned({ learned, seenAt }: CopyNode): string {
  const place = seenAt ?? ''
  switch (learned) {
    case 'seen':
      return m.lineage_learned_seen({ place })
    case 'origin':
      return m.lineage_learned_origin()
    case 'not-said':
      return m.lineage_learned_not_said()
    case 'seen-later':
      return m.lineage_learned_later({ place })
    case 'seen-several':
      return m.lineage_learned_several({ place })
    case 'seen-nowhere':
      return m.lineage_learned_unclear({ place })
  }
}
