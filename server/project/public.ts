import { redactForPublic } from '@gieo/engine/access/redact.ts'
import { NEWEST, nameAt } from '@gieo/engine/unit/land.ts'
import { sql } from 'kysely'
import { wordTerms } from '../store/terms.ts'
import { columnsOf, type Write } from '../store/write.ts'
import { deleteOfCases, type CaseChange } from './change.ts'
import { placeColumns } from './place.ts'

/** What residents see of the cases; nothing of one that is not, or no longer, public. */
export function publicWrites(changes: readonly CaseChange[]): readonly Write[] {
  const models = changes.flatMap((change) => modelRow(change) ?? [])
  const seen = new Set(models.map((model) => model.case_id))
  const hidden = changes.filter(({ before, after }) => before !== undefined && !seen.has(after.id))
  return [...deleteOfCases('public_models', hidden), ...upsert(models)]
}

function upsert(models: readonly ModelRow[]): readonly Write[] {
  const columns = columnsOf(models.map(({ recorder_id: _recorder, ...row }) => row))
  if (columns === undefined) return []
  const set = columns.replace(/\w+/g, (column) => `${column} = excluded.${column}`)
  return [
    sql`insert into public_models (${sql.raw(columns)}, is_example) select ${sql.raw(columns)},
        (select o.is_example from officers o where o.officer_id = said ->> 'recorder_id')
      from json_array_elements(${JSON.stringify(models)}::json) said, json_populate_record(null::public_models, said)
      on conflict (case_id, shard) do update set ${sql.raw(set)}`,
  ]
}

type ModelRow = NonNullable<ReturnType<typeof modelRow>>

function modelRow({ ground: { land, rules }, after: state }: CaseChange) {
  const seen = redactForPublic(rules, state)
  if (seen === undefined) return undefined
  const { home_id, commune_id } = placeColumns(land, state.unit)
  const unitName = nameAt(land, state.unit, NEWEST)
  return {
    case_id: state.id,
    recorder_id: state.recorder,
    programme: state.programme,
    pack_hash: state.pack,
    title: seen.title,
    summary: seen.summary ?? null,
    group_value: seen.group ?? null,
    stage: state.stage,
    stage_on: state.entered.at(-1)?.on ?? state.openedOn,
    opened_on: state.openedOn,
    // Never who took the step.
    entered: state.entered.map(({ stage, on }) => ({ stage, on })),
    unit_id: state.unit,
    home_id,
    commune_id,
    organisation_id: state.organisation,
    answers: seen.answers,
    terms: wordTerms([seen.title, seen.summary ?? '', unitName].join(' ')).join(' '),
    source_url: seen.sourceUrl ?? null,
  }
}
