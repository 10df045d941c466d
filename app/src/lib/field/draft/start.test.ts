import { expect, test } from 'vitest'
import type { PhotoId } from '@gieo/engine/case/case.ts'
import { publishPack } from '@gieo/engine/pack/publish.ts'
import { SKILLED_MOBILISATION } from '@gieo/programmes/skilled-mobilisation/pack.ts'
import { caseOfRow } from '../case/case-row.ts'
import type { Shown } from '../desk.ts'
import { makeKit, makeRow } from '../testing/little-server.ts'
import { changedAnswers, commandsOf, seenIn } from './commands.ts'
import { draftEdit, draftMended, draftNew } from './start.ts'

const pack = publishPack(SKILLED_MOBILISATION)
let count = 0
const now = { newId: () => `id-${(count += 1)}`, today: '2026-11-23', nowMs: 1 }
const photo = {
  id: 'p' as PhotoId,
  captionVi: ' Cầu tre ',
  captionEn: '',
  credit: 'Mận',
  consent: false,
  takenOn: undefined,
  sha256: 'x',
  bytes: 10,
}

function shown(answers: Record<string, unknown>): Shown {
  const row = makeRow('k', { answers, version: 7 })
  return { row, state: caseOfRow(row), pack, steps: [], queued: [] }
}

test('a new case stands in the hamlet of its recorder and becomes an opening with its photos after it', () => {
  const draft = {
    ...draftNew(pack, makeKit('o'), now),
    answers: { name: '  Vườn ', lead: ' ' },
    photos: [photo],
  }
  expect(draft.unit).toBe('hamlet-1')
  const [opening, attach] = commandsOf(draft, 'hamlet-1', now.newId)
  expect(opening).toMatchObject({ kind: 'openCase', basedOn: 0, data: { answers: { name: 'Vườn' } } })
  expect(attach).toMatchObject({
    kind: 'attachPhoto',
    case: draft.case,
    data: { captionVi: 'Cầu tre', consent: false },
  })
})

test('a change sends only what differs from what was seen, says so, and clears with null', () => {
  const draft = {
    ...draftEdit(shown({ name: 'A', lead: 'B' }), 'edit', now),
    answers: { name: 'A ', lead: '', summary: 'C' },
  }
  expect(changedAnswers(draft)).toEqual({ lead: null, summary: 'C' })
  const [command] = commandsOf(draft, 'hamlet-1', now.newId)
  if (command === undefined) throw new Error('expected a command')
  expect(command.basedOn).toBe(7)
  expect(seenIn(draft, command)).toEqual({ lead: 'B', summary: null })
  expect(commandsOf({ ...draft, answers: draft.seen }, 'hamlet-1', now.newId)).toEqual([])
})

test('a refused opening comes back with everything that was typed and the id it mends', () => {
  const draft = {
    ...draftNew(pack, makeKit('o'), now),
    answers: { name: 'Vườn' },
    spot: { lat: 19.3, lon: 105.4 },
  }
  const [command] = commandsOf(draft, 'hamlet-1', now.newId)
  if (command === undefined) throw new Error('expected a command')
  const refused = { is: 'refused', problem: { code: 'unit.ended' } } as const
  const item = {
    command,
    seq: 1,
    state: refused,
    tries: 1,
    bytes: 1,
    title: '',
    savedAtMs: 1,
    answeredAtMs: 1,
  }
  const mended = draftMended(item, undefined, now)
  expect(mended).toMatchObject({
    kind: 'open',
    case: draft.case,
    answers: { name: 'Vườn' },
    spot: draft.spot,
    mends: command.id,
  })
})
