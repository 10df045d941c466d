import { randomUUID } from 'node:crypto'
import { exampleCardId } from '../seed/cards.ts'
import type { VerdictRow } from '../wire/sync.ts'
import { TODAY, type Caller, type World } from './world.ts'

/** An openCase command as a phone sends it. */
export type Draft = {
  readonly id: string
  readonly case: string
  readonly kind: string
  readonly programme: string
  readonly pack: string
  readonly unit: string
  readonly occurredOn: string
  readonly basedOn: number
  readonly data: { readonly answers: Readonly<Record<string, unknown>> }
}

/** A model registered in xóm Bình Hải, ready to be sent; each call is another case. */
export function openCommand(
  world: Pick<World, 'context'>,
  answers: Readonly<Record<string, unknown>> = {},
): Draft {
  return openIn(world, 'skilled-mobilisation', {
    name: 'Vườn ổi và ao cá ven suối',
    sector: 'economy',
    kind: 'new',
    summary: 'Trồng ổi quanh ao, nuôi cá trắm, bán tại vườn.',
    lead: 'Chi hội Nông dân xóm',
    since: '2026-03-01',
    ...answers,
  })
}

/** The same of one household that agreed to a page. */
export function openHousehold(
  world: Pick<World, 'context'>,
  answers: Readonly<Record<string, unknown>> = {},
): Draft {
  return openIn(world, 'household-models', {
    name: 'Ếch trong vèo lưới',
    kind: 'low-fields',
    summary: 'Nuôi ếch ở ruộng trũng, bán ở chợ.',
    since: '2026-03-01',
    'land-before': 'low-field',
    needs: ['skill'],
    'page-agreed': true,
    ...answers,
  })
}

function openIn(
  world: Pick<World, 'context'>,
  programme: string,
  answers: Readonly<Record<string, unknown>>,
): Draft {
  return {
    id: randomUUID(),
    case: randomUUID(),
    kind: 'openCase',
    programme,
    pack: world.context.packs.current.get(programme)?.hash ?? '',
    unit: 'vn-h40-binh-hai',
    occurredOn: TODAY,
    basedOn: 0,
    data: { answers },
  }
}

/** Sends commands from one device and answers with their verdicts. */
export async function push(
  caller: Caller,
  commands: readonly unknown[],
  device = 'test-phone',
): Promise<readonly VerdictRow[]> {
  const answer = await caller.post('/api/v1/sync/push', { device, commands })
  if (answer.status !== 200) throw new Error(`push answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer.body.verdicts
}

/** A place that took up the second version of the example's first card, and has begun. */
export function openAdoption(
  world: Pick<World, 'context'>,
  unit: string,
  occurredOn: string,
  answers: Readonly<Record<string, unknown>> = {},
): Draft {
  const practice = {
    card: exampleCardId('fruit-for-acacia'),
    version: 2,
    // Answers carry the words of what they name along.
    title: {
      vi: 'Trồng bưởi, cam thay keo trên đồi thấp',
      en: 'Pomelo and orange in place of acacia on low hills',
    },
  }
  const begun = { practice, begun: true, holder: 'household', musts: ['met', 'met', 'met', 'met'] }
  return { ...openIn(world, 'adoptions', { ...begun, ...answers }), unit, occurredOn }
}
