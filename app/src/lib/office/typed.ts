const START = 'gieo-office-typed:'

/** What somebody is typing into a form, kept in this tab until it was taken: a reload or a slip of the mouse loses nothing. */
export function keepTyped(form: string, value: unknown): void {
  try {
    sessionStorage.setItem(START + form, JSON.stringify(value))
  } catch {
    // Storage may be full or forbidden; the page itself still holds what was typed.
  }
}

export function readTyped<Value>(form: string): Value | undefined {
  try {
    const kept = sessionStorage.getItem(START + form)
    return kept === null ? undefined : (JSON.parse(kept) as Value) // written by keepTyped for the same form
  } catch {
    return undefined
  }
}

export function dropTyped(form: string): void {
  try {
    sessionStorage.removeItem(START + form)
  } catch {
    // Nothing was kept then.
  }
}

/** Forgets everything typed in this tab: somebody else may sit down here. */
export function dropAllTyped(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(START)) sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept then.
  }
}
