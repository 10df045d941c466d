import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { EvidenceInputs, EvidencePlace } from '@gieo/engine/replication/evidence/evidence-run.ts'
import { versionAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../../context.ts'
import { readAsked, refuseStanding, type Asked } from '../../read/figures-asked.ts'
import { pathName, unitsBelow } from '../../read/unit-place.ts'
import { readYears } from '../../read/years.ts'
import type { Actor } from '../../store/scope.ts'
import type { EvidenceAbout, EvidenceAsked } from '../../wire/evidence.ts'
import { listAdoptions } from '../adoptions/list.ts'
import { findLatestVersion } from '../cards/find-card.ts'
import { listProfiles } from '../places/profiles.ts'
import { listTies } from '../places/ties.ts'
import { askRun } from '../runs/record.ts'
import { readIncome } from './read-income.ts'

/** Chance plays no part in judging; the seed is there because every run has one. */
const SEED = 1

/** What was measured in each place in each period; `heldBack` counts places of which too few households spoke. */
export type Outcome = {
  readonly periods: readonly string[]
  readonly values: ReadonlyMap<UnitId, readonly (number | null)[]>
  readonly label: { readonly vi: string; readonly en: string }
  readonly heldBack: number
  /** Whoever told of before and after has taken it up in between. */
  readonly sinceOf?: ((place: UnitId) => number | null) | undefined
}

/** Lays together what was measured in communes and when each took the practice up, and asks whether it worked. */
export async function askEvidence(
  context: Context,
  actor: Actor,
  asked: EvidenceAsked,
): Promise<{ readonly id: string } | Refusal> {
  const land = await context.land()
  const where = readAsked(land, { unit: asked.unit }, context)
  if ('refused' in where) return where
  if (!where.stands) return refuseStanding(land, where)
  const card = await findLatestVersion(context.db, asked.card)
  if (card === undefined) return refuse('plan.card-unknown')
  const level = versionAt(land, where.unit, where.map.day)?.level
  const units = level === 'commune' ? [where.unit] : unitsBelow(land, where.unit, 'commune', where.map)
  const outcome = await readOutcome(context, asked, where, units)
  if ('refused' in outcome) return outcome
  const began = await listBegan(context, asked.card, where.unit)
  const sinceOf = outcome.sinceOf ?? ((unit: UnitId) => periodOf(outcome.periods, began.get(unit)))
  const places = await layPlaces(context, land, { units, where, outcome, sinceOf })
  const number = new Map(units.map((unit, at) => [unit, at]))
  const near = await listTies(context.db, land, { units, on: where.map.day })
  // Where nobody told who borders on whom, the nearest are taken for neighbours.
  const told = near.filter(({ kind }) => kind === 'neighbour')
  const ties = told.length > 0 ? told : near.filter(({ kind }) => kind === 'near')
  const inputs: EvidenceInputs = {
    kind: 'evidence',
    seed: SEED,
    periods: outcome.periods,
    places,
    neighbours: ties.map(({ one, other }) => [number.get(one) ?? 0, number.get(other) ?? 0] as const),
  }
  const about: EvidenceAbout = {
    card: asked.card,
    cardTitle: card.card.title,
    unit: where.unit,
    unitName: where.unitName,
    outcome: asked.outcome.of,
    indicator: asked.outcome.of === 'figure' ? asked.outcome.indicator : null,
    label: outcome.label,
    places: places.length,
    takers: places.filter(({ since }) => since !== null).length,
    heldBack: outcome.heldBack,
  }
  return askRun(context, actor, { id: asked.id, title: asked.title, about, inputs })
}

type Ground = {
  readonly units: readonly UnitId[]
  readonly where: Asked
  readonly outcome: Outcome
  readonly sinceOf: (unit: UnitId) => number | null
}

async function layPlaces(
  { db }: Context,
  land: Land,
  { units, where, outcome, sinceOf }: Ground,
): Promise<readonly EvidencePlace[]> {
  const profiles = await listProfiles(db, land, units)
  const nothing = outcome.periods.map(() => null)
  return units.map((unit) => {
    const terrain = profiles.get(unit)?.terrain
    return {
      id: unit,
      name: pathName(land, unit, where.map.day),
      cluster: unit,
      // Only places of one terrain are compared; those of which it is not known, with one another.
      stratum: typeof terrain === 'string' ? terrain : 'unknown',
      since: sinceOf(unit),
      values: outcome.values.get(unit) ?? nothing,
    }
  })
}

async function readOutcome(
  context: Context,
  { outcome }: EvidenceAsked,
  where: Asked,
  units: readonly UnitId[],
): Promise<Outcome | Refusal> {
  if (outcome.of === 'income') return readIncome(context.db, units)
  // As residents read it: what is too small to be shown is missing here too, so that the page can be public.
  const years = await readYears(context, undefined, outcome.indicator, {
    unit: where.unit,
    level: 'commune',
    // The year that is not over would look like a fall.
    to: Number(context.clock.today().slice(0, 4)) - 1,
    count: outcome.years,
  })
  if ('refused' in years) return years
  const layouts = new Map(years.maps.map(({ on, units: drawn }) => [on, drawn]))
  const values = new Map(units.map((unit) => [unit, years.years.map((): number | null => null)]))
  for (const [at, { now }] of years.years.entries()) {
    const drawn = now === null ? [] : (layouts.get(now.map) ?? [])
    for (const [index, { id }] of drawn.entries()) {
      const row = values.get(id as UnitId) // ids of a layout are ids of units
      if (row !== undefined) row[at] = now?.amounts[index] ?? null
    }
  }
  const { labelVi: vi, labelEn: en } = years.indicator
  return { periods: years.years.map(({ period }) => period), values, label: { vi, en }, heldBack: 0 }
}

// The year in which the first adoption of each commune began, whatever became of it later.
async function listBegan({ db }: Context, card: string, unit: UnitId): Promise<ReadonlyMap<UnitId, string>> {
  const began = new Map<UnitId, string>()
  for (const { place, commune, startedOn } of await listAdoptions(db, { card, units: [unit] })) {
    const where = commune ?? place
    if (startedOn === undefined) continue
    const year = startedOn.slice(0, 4)
    const known = began.get(where)
    if (known === undefined || year < known) began.set(where, year)
  }
  return began
}

// A place that began before the first year has no year before to compare with: its first period; after the last it has not begun yet.
function periodOf(periods: readonly string[], year: string | undefined): number | null {
  if (year === undefined) return null
  const at = periods.findIndex((period) => period >= year)
  return at < 0 ? null : at
}
