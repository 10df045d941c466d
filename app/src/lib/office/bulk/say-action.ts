import type { PublishedPack } from '@gieo/engine/pack/pack.ts'
import type { BulkAction } from '@gieo/server/wire/bulk.ts'
import { sayPack } from '#lib/field/pack-words.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'

/** An action as a verb and its object; a move by its own name. */
export function sayAction(action: BulkAction, packs: readonly PublishedPack[]): string {
  switch (action.kind) {
    case 'advance': {
      const pack = packs.find((one) => one.rules.programme === action.programme)
      return pack === undefined ? action.move : sayPack(pack, getLocale(), `move.${action.move}`)
    }
    case 'send-back':
      return m.office_send_back()
    case 'withdraw':
      return m.office_withdraw()
  }
}

export function actionKey(action: BulkAction): string {
  return action.kind === 'advance' ? `${action.programme}:${action.move}` : action.kind
}
