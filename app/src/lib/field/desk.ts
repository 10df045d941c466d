import type { Case } from '@gieo/engine/case/case.ts'
import type { Command } from '@gieo/engine/case/command.ts'
import { decide } from '@gieo/engine/case/decide.ts'
import type { Decision } from '@gieo/engine/case/decision.ts'
import type { PackRules, PublishedPack } from '@gieo/engine/pack/pack.ts'
import { rebase, type Step } from '@gieo/engine/sync/rebase.ts'
import type { CaseRow } from '@gieo/server/wire/cases.ts'
import type { Kit } from '@gieo/server/wire/sync.ts'
import { caseOfRow } from './case/case-row.ts'
import { factsOf, type Outside } from './case/facts.ts'
import type { Device } from './device.ts'
import { packsOf } from './pack-words.ts'
import { DraftStore } from './store/draft-store.ts'
import { OutboxStore, type Kept } from './store/outbox-store.ts'
import { PhotoStore } from './store/photo-store.ts'
import { getKey, lockProfile, readMeta, writeMeta, type Profile } from './store/profile.ts'
import { ReplicaStore } from './store/replica-store.ts'
import { Runner, type Progress } from './sync/runner.ts'
import { makeDeliver } from './sync/tus.ts'

/** One officer's things on this device, opened with her key. */
export type Desk = {
  readonly officer: string
  readonly device: Device
  readonly outbox: OutboxStore
  readonly drafts: DraftStore
  readonly photos: PhotoStore
  readonly replica: ReplicaStore
  readonly runner: Runner
}

export async function openDesk(
  device: Device,
  profile: Profile,
  told: (progress: Progress) => void,
  changed: () => void,
): Promise<Desk> {
  const { officer } = profile
  const { outboxDb } = device
  const key = await getKey(outboxDb, officer)
  const outbox = new OutboxStore(outboxDb, officer, key)
  const photos = new PhotoStore(outboxDb, officer, key)
  const replica = await ReplicaStore.open(device.replicaDb, officer, key)
  const lastSent = `lastSent:${officer}`
  const parts = {
    world: { talk: device.talk, nowMs: Date.now, chance: Math.random },
    officer,
    device: device.id,
    outbox,
    photos,
    replica,
    deliver: makeDeliver(location.origin),
    alone: device.alone,
    isCurrent: async () => (await readMeta<{ officer: string }>(outboxDb, 'current'))?.officer === officer,
    lock: () => lockProfile(outboxDb),
    told: (progress: Progress) => {
      if (progress.doneAtMs !== undefined) void writeMeta(outboxDb, lastSent, progress.doneAtMs)
      told(progress)
    },
    changed,
  }
  const doneAtMs = await readMeta<number>(outboxDb, lastSent)
  const runner = new Runner(parts, { locked: profile.locked, doneAtMs })
  return { officer, device, outbox, photos, replica, runner, drafts: new DraftStore(outboxDb, officer, key) }
}

/** A case as the screen shows it: the server's word with this device's own unsent work on top. */
export type Shown = {
  readonly row: CaseRow | undefined
  readonly state: Case
  readonly pack: PublishedPack
  readonly steps: readonly Step[]
  readonly queued: readonly Kept[]
}

export async function showCase(
  desk: Desk,
  kit: Kit,
  kept: readonly Kept[],
  id: string,
): Promise<Shown | undefined> {
  const row = await desk.replica.find(id)
  const queued = kept.filter((item) => item.command.case === id)
  const packs = packsOf(kit)
  const base = row === undefined ? undefined : caseOfRow(row)
  const outside = outsideOf(desk, kit, row)
  const { state, steps } = rebase(base, queued, {
    rulesOf: (hash) => packs.get(hash)?.rules,
    factsOf: (command, at) => factsOf(outside, getRules(packs, at?.pack ?? command.pack), at, command),
  })
  const pack = packs.get(state?.pack ?? '')
  return state === undefined || pack === undefined ? undefined : { row, state, pack, steps, queued }
}

/** What the rules say to a command on this phone, before the server has its say. */
export function decideHere(
  desk: Desk,
  kit: Kit,
  rules: PackRules,
  on: { readonly state: Case; readonly row: CaseRow | undefined } | undefined,
  command: Command,
): Decision {
  return decide(rules, on?.state, command, factsOf(outsideOf(desk, kit, on?.row), rules, on?.state, command))
}

export function outsideOf(desk: Desk, kit: Kit, row?: CaseRow): Outside {
  const homes = row === undefined ? undefined : new Map([[row.unit, row.home]])
  return { kit, officer: desk.officer, device: desk.device.id, today: desk.device.clock.today(), homes }
}

function getRules(packs: ReadonlyMap<string, PublishedPack>, hash: string): PackRules {
  const pack = packs.get(hash)
  // Rebasing asks for facts only after it has found the rules.
  if (pack === undefined) throw new Error(`pack ${hash} is not in the kit`)
  return pack.rules
}
