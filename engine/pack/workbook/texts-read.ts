import type { Texts } from '../pack.ts'
import { textIn } from './cells.ts'
import type { Notes } from './notes.ts'
import type { TableCell } from './table.ts'

/** The words of a pack while its sheets are read: both languages stand beside what they name. */
export class TextsRead {
  private readonly said = { vi: new Map<string, string>(), en: new Map<string, string>() }
  private readonly notes: Notes
  constructor(notes: Notes) {
    this.notes = notes
  }

  /** A blank cell is no text: whether one is needed there is for `checkPack` to say. */
  take(key: string, vi: TableCell, en: TableCell): void {
    for (const [language, cell] of [
      ['vi', vi],
      ['en', en],
    ] as const) {
      this.notes.place(`texts.${language}.${key}`, cell.address)
      const text = textIn(cell)
      if (text !== undefined) this.said[language].set(key, text)
    }
  }

  vi(): Texts {
    return Object.fromEntries(this.said.vi)
  }

  en(): Texts {
    return Object.fromEntries(this.said.en)
  }
}
