import { fold, toneKey } from '../text/fold.ts'
import { doubt, read, unread, type Reading } from './reading.ts'

/** A choice with the words for it in every language. */
export type Choice = { readonly id: string; readonly labels: readonly string[] }

/** The choice a cell names: by its words in either language or its id, marks and signs aside; a near one says so. */
export function readChoice(text: string, choices: readonly Choice[]): Reading<string> {
  const exact = namedExactly(text, choices)
  if (exact !== undefined) return read(exact.id)
  const bare = plain(fold(text))
  const near = choices.filter((choice) => namesOf(choice).some((name) => isNear(bare, plain(fold(name)))))
  const [only] = near
  if (only === undefined || near.length > 1)
    return unread('import.not-a-choice', { choices: choices.map(labelOf).join('; ') })
  return read(only.id, doubt('import.choice-read-as', { choice: labelOf(only) }))
}

/** Several choices of one cell, with a semicolon, a comma or a new line between them. */
export function readChoices(text: string, choices: readonly Choice[]): Reading<readonly string[]> {
  // A choice may have a comma in its own name.
  const whole = namedExactly(text, choices)
  if (whole !== undefined) return read([whole.id])
  const parts = text
    .split(/[;,\n]+/)
    .filter((part) => part.trim() !== '')
    .map((part) => readChoice(part, choices))
  const remarks = parts.flatMap((reading) => reading.remarks)
  const chosen = parts.flatMap(({ value }) => (value === undefined ? [] : [value]))
  return chosen.length === parts.length ? { value: [...new Set(chosen)], remarks } : { remarks }
}

function namedExactly(text: string, choices: readonly Choice[]): Choice | undefined {
  const asked = plain(toneKey(text))
  return choices.find((choice) => namesOf(choice).some((name) => plain(toneKey(name)) === asked))
}

const YES = new Set(['x', 'co', 'yes', 'y', '1', 'true', 'dung', 'v', '+', '✓', '✔', 'da', 'roi', 'da co'])
const NO = new Set(['khong', 'no', 'n', '0', 'false', 'sai', '-', 'chua', 'k', 'ko', 'khong co', 'chua co'])

/** "x", "có", "không" and the like. An empty cell says nothing at all. */
export function readYesNo(text: string): Reading<boolean> {
  const said = fold(text).replaceAll(/[.!]/g, '')
  if (YES.has(said)) return read(true)
  return NO.has(said) ? read(false) : unread('import.not-yes-no')
}

function namesOf({ id, labels }: Choice): readonly string[] {
  return [id, ...labels]
}

function labelOf({ id, labels }: Choice): string {
  return labels[0] ?? id
}

// Hyphens, commas and brackets are written in many ways: "Văn hóa - xã hội", "Văn hóa, xã hội".
function plain(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

// One begins the other ("Kinh tế" for "Kinh tế hộ"), or a letter or two were mistyped.
function isNear(asked: string, name: string): boolean {
  if (asked.length < 3 || name === '') return false
  if (asked === name || name.startsWith(`${asked} `) || asked.startsWith(`${name} `)) return true
  return name.length >= 6 && distance(asked, name) <= (name.length >= 12 ? 2 : 1)
}

// Letters to change, add or take away; beyond two it does not matter how many.
function distance(left: string, right: string): number {
  if (Math.abs(left.length - right.length) > 2) return 3
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
