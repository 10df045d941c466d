import { pino, type DestinationStream, type Logger } from 'pino'

/** Structured lines on standard output. Nothing but `failure` is an error: it says what went wrong, and where. */
export function makeLog(level: string, to: DestinationStream = pino.destination(1)): Logger {
  return pino({ level, serializers: { failure: sayFailure } }, to)
}

// An error has no fields of its own to print. Of those that PostgreSQL adds, `detail` and `where` stay out of the log:
// they quote the row that failed, and rows hold words about people.
function sayFailure(failure: unknown) {
  if (!(failure instanceof Error)) return String(failure)
  const { name, message, stack } = failure
  const told = Object.entries(failure).filter(([key]) => TOLD.has(key))
  return { name, message, stack, ...Object.fromEntries(told) }
}

const TOLD = new Set(['code', 'table', 'constraint'])
