import { NEWEST, nameAt, versionAt, type Land } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { EnteredStep } from '../store/adoption-table.ts'
import type { Tx } from '../store/database.ts'
import type { CaseRow, PhotoRow } from '../wire/cases.ts'

/** The columns of a case as every list, page and pull shows it; the caller adds which ones and in what order. */
export function selectCases(tx: Tx) {
  return tx
    .selectFrom('cases')
    .innerJoin('organisations', 'organisations.organisation_id', 'cases.organisation_id')
    .selectAll('cases')
    .select('organisations.name_vi as organisation_name')
    .select(
      sql<
        PhotoJson[]
      >`(select coalesce(json_agg(json_build_object('id', p.photo_id, 'captionVi', p.caption_vi,
        'captionEn', p.caption_en, 'credit', p.credit, 'consent', p.consent, 'takenOn', p.taken_on, 'sha256', p.sha256,
        'bytes', p.bytes, 'width', f.width, 'height', f.height) order by p.place), '[]')
        from photos p left join photo_files f on f.photo_id = p.photo_id and f.sha256 = p.sha256
        where p.case_id = cases.case_id)`.as('photos'),
    )
    .select(
      sql<Record<string, string>>`(select coalesce(json_object_agg(officer_id, full_name), '{}') from officers
        where officer_id in (select value ->> 'by' from jsonb_each(cases.contested)))`.as('contest_names'),
    )
    .select(
      sql<
        readonly EnteredStep[] | null
      >`(select a.entered from adoptions a where a.case_id = cases.case_id)`.as('entered'),
    )
}

export type SelectedCase = Awaited<ReturnType<ReturnType<typeof selectCases>['execute']>>[number]

type PhotoJson = Omit<PhotoRow, 'arrived' | 'smallUrl' | 'largeUrl'>

export function sayCase(land: Land, row: SelectedCase): CaseRow {
  const map = NEWEST
  const home = unitId(row.home_id)
  return {
    id: row.case_id,
    programme: row.programme,
    pack: row.pack_hash,
    unit: row.unit_id,
    unitName: nameThen(land, row.unit_id, row.opened_on),
    home: row.home_id,
    homeName: nameAt(land, home, map),
    commune: row.commune_id,
    communeName: row.commune_id === null ? null : nameAt(land, unitId(row.commune_id), map),
    organisation: row.organisation_id,
    organisationName: row.organisation_name,
    branch: row.branch,
    recorder: row.recorder_id,
    title: row.title,
    group: row.group_value,
    stage: row.stage,
    stageOn: row.stage_on,
    openedOn: row.opened_on,
    ...(row.entered === null ? {} : { entered: [...row.entered] }),
    sentBack: row.sent_back,
    withdrawn: row.withdrawn,
    contested: sayContests(row),
    answers: row.answers,
    spot: row.spot,
    photos: row.photos.map(sayPhoto),
    version: row.version,
    isExample: row.is_example,
  }
}

/** A unit's name on the day something was recorded there. */
export function nameThen(land: Land, unit: string, on: string): string {
  const id = unitId(unit)
  return versionAt(land, id, on)?.fullName ?? nameAt(land, id, NEWEST)
}

export function photoUrls(photo: string): { smallUrl: string; largeUrl: string } {
  return { smallUrl: `/api/v1/photos/${photo}/small.webp`, largeUrl: `/api/v1/photos/${photo}/large.webp` }
}

function sayPhoto(photo: PhotoJson): PhotoRow {
  const arrived = photo.width !== null
  return { ...photo, arrived, ...(arrived ? photoUrls(photo.id) : { smallUrl: null, largeUrl: null }) }
}

function sayContests(row: SelectedCase): CaseRow['contested'] {
  const contests = Object.entries(row.contested).map(([field, contest]) => [
    field,
    { ...contest, byName: row.contest_names[contest.by] ?? contest.by },
  ])
  return Object.fromEntries(contests)
}
