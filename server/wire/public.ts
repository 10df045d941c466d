import { z } from '@hono/zod-openapi'
import { FigureRow, IndicatorRow, Publication } from './figures.ts'

/** A published photo: only those whose people agreed and whose bytes have arrived. */
export const PublicPhoto = z.object({
  id: z.string(),
  captionVi: z.string(),
  captionEn: z.string(),
  credit: z.string(),
  takenOn: z.string().nullable(),
  smallUrl: z.string(),
  largeUrl: z.string(),
  width: z.number(),
  height: z.number(),
})

export const PublicModel = z
  .object({
    id: z.string(),
    programme: z.string(),
    pack: z.string(),
    title: z.string(),
    summary: z.string().nullable(),
    group: z.string().nullable(),
    groupVi: z.string().nullable(),
    groupEn: z.string().nullable(),
    stage: z.string(),
    stageVi: z.string(),
    stageEn: z.string(),
    stageOn: z.string(),
    openedOn: z.string(),
    /** As it was recorded, and where that lies today when the name changed. */
    placeThen: z.string(),
    placeNow: z.string().nullable(),
    unit: z.string(),
    home: z.string(),
    commune: z.string().nullable(),
    organisationName: z.string(),
    isExample: z.boolean(),
    sourceUrl: z.string().nullable(),
    photo: PublicPhoto.nullable(),
  })
  .openapi('PublicModel')

/** Filters as links: how many models each choice would leave. */
export const Facet = z.object({
  value: z.string(),
  labelVi: z.string(),
  labelEn: z.string(),
  count: z.number(),
})

export const PublicModelList = z
  .object({
    items: z.array(PublicModel),
    next: z.string().nullable(),
    total: z.number(),
    programmes: z.array(Facet),
    /** Of one programme only, the one asked for or the only one: each has groups and stages of its own. */
    groups: z.array(Facet),
    stages: z.array(Facet),
    /** What the groups are called in that programme: "Lĩnh vực", "Loại". */
    groupsVi: z.string(),
    groupsEn: z.string(),
  })
  .openapi('PublicModelList')

/** Public fields with their labels in both languages, in the order of the form. */
export const PublicModelPage = z
  .object({
    model: PublicModel,
    fields: z.array(
      z.object({
        id: z.string(),
        labelVi: z.string(),
        labelEn: z.string(),
        /** The page of the form on which it was asked. */
        page: z.string(),
        pageVi: z.string(),
        pageEn: z.string(),
        kind: z.string(),
        /** A passage of its own rather than a fact in a few words. */
        long: z.boolean(),
        textVi: z.string(),
        textEn: z.string(),
      }),
    ),
    photos: z.array(PublicPhoto),
    stages: z.array(
      z.object({
        id: z.string(),
        labelVi: z.string(),
        labelEn: z.string(),
        on: z.string().nullable(),
        state: z.enum(['done', 'here', 'next']),
        /** Entered only on the word of somebody else, with the whole form filled in. */
        confirms: z.boolean(),
      }),
    ),
    nearby: z.array(PublicModel),
  })
  .openapi('PublicModelPage')

/** What residents read of a unit's counted figures; `publication` is null before the first one. */
export const PublicFigures = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    publication: Publication.nullable(),
    counted: z.array(
      IndicatorRow.pick({ labelVi: true, labelEn: true, programmeVi: true, programmeEn: true }).extend({
        indicator: z.string(),
        figure: FigureRow,
      }),
    ),
  })
  .openapi('PublicFigures')

export const PublicPlace = z
  .object({
    unit: z.string(),
    name: z.string(),
    fullName: z.string(),
    level: z.string(),
    path: z.array(z.object({ id: z.string(), name: z.string() })),
    madeOf: z.array(z.object({ id: z.string(), name: z.string(), until: z.string().nullable() })),
    becameVi: z.string().nullable(),
    becameEn: z.string().nullable(),
    becameUnit: z.string().nullable(),
    publication: PublicFigures.shape.publication,
    counted: PublicFigures.shape.counted,
    declared: z.array(
      z.object({ indicator: z.string(), labelVi: z.string(), labelEn: z.string(), figure: FigureRow }),
    ),
    models: z.array(PublicModel),
    children: z.array(z.object({ id: z.string(), name: z.string(), models: z.number().nullable() })),
  })
  .openapi('PublicPlace')

export type PublicPhoto = z.infer<typeof PublicPhoto>
export type Facet = z.infer<typeof Facet>
export type PublicModel = z.infer<typeof PublicModel>
export type PublicModelList = z.infer<typeof PublicModelList>
export type PublicModelPage = z.infer<typeof PublicModelPage>
export type PublicFigures = z.infer<typeof PublicFigures>
export type PublicPlace = z.infer<typeof PublicPlace>
