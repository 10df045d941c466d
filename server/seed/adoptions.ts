import type { PracticeAnswer, UnitAnswer } from '@gieo/engine/form/reference.ts'
import { homeOf } from '@gieo/engine/unit/home.ts'
import { nameAt, versionAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { ADOPTIONS, type AdoptionsOfCard, type ExampleAdoption } from '../../examples/nghe-an/adoptions.ts'
import { commune2023, hamletId } from '../../examples/nghe-an/units.ts'
import type { Context } from '../context.ts'
import { findCardVersion } from '../replication/cards/find-card.ts'
import { exampleCardId } from './cards.ts'
import { findActors, tell } from './cases.ts'
import type { Step, Told } from './told.ts'

/** The invented places that took up the invented cards, sent through the same write path as any phone's. */
export async function seedAdoptions(context: Context): Promise<void> {
  const land = await context.land()
  const actor = findActors(context)
  const today = context.clock.today()
  for (const group of ADOPTIONS) {
    const of = { card: exampleCardId(group.card), version: group.version }
    const version = await findCardVersion(context.db, of)
    // A clock set before the card was published knows nothing of it.
    if (version === undefined) continue
    const practice = { ...of, title: version.card.title }
    for (const adoption of group.adoptions)
      if (adoption.on <= today)
        await tell(context, tellAdoption(land, group, practice, adoption, today), actor)
  }
}

function tellAdoption(
  land: Land,
  { holder }: AdoptionsOfCard,
  practice: PracticeAnswer,
  said: ExampleAdoption,
  today: string,
): Told {
  const begun = said.begun !== false
  const site = {
    ...(said.musts === undefined ? {} : { musts: said.musts.split(' ') }),
    ...(said.musts?.includes('not-met') === true ? { 'unmet-why': UNMET_WHY } : {}),
  }
  return {
    programme: 'adoptions',
    id: said.id,
    unit: placeOf(land, said.at, said.on),
    on: said.on,
    by: said.by,
    scene: undefined,
    answers: {
      practice,
      begun,
      holder: said.holder ?? holder,
      ...site,
      ...(said.given === undefined ? {} : { incentives: said.given.split(' ') }),
      ...(said.seenAt === undefined ? {} : { 'seen-at': namedPlace(land, said.seenAt, said.on) }),
      ...(said.scale === undefined ? {} : { scale: said.scale }),
      ...(said.cost === undefined ? {} : { cost: said.cost }),
      ...(said.labour === undefined ? {} : { labour: said.labour }),
    },
    steps: stepsOf(said).filter(({ on }) => on <= today),
  }
}

const UNMET_WHY = 'Ví dụ: làm trước phần đất gần nước, phần xa đợi có bể.'

function stepsOf({ by, steps = '', reason }: ExampleAdoption): readonly Step[] {
  return steps
    .split(' ')
    .filter((step) => step !== '')
    .map((step): Step => {
      const [move = '', on = ''] = step.split('@')
      if (move === 'drop') return { move, on, by, answers: { 'dropped-for': reason } }
      // Whoever recorded it does not verify it: the board of the province goes and sees.
      return { move, on, by: move.startsWith('verify') ? 'dan.van.tinh' : by }
    })
}

// A commune of 2023 that has ended since stands for the one in which it lies on the day.
function placeOf(land: Land, at: string, on: string): UnitId {
  const unit = /^\d+$/.test(at) ? commune2023(at) : hamletId(at)
  return versionAt(land, unit, on) === undefined ? homeOf(land, unit, on) : unit
}

function namedPlace(land: Land, at: string, on: string): UnitAnswer {
  const unit = placeOf(land, at, on)
  return { unit, name: versionAt(land, unit, on)?.fullName ?? nameAt(land, unit, on) }
}
