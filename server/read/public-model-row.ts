import { homeOf } from '@gieo/engine/unit/home.ts'
import { NEWEST, type Land } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../store/database.ts'
import type { Packs } from '../store/packs.ts'
import type { PublicModel, PublicPhoto } from '../wire/public.ts'
import { nameThen, photoUrls } from './case-row.ts'
import { pathName } from './unit-place.ts'

/** A published model with its first published photo; the caller adds which ones and in what order. */
export function selectModels(db: Db | Tx) {
  return db
    .selectFrom('public_models')
    .innerJoin('organisations', 'organisations.organisation_id', 'public_models.organisation_id')
    .selectAll('public_models')
    .select('organisations.name_vi as organisation_name')
    .select(
      sql<PhotoJson | null>`(select ${PHOTO_JSON} from public_photos p where p.case_id = public_models.case_id
        order by p.place limit 1)`.as('photo'),
    )
}

export type SelectedModel = Awaited<ReturnType<ReturnType<typeof selectModels>['execute']>>[number]

export type PhotoJson = Omit<PublicPhoto, 'smallUrl' | 'largeUrl'>

export const PHOTO_JSON = sql`json_build_object('id', p.photo_id, 'captionVi', p.caption_vi, 'captionEn', p.caption_en,
  'credit', p.credit, 'takenOn', p.taken_on, 'width', p.width, 'height', p.height)`

export function sayModel(land: Land, packs: Packs, row: SelectedModel): PublicModel {
  const unit = unitId(row.unit_id)
  const then = pathName(land, unit, row.opened_on) || nameThen(land, row.unit_id, row.opened_on)
  const now = pathName(land, homeOf(land, unit, NEWEST), NEWEST)
  return {
    id: row.case_id,
    programme: row.programme,
    pack: row.pack_hash,
    title: row.title,
    summary: row.summary,
    ...sayStanding(packs, row),
    stageOn: row.stage_on,
    openedOn: row.opened_on,
    placeThen: then,
    placeNow: now === then || now === '' ? null : now,
    unit: row.unit_id,
    home: row.home_id,
    commune: row.commune_id,
    organisationName: row.organisation_name,
    isExample: row.is_example,
    sourceUrl: webAddress(row.source_url),
    photo: row.photo === null ? null : sayPublicPhoto(row.photo),
  }
}

// Group and stage in the words of the pack that the case pins.
function sayStanding(packs: Packs, { pack_hash, group_value: group, stage }: SelectedModel) {
  const pack = packs.byHash.get(pack_hash)
  const say = (locale: 'vi' | 'en', key: string) => pack?.texts[locale][key]
  const groupKey = `field.${pack?.rules.groupField}.${group}`
  return {
    group,
    groupVi: group === null ? null : (say('vi', groupKey) ?? group),
    groupEn: group === null ? null : (say('en', groupKey) ?? group),
    stage,
    stageVi: say('vi', `stage.${stage}`) ?? stage,
    stageEn: say('en', `stage.${stage}`) ?? stage,
  }
}

// What somebody typed becomes a link only if it is an address of the web, never one that runs as a script.
function webAddress(text: string | null): string | null {
  return text !== null && /^https?:\/\/\S+$/.test(text) ? text : null
}

export function sayPublicPhoto(photo: PhotoJson): PublicPhoto {
  return { ...photo, ...photoUrls(photo.id) }
}
