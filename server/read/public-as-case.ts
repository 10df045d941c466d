import { homeOf } from '@gieo/engine/unit/home.ts'
import { NEWEST, nameAt, type Land } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import type { CaseRow } from '../wire/cases.ts'
import { nameThen } from './case-row.ts'
import type { SelectedModel } from './public-model-row.ts'

/** A published model in the shape of a case, for residents who open a figure: nothing that the model's page hides. */
export function modelAsCase(land: Land, row: SelectedModel): CaseRow {
  return {
    id: row.case_id,
    programme: row.programme,
    pack: row.pack_hash,
    unit: row.unit_id,
    unitName: nameThen(land, row.unit_id, row.opened_on),
    home: row.home_id,
    homeName: nameAt(land, homeOf(land, unitId(row.unit_id), NEWEST), NEWEST),
    commune: row.commune_id,
    communeName: row.commune_id === null ? null : nameAt(land, unitId(row.commune_id), NEWEST),
    organisation: row.organisation_id,
    organisationName: row.organisation_name,
    branch: '',
    recorder: '',
    title: row.title,
    group: row.group_value,
    stage: row.stage,
    stageOn: row.stage_on,
    openedOn: row.opened_on,
    sentBack: null,
    withdrawn: null,
    contested: {},
    answers: row.answers,
    spot: null,
    photos: [],
    version: 0,
    isExample: row.is_example,
  }
}
