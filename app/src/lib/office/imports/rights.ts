import { MAY_DECLARE } from '@gieo/engine/import/figure-row.ts'
import type { PublishedPack } from '@gieo/engine/pack/pack.ts'
import type { SessionBody } from '@gieo/server/wire/session.ts'
import { openedPacks, type OfficePack } from '../packs.ts'

export function mayDeclareFigures(session: SessionBody): boolean {
  return session.postings.some(({ role }) => MAY_DECLARE.includes(role))
}

export function mayImport(session: SessionBody, packs: readonly OfficePack[]): boolean {
  return mayDeclareFigures(session) || openedPacks(session, packs).length > 0
}

export function packOf(packs: readonly PublishedPack[], programme: string | null): PublishedPack | undefined {
  return packs.find(({ rules }) => rules.programme === programme)
}
