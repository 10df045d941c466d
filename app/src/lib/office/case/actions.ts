import type { CommandBody } from '@gieo/engine/case/command.ts'
import type { Answers } from '@gieo/engine/condition/condition.ts'
import type { Move, PublishedPack } from '@gieo/engine/pack/pack.ts'
import type { CasePage, CaseRow } from '@gieo/server/wire/cases.ts'
import type { SessionBody } from '@gieo/server/wire/session.ts'
import { findPackWords, sayPack } from '#lib/field/pack-words.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'

/** What every form on a case page works with. */
export type Desk = {
  readonly session: SessionBody
  readonly today: string
  readonly pack: PublishedPack
  readonly row: CaseRow
}

/** Something that can be done with a case now: a move of its pack, sending it back, taking a slip back. */
export type Action = {
  readonly id: string
  /** A verb and its object. */
  readonly name: string
  readonly hint: string | undefined
  readonly reason: 'required' | 'optional' | 'none'
  /** A step on the way, not an end without one. */
  readonly forward: boolean
  /** Fields that are answered with it. */
  readonly asks?: Move | undefined
  readonly body: (reason: string, answers: Answers) => CommandBody
}

const SEND_BACK = 'send-back'

/** Steps forward first, then sending back and taking back, then what ends a case. */
export function actionsOf(page: CasePage, pack: PublishedPack): readonly Action[] {
  const moves = page.moves.filter((move) => move.open).map((move) => moveOf(move, pack))
  return [
    ...moves.filter((one) => one.forward),
    ...(page.maySendBack ? [sendBack()] : []),
    ...(page.mayTakeBack === null ? [] : [takeBack(page.mayTakeBack)]),
    ...moves.filter((one) => !one.forward),
    ...(page.mayWithdraw ? [withdraw()] : []),
    ...(page.mayRestore ? [restore()] : []),
  ]
}

export function moveName(pack: PublishedPack, move: string): string {
  return sayPack(pack, getLocale(), `move.${move}`)
}

function moveOf(move: CasePage['moves'][number], pack: PublishedPack): Action {
  const standing = pack.rules.stages.find((stage) => stage.id === move.to)?.standing
  return {
    id: move.id,
    name: moveName(pack, move.id),
    hint: findPackWords(pack, getLocale(), `move.${move.id}.hint`),
    reason: move.reason,
    forward: standing !== 'stopped',
    asks: pack.rules.moves.find(({ id }) => id === move.id),
    body: (reason, answers) => ({
      kind: 'advanceCase',
      data: {
        move: move.id,
        ...(reason.trim() === '' ? {} : { reason }),
        ...(Object.keys(answers).length === 0 ? {} : { answers }),
      },
    }),
  }
}

function sendBack(): Action {
  return {
    id: SEND_BACK,
    name: m.office_send_back(),
    hint: m.office_send_back_hint(),
    reason: 'required',
    forward: false,
    body: (reason) => ({ kind: 'sendBackCase', data: { reason } }),
  }
}

function takeBack(step: number): Action {
  return {
    id: 'take-back',
    name: m.office_take_back(),
    hint: m.office_take_back_hint(),
    reason: 'none',
    forward: false,
    body: () => ({ kind: 'takeBackStep', data: { step } }),
  }
}

function withdraw(): Action {
  return {
    id: 'withdraw',
    name: m.office_withdraw(),
    hint: m.office_withdraw_hint(),
    reason: 'required',
    forward: false,
    body: (reason) => ({ kind: 'withdrawCase', data: { reason } }),
  }
}

function restore(): Action {
  return {
    id: 'restore',
    name: m.office_restore(),
    hint: m.office_restore_hint(),
    reason: 'none',
    forward: true,
    body: () => ({ kind: 'restoreCase', data: {} }),
  }
}

/** The head of a command about this case, standing on what the page shows. */
export function headingOf({ row }: Desk, occurredOn: string) {
  return {
    id: row.id,
    programme: row.programme,
    pack: row.pack,
    unit: row.unit,
    basedOn: row.version,
    occurredOn,
  }
}
