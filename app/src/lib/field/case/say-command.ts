import type { Command } from '@gieo/engine/case/command.ts'
import { m } from '#lib/paraglide/messages.js'

/** What a command asks for, in a few words. */
export function titleOfCommand(command: Command): string {
  switch (command.kind) {
    case 'openCase':
      return m.field_command_open()
    case 'editCase':
      return m.field_command_edit()
    case 'advanceCase':
      return m.field_command_advance()
    case 'sendBackCase':
      return m.field_command_send_back()
    case 'takeBackStep':
      return m.field_command_take_back()
    case 'withdrawCase':
      return m.field_command_withdraw()
    case 'restoreCase':
      return m.field_command_restore()
    case 'linkSame':
    case 'tellApart':
    case 'unlinkSame':
      return m.same_command()
    case 'settleField':
      return m.field_command_settle()
    case 'attachPhoto':
      return m.field_command_photo()
    case 'describePhoto':
      return m.field_command_caption()
    case 'removePhoto':
      return m.field_command_unphoto()
  }
}
