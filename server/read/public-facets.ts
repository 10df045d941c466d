import { findField, type PublishedPack } from '@gieo/engine/pack/pack.ts'
import type { Packs } from '../store/packs.ts'
import type { Facet, PublicModelList } from '../wire/public.ts'

/** How many published models there are of each programme, group and stage. */
export type Tally = {
  readonly programme: string
  readonly group_value: string | null
  readonly stage: string
  readonly count: number
}

type Chosen = {
  readonly programme?: string | undefined
  readonly group?: string | undefined
  readonly stage?: string | undefined
}

/**
 * What a list of models can be narrowed to, with how many each choice would leave: the programme first, then its own
 * groups and stages. Two programmes may both have a stage "checked"; only within one does the word mean one thing.
 */
export function sayFacets(
  packs: Packs,
  { programme, group, stage }: Chosen,
  all: readonly Tally[],
): Omit<PublicModelList, 'items' | 'next'> {
  const inProgramme = all.filter((each) => programme === undefined || each.programme === programme)
  const inGroup = inProgramme.filter((each) => group === undefined || each.group_value === group)
  const inStage = inProgramme.filter((each) => stage === undefined || each.stage === stage)
  const found = inGroup.filter((each) => inStage.includes(each))
  const [first, ...others] = new Set(found.map((each) => each.programme))
  const pack = packs.current.get(programme ?? (others.length === 0 ? first : undefined) ?? '')
  return {
    total: sum(found),
    programmes: listProgrammes(packs, all),
    groups: pack === undefined ? [] : listGroups(pack, inStage),
    stages: pack === undefined ? [] : listStages(pack, inGroup),
    groupsVi: pack?.texts.vi[`field.${pack.rules.groupField}`] ?? '',
    groupsEn: pack?.texts.en[`field.${pack.rules.groupField}`] ?? '',
  }
}

function listProgrammes(packs: Packs, all: readonly Tally[]): Facet[] {
  return [...packs.current.values()].flatMap((pack) => {
    const { programme } = pack.rules
    return sayFacet(
      pack,
      programme,
      'name.short',
      all.filter((each) => each.programme === programme),
    )
  })
}

function listGroups(pack: PublishedPack, tallies: readonly Tally[]): Facet[] {
  const { groupField } = pack.rules
  const field = groupField === undefined ? undefined : findField(pack.rules, groupField)
  if (field?.kind !== 'choice') return []
  return field.choices.flatMap((choice) =>
    sayFacet(
      pack,
      choice,
      `field.${field.id}.${choice}`,
      tallies.filter((each) => each.group_value === choice),
    ),
  )
}

function listStages(pack: PublishedPack, tallies: readonly Tally[]): Facet[] {
  return pack.rules.publicView.stages.flatMap((stage) =>
    sayFacet(
      pack,
      stage,
      `stage.${stage}`,
      tallies.filter((each) => each.stage === stage),
    ),
  )
}

// A choice that would leave nothing is left out.
function sayFacet(pack: PublishedPack, value: string, key: string, tallies: readonly Tally[]): Facet[] {
  const count = sum(tallies)
  if (count === 0) return []
  return [{ value, labelVi: pack.texts.vi[key] ?? value, labelEn: pack.texts.en[key] ?? value, count }]
}

function sum(tallies: readonly Tally[]): number {
  return tallies.reduce((total, { count }) => total + count, 0)
}
