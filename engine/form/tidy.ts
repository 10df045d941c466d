import type { Answers } from '../condition/condition.ts'

/**
 * Answers as they are stored: text in NFC (so that "Nghệ An" is one spelling) and trimmed, blank text as `null`, rows
 * of a list in which nothing was written and open ends of a range left out. Nothing else is touched; wrong shapes are for the checks to name.
 */
export function tidyAnswers(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, withoutOpenEnds(tidy(answer))]),
  )
}

// `{ low: 30, high: null }` and `{ low: 30 }` are one range, so they are stored alike.
function withoutOpenEnds(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer
  const said = Object.entries(answer).filter(([, end]) => end !== null)
  return said.length === 0 ? null : Object.fromEntries(said)
}

function tidy(answer: unknown): unknown {
  if (typeof answer === 'string') {
    const text = tidyText(answer)
    return text === '' ? null : text
  }
  if (Array.isArray(answer)) return answer.map(tidy).filter((row) => !isBlankRow(row))
  if (typeof answer === 'object' && answer !== null) {
    return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, tidy(value)]))
  }
  return answer ?? null
}

function isBlankRow(row: unknown): boolean {
  return typeof row === 'object' && row !== null && Object.values(row).every((cell) => cell === null)
}

/**
 * NFC, trimmed, line ends of one kind, without control characters (PostgreSQL cannot store U+0000) and without halves
 * of characters (nor those).
 */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '')
    .trim()
}
