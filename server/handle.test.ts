import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type Caller, type World } from './testing/world.ts'
import { openCommand, push, type Draft } from './testing/commands.ts'

let world: World
let head: Caller
let officer: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  head = await world.as('truong.xom')
  officer = await world.as('can.bo.xa')
})
afterAll(() => world.close())

const countCases = async () =>
  Number(
    (
      await world.db
        .selectFrom('cases')
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )

const countRemembered = async (command: string) =>
  (await world.db.selectFrom('inbox').select('verdict').where('command_id', '=', command).execute()).length

describe('one command, whatever happens to it on the way', () => {
  test('sent twice, it is one case with one verdict', async () => {
    const before = await countCases()
    const command = openCommand(world)
    const first = await push(head, [command])
    const second = await push(head, [command])
    expect(first).toEqual([{ id: command.id, accepted: true, position: expect.any(String) }])
    expect(second).toEqual(first)
    expect(await countCases()).toBe(before + 1)
  })

  test('sent at the same moment by ten tabs, it is one case with one verdict', async () => {
    const before = await countCases()
    const command = openCommand(world)
    const verdicts = await Promise.all(Array.from({ length: 10 }, () => push(head, [command])))
    expect(new Set(verdicts.map((verdict) => JSON.stringify(verdict))).size).toBe(1)
    expect(await countCases()).toBe(before + 1)
  })

  test('many at once wait for one another, never for a connection that only they hold', async () => {
    const commands = Array.from({ length: 60 }, () => openCommand(world))
    const verdicts = await Promise.all(commands.map((command) => push(head, [command])))
    expect(verdicts.flat().filter((verdict) => verdict.accepted)).toHaveLength(60)
  })

  test('twice within one batch, it is one case', async () => {
    const before = await countCases()
    const command = openCommand(world)
    const verdicts = await push(head, [command, command, command])
    expect(verdicts.map((verdict) => verdict.accepted)).toEqual([true, true, true])
    expect(await countCases()).toBe(before + 1)
  })

  test('a refusal is remembered: sent again after its cause is gone, it is refused all the same', async () => {
    const opened = openCommand(world)
    const advance = { ...follow(opened), kind: 'advanceCase', data: { move: 'start' } }
    const [refused] = await push(head, [advance])
    expect(refused).toMatchObject({ accepted: false, problem: { code: 'case.not-found' } })
    await push(head, [opened])
    const [again] = await push(head, [advance])
    expect(again).toMatchObject({ accepted: false, problem: { code: 'case.not-found' } })
  })

  test('the same id with another body is a conflict, and changes nothing', async () => {
    const command = openCommand(world)
    await push(head, [command])
    const [other] = await push(head, [
      { ...command, data: { answers: { ...command.data.answers, name: 'Tên khác' } } },
    ])
    expect(other).toMatchObject({ accepted: false, problem: { code: 'command.id-taken', status: 409 } })
  })

  test('the same id from somebody else is a conflict and tells nothing of the first', async () => {
    const command = openCommand(world)
    await push(head, [command])
    const [other] = await push(officer, [command])
    expect(other).toMatchObject({ accepted: false, problem: { code: 'command.id-taken' } })
  })

  test('two people opening one case id make one case; the second hears that it exists', async () => {
    const command = openCommand(world)
    const verdicts = await Promise.all([
      push(head, [command]),
      push(officer, [{ ...command, id: randomUUID() }]),
    ])
    expect(verdicts.flat().filter((verdict) => verdict.accepted)).toHaveLength(1)
    expect(verdicts.flat().find((verdict) => !verdict.accepted)).toMatchObject({
      problem: { code: 'case.exists' },
    })
  })
})

describe('an id that lies out of sight', () => {
  test('of a case is refused, and refused the same way when asked again', async () => {
    const opened = openCommand(world)
    await push(head, [opened])
    const other = { ...openCommand(world), case: opened.case }
    const stranger = await world.as('quan.thanh')
    const command = { ...other, unit: 'vn-c17569@2025' }
    const [first] = await push(stranger, [command])
    expect(first).toMatchObject({ accepted: false, problem: { code: 'case.exists' } })
    expect(await push(stranger, [command])).toEqual([first])
    expect(await countRemembered(command.id)).toBe(1)
  })

  test('of a photo is refused as a photo', async () => {
    const [one, two] = [openCommand(world), openCommand(world)]
    const attach = (opened: Draft, photo: string) => ({
      ...follow(opened),
      kind: 'attachPhoto',
      data: {
        photo,
        captionVi: '',
        captionEn: '',
        credit: '',
        consent: true,
        sha256: 'a'.repeat(64),
        bytes: 1,
      },
    })
    const photo = randomUUID()
    await push(head, [one, two, attach(one, photo)])
    const [verdict] = await push(head, [attach(two, photo)])
    expect(verdict).toMatchObject({ accepted: false, problem: { code: 'photo.exists' } })
    expect(await countRemembered(verdict?.id ?? '')).toBe(1)
  })
})

test('a value settled by hand is tidied like every answer', async () => {
  const opened = openCommand(world)
  await push(head, [opened])
  const edit = (name: string) => ({
    ...follow(opened),
    kind: 'editCase',
    basedOn: 2,
    data: { answers: { name } },
  })
  await push(officer, [edit('Vườn bưởi')])
  await push(head, [edit('Vườn cam')])
  const settle = {
    ...follow(opened),
    kind: 'settleField',
    data: { field: 'name', value: ' Vườn\u0000 quýt ' },
  }
  expect(await push(officer, [settle])).toMatchObject([{ accepted: true }])
  expect((await head.get(`/api/v1/cases/${opened.case}`)).body.case.title).toBe('Vườn quýt')
})

test('a verdict that is kept repeats no words that somebody typed', async () => {
  const opened = openCommand(world)
  await push(head, [opened])
  const sendBack = { ...follow(opened), kind: 'sendBackCase', data: { reason: 'Ông Ví Dụ chưa ký' } }
  const check = { ...follow(opened), kind: 'advanceCase', data: { move: 'check' } }
  const [, refused] = await push(officer, [sendBack, { ...check, id: randomUUID() }])
  expect(refused).toMatchObject({ accepted: false, problem: { code: 'case.sent-back' } })
  const kept = await world.db.selectFrom('inbox').select('verdict').execute()
  expect(JSON.stringify(kept)).not.toContain('Ví Dụ')
})

test('a body that no phone sends is refused before it is read', async () => {
  const answer = await (await world.as()).post('/api/v1/session', `{"name":"${'x'.repeat(2_100_000)}"}`)
  expect(answer.status).toBe(413)
  expect(answer.body.code).toBe('request.too-large')
})

describe('bad input is refused by name, and nothing else is lost', () => {
  const cases: readonly (readonly [
    name: string,
    spoil: (good: Draft) => unknown,
    code: string,
    path?: string,
  ])[] = [
    ['an unknown field', (good) => ({ ...good, religion: 'x' }), 'command.malformed', ''],
    ['a wrong type', (good) => ({ ...good, basedOn: 'zero' }), 'command.malformed', 'basedOn'],
    ['an id that is none', (good) => ({ ...good, id: 'x' }), 'command.malformed', 'id'],
    ['a kind nobody knows', (good) => ({ ...good, kind: 'deleteEverything' }), 'command.malformed', 'kind'],
    ['no object at all', () => 'hello', 'command.malformed', ''],
    ['an unknown pack version', (good) => ({ ...good, pack: 'f'.repeat(64) }), 'pack.unknown'],
    [
      'another programme than the pack',
      (good) => ({ ...good, programme: 'ocop' }),
      'pack.not-this-programme',
    ],
    ['a clock a year ahead', (good) => ({ ...good, occurredOn: '2027-11-23' }), 'command.date-in-future'],
    ['a day that does not exist', (good) => ({ ...good, occurredOn: '2026-02-30' }), 'command.date-invalid'],
    ['the character 0 in a name', (good) => ({ ...good, unit: 'vn-\u0000' }), 'command.malformed', 'unit'],
    [
      'half a letter in a text',
      (good) => withAnswers(good, { sector: '\ud800' }),
      'case.form-invalid',
      'sector',
    ],
    ['a unit nobody knows', (good) => ({ ...good, unit: 'vn-nowhere' }), 'unit.unknown'],
    ['a commune that ended before that day', (good) => ({ ...good, unit: 'vn-c16960@2010' }), 'unit.ended'],
    [
      'a commune that had not begun',
      (good) => ({ ...good, unit: 'vn-c16941@2025', occurredOn: '2023-05-01' }),
      'unit.not-yet',
    ],
    ['a field the form does not have', (good) => withAnswers(good, { ton: 1 }), 'case.form-invalid', 'ton'],
    [
      'a text over its length',
      (good) => withAnswers(good, { name: 'x'.repeat(5000) }),
      'case.form-invalid',
      'name',
    ],
    [
      'a choice that is none',
      (good) => withAnswers(good, { sector: 'magic' }),
      'case.form-invalid',
      'sector',
    ],
    ['a missing answer', (good) => withAnswers(good, { name: '  ' }), 'case.form-invalid', 'name'],
  ]
  for (const [name, spoil, code, path] of cases) {
    test(name, async () => {
      const before = await countCases()
      const good = openCommand(world)
      const [bad, ok] = await push(head, [spoil(openCommand(world)), good])
      expect(bad).toMatchObject({ accepted: false, problem: { code } })
      if (path !== undefined)
        expect(bad?.problem?.findings?.map((finding: { path: string }) => finding.path)).toContain(path)
      expect(bad?.problem?.title).not.toBe('')
      expect(ok).toMatchObject({ accepted: true })
      expect(await countCases()).toBe(before + 1)
    })
  }

  test('control characters and half letters in a text are dropped, the rest is kept', async () => {
    const odd = withAnswers(openCommand(world), { name: 'Vườn\u0000 ổi \ud800' })
    expect(await push(head, [odd])).toMatchObject([{ accepted: true }])
    const { body } = await head.get(`/api/v1/cases/${odd.case}`)
    expect(body.case.title).toBe('Vườn ổi')
  })

  test('JSON that is none', async () => {
    const answer = await head.post('/api/v1/sync/push', '{"device":')
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.body.code).toBe('request.malformed')
  })

  test('every finding comes back, not only the first', async () => {
    const [bad] = await push(head, [withAnswers(openCommand(world), { name: null, sector: 'magic', ton: 1 })])
    expect(bad?.problem?.findings?.length).toBeGreaterThanOrEqual(3)
  })

  test('without a session the answer is 401, whatever is sent', async () => {
    const nobody = await world.as()
    const answer = await nobody.post('/api/v1/sync/push', { device: 'd', commands: [openCommand(world)] })
    expect(answer.status).toBe(401)
    expect(answer.body.code).toBe('access.not-signed-in')
  })
})

describe('who may do what', () => {
  test('a hamlet head cannot check her own registration, nor any', async () => {
    const opened = openCommand(world)
    await push(head, [opened])
    const [verdict] = await push(head, [{ ...follow(opened), kind: 'advanceCase', data: { move: 'check' } }])
    expect(verdict).toMatchObject({ accepted: false, problem: { code: 'access.not-allowed' } })
  })

  test('an officer does not check what she registered herself, and a colleague does', async () => {
    const opened = openCommand(world)
    await push(officer, [opened])
    const check = { ...follow(opened), kind: 'advanceCase', data: { move: 'check' } }
    const [own] = await push(officer, [check])
    expect(own).toMatchObject({ accepted: false, problem: { code: 'case.own-work' } })
    const colleague = await world.as('pho.can.bo')
    const [checked] = await push(colleague, [{ ...check, id: randomUUID() }])
    expect(checked).toMatchObject({ accepted: true })
  })

  test('a hamlet head registers in her hamlet only', async () => {
    const [verdict] = await push(head, [{ ...openCommand(world), unit: 'vn-h40-bui-son' }])
    expect(verdict).toMatchObject({ accepted: false, problem: { code: 'access.out-of-scope' } })
  })

  test('for the police of the province a committee’s model does not exist', async () => {
    const opened = openCommand(world)
    await push(head, [opened])
    const police = await world.as('cong.an')
    const [verdict] = await push(police, [
      { ...follow(opened), kind: 'advanceCase', data: { move: 'check' } },
    ])
    expect(verdict).toMatchObject({ accepted: false, problem: { code: 'case.not-found' } })
    const pulled = await police.get('/api/v1/sync/pull')
    expect(pulled.body.changes).toEqual([])
  })
})

function follow(opened: Draft) {
  const { data: _data, kind: _kind, ...heading } = opened
  return { ...heading, id: randomUUID(), basedOn: 2 }
}

function withAnswers(good: Draft, answers: Record<string, unknown>): Draft {
  return { ...good, data: { answers: { ...good.data.answers, ...answers } } }
}
