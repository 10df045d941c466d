import { addDays, type PlainDate } from '../text/date.ts'

/** A day by which something is due; `id` stays the same for as long as the thing is the same. */
export type DueDay = {
  readonly id: string
  readonly on: PlainDate
  readonly title: string
  readonly about: string
  readonly url: string
}

const OCTETS_MAX = 75

/** Due days as an iCalendar (RFC 5545) that a phone or a desk may follow: one whole-day event each. */
export function writeCalendar(name: string, days: readonly DueDay[], stampedAt: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gieo//Gieo//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...days.flatMap(({ id, on, title, about, url }) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(id)}@gieo`,
      `DTSTAMP:${stampedAt.replaceAll(/[-:]|\.\d+/g, '')}`,
      `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${addDays(on, 1).replaceAll('-', '')}`,
      `SUMMARY:${escapeText(title)}`,
      `DESCRIPTION:${escapeText(about)}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r?\n/g, '\\n')
}

// A line holds 75 octets at most and goes on behind a space (RFC 5545, 3.1); no letter is cut in two.
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const letter of line) {
    const size = octetsOf(letter)
    if (octets + size > OCTETS_MAX) {
      folded += '\r\n '
      octets = 1
    }
    folded += letter
    octets += size
  }
  return folded
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
