/** What a key press in the office asks for. */
export type KeyWish =
  | { readonly is: 'palette' }
  | { readonly is: 'sheet' }
  | { readonly is: 'search' }
  | { readonly is: 'step'; readonly by: 1 | -1 }
  | { readonly is: 'choose' }
  | { readonly is: 'begin-room' }
  | { readonly is: 'room'; readonly key: string }

export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The state of the keyboard before a press. */
export type KeyState = {
  /** Somebody is writing, or something that has keys of its own is open: single keys are letters then. */
  readonly typing: boolean
  /** Single keys can be switched off, for who dictates or rests a hand on the keys (WCAG 2.1.4). */
  readonly singleKeys: boolean
  /** `g` was pressed just before: the next key names a room. */
  readonly roomBegun: boolean
}

/** What a press means; `undefined` leaves it to the browser. */
export function wishOf(press: Press, { typing, singleKeys, roomBegun }: KeyState): KeyWish | undefined {
  const command = press.ctrlKey || press.metaKey
  if (command && !press.altKey && !press.shiftKey && press.key.toLowerCase() === 'k') return { is: 'palette' }
  if (command || press.altKey || typing || !singleKeys) return undefined
  const key = press.key.toLowerCase()
  if (roomBegun && /^[a-z]$/.test(key)) return { is: 'room', key }
  return WISHES[key]
}

const WISHES: Readonly<Record<string, KeyWish>> = {
  '?': { is: 'sheet' },
  '/': { is: 'search' },
  j: { is: 'step', by: 1 },
  k: { is: 'step', by: -1 },
  x: { is: 'choose' },
  g: { is: 'begin-room' },
}

/** Whether letters go into what has the focus. */
export function takesLetters(
  focused: Pick<HTMLElement, 'tagName' | 'isContentEditable'> & { readonly type?: string },
): boolean {
  if (focused.isContentEditable || focused.tagName === 'TEXTAREA' || focused.tagName === 'SELECT') return true
  return focused.tagName === 'INPUT' && !WORDLESS.has(focused.type ?? 'text')
}

const WORDLESS = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color'])
