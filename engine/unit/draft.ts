import type { PlainDate } from '../text/date.ts'
import type { DatedSuccession, Geography, Land, Undone } from './land.ts'
import type { Succession, UnitChange, UnitId, UnitNames, UnitVersion } from './unit.ts'

/** A land that is being built, act by act, in the order of their days; nobody sees it until it is finished. */
export class Draft {
  readonly #versions = new Map<UnitId, UnitVersion[]>()
  readonly #openChildren = new Map<UnitId, Set<UnitId>>()
  readonly #successors = new Map<UnitId, DatedSuccession[]>()
  readonly #predecessors = new Map<UnitId, DatedSuccession[]>()
  readonly #geographies: Geography[] = []
  readonly #undone = new Map<UnitId, Undone>()

  apply(change: UnitChange): void {
    // An act that stands on an undone one is undone with it.
    if (this.#standsOnUndone(change)) return this.undo(change)
    const ended = change.ends.filter((id) => this.#end(id, change.on))
    const begun = change.begins.filter((names) => this.#begin(names, change.on))
    const changed = change.changes
      .flatMap((names) => this.#instead(names))
      .filter((names) => this.#renew(names, change.on))
    for (const succession of change.successions) this.#succeed(succession, change.on)
    for (const id of ended) this.#moveChildren(id, change.on)
    const levels = [...begun, ...changed, ...ended.flatMap((id) => this.#versions.get(id) ?? [])]
    if (levels.some((names) => names.level !== 'hamlet')) this.#noteMap(change)
  }

  undo(change: UnitChange): void {
    for (const names of change.begins) {
      const from = change.successions.filter(({ to }) => to === names.id).map((each) => each.from)
      const parents = names.parent === undefined ? [] : [names.parent]
      if (!this.#versions.has(names.id)) {
        this.#undone.set(names.id, { names, origins: from.length > 0 ? from : parents })
      }
    }
  }

  #standsOnUndone({ ends, begins, changes }: UnitChange): boolean {
    // What the act itself begins stands, also when an undone one had begun it before.
    const own = new Set(begins.map(({ id }) => id))
    const parents = [...begins, ...changes].flatMap(({ parent }) =>
      parent === undefined || own.has(parent) ? [] : [parent],
    )
    return [...ends, ...parents].some((id) => this.#undone.has(id))
  }

  // What moves a unit that never was moves, in its place, what that was made from.
  #instead(names: UnitNames): readonly UnitNames[] {
    const origins = this.#undone.get(names.id)?.origins
    if (origins === undefined) return [names]
    return origins.flatMap((id) => {
      const open = this.#open(id)
      if (open === undefined) return this.#instead({ ...names, id })
      return open.level === names.level ? [{ ...open, parent: names.parent }] : []
    })
  }

  finish(acts: readonly UnitChange[], cancelled: ReadonlySet<string>): Land {
    const children = new Map<UnitId, UnitVersion[]>()
    for (const version of [...this.#versions.values()].flat()) {
      if (version.parent !== undefined) add(children, version.parent, version)
    }
    return {
      versions: this.#versions,
      children,
      successors: this.#successors,
      predecessors: this.#predecessors,
      geographies: this.#geographies,
      undone: this.#undone,
      acts,
      cancelled,
    }
  }

  #open(id: UnitId): UnitVersion | undefined {
    const last = this.#versions.get(id)?.at(-1)
    return last?.validTo === undefined ? last : undefined
  }

  #begin(names: UnitNames, on: PlainDate): boolean {
    if (this.#versions.has(names.id)) return false
    this.#undone.delete(names.id)
    this.#versions.set(names.id, [])
    this.#push(names, on)
    return true
  }

  #end(id: UnitId, on: PlainDate): boolean {
    const open = this.#open(id)
    const versions = this.#versions.get(id)
    if (open === undefined || versions === undefined) return false
    versions[versions.length - 1] = { ...open, validTo: on }
    if (open.parent !== undefined) this.#openChildren.get(open.parent)?.delete(id)
    return true
  }

  #renew(names: UnitNames, on: PlainDate): boolean {
    const open = this.#open(names.id)
    if (open === undefined) return false
    this.#end(names.id, on)
    // Two acts of one day leave no version of no length between them.
    if (open.validFrom === on) this.#versions.get(names.id)?.pop()
    this.#push(names, on)
    return true
  }

  #push(names: UnitNames, on: PlainDate): void {
    this.#versions.get(names.id)?.push({ ...names, validFrom: on, validTo: undefined })
    if (names.parent === undefined) return
    const siblings = this.#openChildren.get(names.parent) ?? new Set()
    this.#openChildren.set(names.parent, siblings.add(names.id))
  }

  #succeed(succession: Succession, on: PlainDate): void {
    if (!this.#versions.has(succession.from) || !this.#versions.has(succession.to)) return
    const dated = { ...succession, on }
    add(this.#successors, succession.from, dated)
    add(this.#predecessors, succession.to, dated)
  }

  // What an act does not say about the parts of a unit that went into one other whole: they went along. Left behind by
  // an act that was written for another state of things (one before it was undone since), they lie in the unit above.
  #moveChildren(ended: UnitId, on: PlainDate): void {
    const parent = this.#standingFor(ended)
    for (const child of this.#openChildren.get(ended) ?? []) {
      const open = this.#open(child)
      if (open !== undefined) this.#renew({ ...open, parent }, on)
    }
  }

  #standingFor(ended: UnitId): UnitId | undefined {
    const seen = new Set<UnitId>()
    let id: UnitId | undefined = ended
    while (id !== undefined && this.#open(id) === undefined) {
      if (seen.has(id)) return undefined
      seen.add(id)
      id = this.#outcome(id)
    }
    return id
  }

  #outcome(ended: UnitId): UnitId | undefined {
    const [only, ...others] = this.#successors.get(ended) ?? []
    return only !== undefined && others.length === 0 ? only.to : this.#versions.get(ended)?.at(-1)?.parent
  }

  #noteMap(change: UnitChange): void {
    if (this.#geographies.at(-1)?.on === change.on) this.#geographies.pop()
    this.#geographies.push({ on: change.on, change: change.id })
  }
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
