import type { Case, CaseId, OfficerId, OrganisationId, PhotoId } from '@gieo/engine/case/case.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { CaseRow } from '@gieo/server/wire/cases.ts'

/**
 * A case from the replica as the engine knows it. What the wire does not carry (who touched which field, earlier
 * stages) is left empty: the phone's verdict is provisional.
 */
export function caseOfRow(row: CaseRow): Case {
  return {
    id: row.id as CaseId, // the wire carries the brands as plain text, here and below
    programme: row.programme,
    pack: row.pack,
    unit: row.unit as UnitId,
    organisation: row.organisation as OrganisationId,
    branch: row.branch,
    recorder: row.recorder as OfficerId,
    answers: row.answers,
    spot: row.spot ?? undefined,
    stage: row.stage,
    entered: row.entered ?? [{ stage: row.stage, on: row.stageOn }],
    sentBack: row.sentBack ?? undefined,
    withdrawn: row.withdrawn ?? undefined,
    lastStep: undefined,
    contested: Object.fromEntries(
      Object.entries(row.contested).map(([field, { offered, by, version }]) => [
        field,
        { offered, by: by as OfficerId, version },
      ]),
    ),
    touched: {},
    photos: row.photos.map((photo) => ({
      id: photo.id as PhotoId,
      captionVi: photo.captionVi,
      captionEn: photo.captionEn,
      credit: photo.credit,
      consent: photo.consent,
      sha256: photo.sha256,
      bytes: photo.bytes,
      ...(photo.takenOn === null ? {} : { takenOn: photo.takenOn }),
    })),
    others: {},
    openedOn: row.openedOn,
    version: row.version,
  }
}
