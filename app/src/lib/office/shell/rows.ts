/** What j and k step through: the lines of the lists and tables of the room, by the link or the block that opens them. */
const ROWS = '#content :is(tbody th[scope="row"] a, [data-pair], .list a.item, ol > li > a.item)'

/** Moves the focus to the next or the former line of the room's lists; from nowhere to the first or the last. */
export function stepRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.offsetParent !== null)
  const here = rows.findIndex((row) => row === document.activeElement || row.contains(document.activeElement))
  const to = here === -1 ? (by === 1 ? 0 : rows.length - 1) : here + by
  rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus()
}

/** Ticks or unticks the line that has the focus, where lines can be chosen. */
export function chooseRow(): void {
  const row = document.activeElement?.closest('tr, li, [data-pair]')
  row?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click()
}

/** The room's own field to search in. */
export function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('#content input[type="search"]')
  field?.focus()
  field?.select()
  return field !== null
}
