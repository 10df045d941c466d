import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CommandId } from '../case/case.ts'
import {
  BATCH_BYTES_MAX,
  BATCH_COMMANDS_MAX,
  begin,
  discard,
  dropAccepted,
  enqueue,
  isHeld,
  nextBatch,
  recoverOutbox,
  resend,
  type Outbox,
} from './outbox.ts'
import { resume, settle, wake, type Outcome } from './outcome.ts'
import { makeCommand, makeItem, RememberingServer } from './phone.testing.ts'

const id = (text: string) => text as CommandId
const ids = (items: readonly { command: { id: string } }[]) => items.map((item) => item.command.id)
const empty = recoverOutbox([], { is: 'idle' })

/** Sends the next batch and settles it with what `outcome` makes of it. */
function send(outbox: Outbox, outcome: (batch: readonly string[]) => Outcome, atMs = 0): Outbox {
  const batch = nextBatch(outbox, atMs)
  return batch.length === 0 ? outbox : settle(begin(outbox, batch), outcome(ids(batch)))
}

const accepted = (batch: readonly string[]): Outcome => ({
  is: 'answered',
  verdicts: batch.map((name) => ({ id: name, accepted: true, position: '1' })),
  atMs: 0,
  jitter: 0,
})

test('a batch stops at a hundred commands and at its size in bytes, but never at nothing', () => {
  const many = Array.from({ length: 150 }, (_, seq) => makeItem(`c${seq}`, `k${seq}`, 'editCase', seq))
  expect(nextBatch(recoverOutbox(many, { is: 'idle' }), 0)).toHaveLength(BATCH_COMMANDS_MAX)
  const heavy = many.slice(0, 3).map((item) => ({ ...item, bytes: BATCH_BYTES_MAX + 1 }))
  expect(nextBatch(recoverOutbox(heavy, { is: 'idle' }), 0)).toHaveLength(1)
})

test('what follows the opening of a case waits until the opening was accepted', () => {
  const outbox = recoverOutbox(
    [
      makeItem('open', 'k', 'openCase', 1),
      makeItem('edit', 'k', 'editCase', 2),
      makeItem('other', 'l', 'editCase', 3),
    ],
    { is: 'idle' },
  )
  expect(ids(nextBatch(outbox, 0))).toEqual(['open', 'other'])
  expect(ids(nextBatch(send(outbox, accepted), 0))).toEqual(['edit'])
})

test('a refused opening holds back its case only, and mended under a new id it goes first again', () => {
  const saved = recoverOutbox([makeItem('open', 'k', 'openCase', 1), makeItem('edit', 'k', 'editCase', 2)], {
    is: 'idle',
  })
  const refused = send(saved, () => ({
    is: 'answered',
    verdicts: [{ id: 'open', accepted: false, problem: { code: 'case.form-invalid' } }],
    atMs: 0,
    jitter: 0,
  }))
  expect(nextBatch(refused, 0)).toEqual([])
  expect(refused.items.map((item) => isHeld(refused, item))).toEqual([false, true])
  const mended = resend(refused, id('open'), { command: makeCommand('open-2', 'k', 'openCase'), bytes: 300 })
  expect(ids(mended.items)).toEqual(['open-2', 'edit'])
  expect(ids(nextBatch(mended, 0))).toEqual(['open-2'])
  expect(ids(discard(refused, id('open')).items)).toEqual([])
})

test('only a refused command can be discarded and only an accepted one dropped', () => {
  const outbox = recoverOutbox([makeItem('edit', 'k', 'editCase', 1)], { is: 'idle' })
  expect(discard(outbox, id('edit')).items).toHaveLength(1)
  expect(dropAccepted(outbox, new Set(['edit'])).items).toHaveLength(1)
})

test('a signed-out answer pauses everything and drops nothing until the person is back', () => {
  const outbox = recoverOutbox([makeItem('edit', 'k', 'editCase', 1)], { is: 'idle' })
  const paused = send(outbox, () => ({ is: 'signed-out' }))
  expect(paused.link).toEqual({ is: 'paused' })
  expect(nextBatch(wake(paused, 9e9), 9e9)).toEqual([])
  expect(ids(nextBatch(resume(paused), 0))).toEqual(['edit'])
})

test('failures wait longer each time, at most five minutes, and a wake-up tries at once', () => {
  let outbox = recoverOutbox([makeItem('edit', 'k', 'editCase', 1)], { is: 'idle' })
  const waits: number[] = []
  let atMs = 0
  for (let count = 0; count < 12; count += 1) {
    outbox = send(outbox, () => ({ is: 'failed', why: 'no-signal', atMs, jitter: 1 }), atMs)
    if (outbox.link.is !== 'backing-off') throw new Error('expected a pause')
    waits.push(outbox.link.untilMs - atMs)
    expect(nextBatch(outbox, outbox.link.untilMs - 1)).toEqual([])
    atMs = outbox.link.untilMs
  }
  expect(waits.slice(0, 3)).toEqual([2000, 4000, 8000])
  expect(waits.at(-1)).toBe(300_000)
  const early = wake(
    send(outbox, () => ({ is: 'failed', why: 'no-signal', atMs, jitter: 1 }), atMs),
    atMs + 1,
  )
  expect(ids(nextBatch(early, atMs + 1))).toEqual(['edit'])
})

test('a batch refused as a whole is halved until the one bad command stands alone in the tray', () => {
  const items = Array.from({ length: 20 }, (_, seq) => makeItem(`c${seq}`, `k${seq}`, 'editCase', seq))
  let outbox = recoverOutbox(items, { is: 'idle' })
  for (let round = 0; round < 60; round += 1) {
    outbox = send(outbox, (batch) =>
      batch.includes('c7')
        ? { is: 'batch-refused', problem: { code: 'request.too-large' } }
        : accepted(batch),
    )
  }
  const states = outbox.items.map((item) => item.state.is)
  expect(states.filter((state) => state === 'accepted')).toHaveLength(19)
  expect(outbox.items[7]?.state).toEqual({ is: 'refused', problem: { code: 'request.too-large' } })
})

test('an answer that forgets a command leaves it waiting and pauses instead of asking for ever', () => {
  const outbox = send(recoverOutbox([makeItem('edit', 'k', 'editCase', 1)], { is: 'idle' }), () =>
    accepted([]),
  )
  expect(outbox.items[0]?.state.is).toBe('waiting')
  expect(outbox.link.is).toBe('backing-off')
})

type Weather =
  'clear' | 'no-signal' | 'answer-lost' | 'crash' | 'signed-out' | 'too-large' | 'forgets' | 'verdicts-twice'
const weather = fc.constantFrom<Weather>(
  'clear',
  'no-signal',
  'answer-lost',
  'crash',
  'signed-out',
  'too-large',
  'forgets',
  'verdicts-twice',
)

/** One attempt to send under some weather. A crash after the server's commit forgets whatever was under way. */
function attempt(outbox: Outbox, server: RememberingServer, sky: Weather): Outbox {
  const batch = nextBatch(outbox, Infinity)
  if (batch.length === 0) return resume(outbox)
  const under = begin(outbox, batch)
  const failed: Outcome = { is: 'failed', why: 'no-signal', atMs: 0, jitter: 0.5 }
  if (sky === 'no-signal') return settle(under, failed)
  if (sky === 'signed-out') return settle(under, { is: 'signed-out' })
  if (sky === 'too-large')
    return settle(under, { is: 'batch-refused', problem: { code: 'request.too-large' } })
  const verdicts = server.push(batch.map((item) => item.command))
  if (sky === 'answer-lost') return settle(under, failed)
  if (sky === 'crash') return recoverOutbox(under.items, { is: 'idle' })
  const heard = sky === 'forgets' ? verdicts.slice(1) : verdicts
  const after = settle(under, { is: 'answered', verdicts: heard, atMs: 0, jitter: 0.5 })
  return sky === 'verdicts-twice' ? settle(after, { is: 'answered', verdicts, atMs: 0, jitter: 0.5 }) : after
}

const said = fc.array(
  fc.record({ caseNo: fc.integer({ min: 0, max: 4 }), opens: fc.boolean(), refused: fc.boolean() }),
  { maxLength: 25 },
)

test('whatever happens to the link, every command is in exactly one place and reaches the server exactly once', () => {
  fc.assert(
    fc.property(said, fc.array(weather, { maxLength: 60 }), (script, skies) => {
      const opened = new Set<number>()
      const bad = new Set<string>()
      const commands = script.map((line, index) => {
        const kind = opened.has(line.caseNo) ? 'editCase' : 'openCase'
        opened.add(line.caseNo)
        if (line.refused) bad.add(`c${index}`)
        return makeCommand(`c${index}`, `k${line.caseNo}`, kind)
      })
      const server = new RememberingServer((command) => bad.has(command.id))
      let outbox = commands.reduce((box, command, seq) => enqueue(box, { command, seq, bytes: 100 }), empty)
      for (const sky of [...skies, ...Array<Weather>(120).fill('clear')]) {
        outbox = attempt(outbox, server, sky)
        expect(ids(outbox.items)).toEqual(commands.map((command) => command.id))
      }
      for (const item of outbox.items) {
        const verdict = server.verdicts.get(item.command.id)
        if (item.state.is === 'accepted') expect(verdict?.accepted).toBe(true)
        else if (item.state.is === 'waiting') expect(isHeld(outbox, item)).toBe(true)
        else expect(item.state.is).toBe('refused')
      }
      const logged = server.log.map((command) => command.id)
      expect(new Set(logged).size).toBe(logged.length)
      for (const caseNo of opened) {
        const sequence = server.log.filter((command) => command.case === `k${caseNo}`)
        const order = sequence.map((command) => commands.indexOf(command))
        expect(order).toEqual(order.toSorted((left, right) => left - right))
      }
    }),
    { numRuns: 300 },
  )
})
