import type { PlainDate } from '../text/date.ts'
import { versionAt, type Land } from './land.ts'
import type { UnitChange, UnitId, UnitNames } from './unit.ts'

/** What every act of a commune on its hamlets names: an id of its own, the day it takes effect, the decision. */
export type ActHeading = { readonly id: string; readonly on: PlainDate; readonly basis: string }

export type HamletType = keyof typeof HAMLET_TYPES

/** What a hamlet is called where it lies: in the plain, in the mountains, in a town. */
export const HAMLET_TYPES = { xom: 'Xóm', ban: 'Bản', khoi: 'Khối', thon: 'Thôn' } as const

/** A commune sets up a hamlet. What was recorded before stays with the commune. */
export function createHamlet(
  { id, on, basis }: ActHeading,
  hamlet: { readonly id: UnitId; readonly name: string; readonly type: HamletType; readonly commune: UnitId },
): UnitChange {
  const fullName = fullNameOf(hamlet.type, hamlet.name)
  const names: UnitNames = {
    id: hamlet.id,
    code: undefined,
    name: hamlet.name,
    fullName,
    nameEn: undefined,
    level: 'hamlet',
    type: hamlet.type,
    parent: hamlet.commune,
    aliases: [],
  }
  const title = { vi: `Lập ${fullName}`, en: `${fullName} set up` }
  return { id, on, basis, title, ends: [], begins: [names], changes: [], successions: [] }
}

/** A hamlet gets another name; people still find it by the old one. `undefined` if it does not stand on that day. */
export function renameHamlet(
  land: Land,
  { id, on, basis }: ActHeading,
  { hamlet, name }: { readonly hamlet: UnitId; readonly name: string },
): UnitChange | undefined {
  const before = versionAt(land, hamlet, on)
  if (before?.level !== 'hamlet') return undefined
  const { validFrom: _from, validTo: _to, ...names } = before
  const fullName = fullNameOf(before.type, name)
  const renamed: UnitNames = {
    ...names,
    name,
    fullName,
    nameEn: undefined,
    aliases: joinNames([before], fullName),
  }
  const title = {
    vi: `${before.fullName} đổi tên thành ${fullName}`,
    en: `${before.fullName} renamed ${fullName}`,
  }
  return { id, on, basis, title, ends: [], begins: [], changes: [renamed], successions: [] }
}

/**
 * Two or more hamlets become one; every name they had remains an alias. It lies where the first one lies and is of its
 * kind. `undefined` unless all of them stand on that day.
 */
export function mergeHamlets(
  land: Land,
  { id, on, basis }: ActHeading,
  {
    hamlets,
    into,
    name,
  }: { readonly hamlets: readonly UnitId[]; readonly into: UnitId; readonly name: string },
): UnitChange | undefined {
  const before = hamlets
    .map((hamlet) => versionAt(land, hamlet, on))
    .filter((version) => version?.level === 'hamlet')
    .filter((version) => version !== undefined)
  const [first] = before
  if (first === undefined || before.length < Math.max(2, hamlets.length)) return undefined
  const { validFrom: _from, validTo: _to, ...names } = first
  const fullName = fullNameOf(first.type, name)
  const merged: UnitNames = {
    ...names,
    id: into,
    name,
    fullName,
    nameEn: undefined,
    aliases: joinNames(before, fullName),
  }
  const list = before.map((version) => version.fullName).join(', ')
  const title = { vi: `Sáp nhập ${list} thành ${fullName}`, en: `${list} merged into ${fullName}` }
  const successions = hamlets.map((from) => ({ from, to: into, kind: 'whole' as const }))
  return { id, on, basis, title, ends: hamlets, begins: [merged], changes: [], successions }
}

function fullNameOf(type: string, name: string): string {
  return `${HAMLET_TYPES[type as HamletType] ?? HAMLET_TYPES.thon} ${name}` // an unknown kind is called thôn
}

function joinNames(before: readonly UnitNames[], fullName: string): readonly string[] {
  const all = before.flatMap((names) => [names.fullName, ...names.aliases])
  return [...new Set(all)].filter((alias) => alias !== fullName)
}
