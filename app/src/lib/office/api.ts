import type { AdoptedCards, CardAdoptions, KnownCardList } from '@gieo/server/wire/adoptions.ts'
import type { BulkAct } from '@gieo/server/wire/bulk.ts'
import type { CaseList, CasePage, Timeline, Worklist } from '@gieo/server/wire/cases.ts'
import type { CardList, CardPage } from '@gieo/server/wire/cards.ts'
import type { DeclaredList, IndicatorList, RecordList, UnitTable } from '@gieo/server/wire/figures.ts'
import type { Found } from '@gieo/server/wire/find.ts'
import type { FitCards, FitForCard, FitForPlace } from '@gieo/server/wire/fit.ts'
import type { Recorders, SavedList } from '@gieo/server/wire/lists.ts'
import type { Overview } from '@gieo/server/wire/overview.ts'
import type { PackList, PackRow } from '@gieo/server/wire/packs.ts'
import type { PracticeList, PracticePage, RecordingRight } from '@gieo/server/wire/practices.ts'
import type { ProgrammeList, ProgrammePage } from '@gieo/server/wire/programmes.ts'
import type { PlaceProfile } from '@gieo/server/wire/place-profiles.ts'
import type { PlacePage } from '@gieo/server/wire/places.ts'
import type {
  ImportFindingList,
  ImportList,
  ImportPage,
  ImportRowList,
  ChoiceQuestionList,
  PlaceQuestionList,
  SheetPreview,
  UndoPreview,
} from '@gieo/server/wire/imports.ts'
import type { ForecastList, ForecastPage } from '@gieo/server/wire/forecasts.ts'
import type { HandOverPreview, HandOverRecord, People } from '@gieo/server/wire/people.ts'
import type { ReportChanges, ReportList, ReportPage, ReportTemplateList } from '@gieo/server/wire/reports.ts'
import type { RecheckList, RecheckRate } from '@gieo/server/wire/rechecks.ts'
import type { InstallationList } from '@gieo/server/wire/card-files.ts'
import type { Lineage, LineageList } from '@gieo/server/wire/lineage.ts'
import type { DeviceRow } from '@gieo/server/wire/session.ts'
import type { Start } from '@gieo/server/wire/start.ts'
import type { RankingTable } from '@gieo/server/wire/rankings.ts'
import type { MapLayout, ProgrammeYears, YearsOfFigure } from '@gieo/server/wire/maps.ts'
import type { TargetHistory, TargetTable, UnitTargets } from '@gieo/server/wire/targets.ts'
import type { WaitingActs } from '@gieo/server/wire/unit-acts.ts'
import type { MapRow, UnitList, UnitPage } from '@gieo/server/wire/units.ts'
import { askApi } from '#lib/api/ask.ts'
import { withQuery } from './query.ts'

type Fetch = typeof globalThis.fetch
type ApiPath = `/api/${string}`

/** Every question the office asks. One place says how an address is written; the pages only say what they need. */
const ask = <Answer>(
  fetch: Fetch,
  path: ApiPath,
  query: Readonly<Record<string, string | undefined>> = {},
): Promise<Answer> => askApi<Answer>(fetch, withQuery(path, query) as ApiPath) // the query adds nothing before "/api/"

export type CaseQuery = {
  readonly q?: string | undefined
  readonly programme?: string | undefined
  readonly stage?: string | undefined
  readonly group?: string | undefined
  /** `alive`, `done` or `stopped`. */
  readonly standing?: string | undefined
  /** `sent-back`, `contested` or `withdrawn`. */
  readonly state?: string | undefined
  readonly unit?: string | undefined
  /** An officer's id, or `me`. */
  readonly recorder?: string | undefined
  /** So many days in its stage at least. */
  readonly waiting?: string | undefined
  /** The period in which it was registered. */
  readonly opened?: string | undefined
  /** `newest` (what changed last), `oldest` (longest in its stage) or `title`. */
  readonly sort?: string | undefined
  readonly after?: string | undefined
  readonly limit?: string | undefined
}

export const readWorklist = (fetch: Fetch) => ask<Worklist>(fetch, '/api/v1/worklist')

/** A unit as its leader sees it. */
export const readOverview = (fetch: Fetch, unit: string | undefined) =>
  ask<Overview>(fetch, '/api/v1/overview', { unit })

export const listCases = (fetch: Fetch, query: CaseQuery) => ask<CaseList>(fetch, '/api/v1/cases', query)

/** The lists that the reader keeps, with how many cases fit each. */
export const listSaved = (fetch: Fetch) => ask<{ items: SavedList[] }>(fetch, '/api/v1/lists')

/** What the reader did with many cases at once. */
export const listActs = (fetch: Fetch) => ask<{ items: BulkAct[] }>(fetch, '/api/v1/bulk')

export const listRecorders = (fetch: Fetch) => ask<Recorders>(fetch, '/api/v1/recorders')

export const readCase = (fetch: Fetch, id: string) =>
  ask<CasePage>(fetch, `/api/v1/cases/${encodeURIComponent(id)}`)

export const readTimeline = (fetch: Fetch, id: string) =>
  ask<Timeline>(fetch, `/api/v1/cases/${encodeURIComponent(id)}/timeline`)

/** The current pack of every programme. */
export const listPacks = (fetch: Fetch) => ask<PackList>(fetch, '/api/v1/packs')

/** The reports of the reader's organisation. */
export const listReports = (fetch: Fetch) => ask<ReportList>(fetch, '/api/v1/reports')

export const readReport = (fetch: Fetch, id: string) =>
  ask<ReportPage>(fetch, `/api/v1/reports/${encodeURIComponent(id)}`)

export const readReportChanges = (fetch: Fetch, id: string) =>
  ask<ReportChanges>(fetch, `/api/v1/reports/${encodeURIComponent(id)}/changes`)

export const listReportTemplates = (fetch: Fetch) =>
  ask<ReportTemplateList>(fetch, '/api/v1/report-templates')

/** Programmes as those see them who publish and retire them. */
export const listProgrammes = (fetch: Fetch) => ask<ProgrammeList>(fetch, '/api/v1/programmes')

export const readProgramme = (fetch: Fetch, programme: string) =>
  ask<ProgrammePage>(fetch, `/api/v1/programmes/${encodeURIComponent(programme)}`)

/** The version that a case pins. */
export const readPack = (fetch: Fetch, hash: string) =>
  ask<PackRow>(fetch, `/api/v1/packs/${encodeURIComponent(hash)}`)

export const listMaps = (fetch: Fetch) => ask<{ items: MapRow[] }>(fetch, '/api/v1/maps')

export type UnitQuery = {
  readonly on?: string | undefined
  readonly level?: string | undefined
  readonly parent?: string | undefined
  readonly within?: string | undefined
  readonly q?: string | undefined
}

export const listUnits = (fetch: Fetch, query: UnitQuery) =>
  ask<UnitList>(fetch, '/api/v1/units', { ...query, limit: '2000' })

export const readUnit = (fetch: Fetch, id: string, on?: string) =>
  ask<UnitPage>(fetch, `/api/v1/units/${encodeURIComponent(id)}`, { on })

/** A unit and its whole year. */
export const readPlace = (
  fetch: Fetch,
  unit: string,
  query: { readonly year?: string | undefined; readonly map?: string | undefined },
) => ask<PlacePage>(fetch, `/api/v1/places/${encodeURIComponent(unit)}`, query)

export type FigurePlaceQuery = {
  readonly unit: string
  readonly period: string
  readonly map?: string | undefined
  readonly level?: string | undefined
}

export const readTable = (fetch: Fetch, programme: string, query: FigurePlaceQuery) =>
  ask<UnitTable>(fetch, '/api/v1/unit-table', { programme, ...query })

/** A figure over the years in the maps of then and of today, with how these are drawn. */
export const readYears = (
  fetch: Fetch,
  indicator: string,
  query: { readonly unit: string; readonly level?: string | undefined },
) => ask<YearsOfFigure>(fetch, `/api/v1/figures/${encodeURIComponent(indicator)}/years`, query)

/** How the units within a unit are drawn. */
export const readMapLayout = (
  fetch: Fetch,
  query: { readonly unit: string; readonly level?: string | undefined },
) => ask<MapLayout>(fetch, '/api/v1/map-layout', query)

/** Every figure of a programme in a unit, year by year. */
export const readProgrammeYears = (
  fetch: Fetch,
  query: { readonly programme: string; readonly unit: string; readonly map?: string | undefined },
) => ask<ProgrammeYears>(fetch, '/api/v1/programme-years', query)

export const listDeclared = (fetch: Fetch, query: Omit<FigurePlaceQuery, 'level'>) =>
  ask<DeclaredList>(fetch, '/api/v1/declared', query)

/** The records behind a figure: its own address, with the page of them that is wanted. */
export const listRecords = (fetch: Fetch, recordsUrl: string, after?: string) => {
  const page = after === undefined ? '' : `&after=${encodeURIComponent(after)}`
  return ask<RecordList>(fetch, `${recordsUrl}&limit=100${page}` as ApiPath) // the server gave it as an address of its own
}

/** Everything that is counted or was declared. */
export const listIndicators = (fetch: Fetch) => ask<IndicatorList>(fetch, '/api/v1/indicators')

const targetsPath = (indicator: string) => `/api/v1/targets/${encodeURIComponent(indicator)}` as const

export const readTargets = (
  fetch: Fetch,
  indicator: string,
  query: FigurePlaceQuery & { readonly branch?: string | undefined },
) => ask<TargetTable>(fetch, targetsPath(indicator), query)

export const listTargetHistory = (
  fetch: Fetch,
  indicator: string,
  query: { readonly unit: string; readonly period: string; readonly branch: string },
) => ask<TargetHistory>(fetch, `${targetsPath(indicator)}/history`, query)

export const readRanking = (
  fetch: Fetch,
  indicator: string,
  query: FigurePlaceQuery & { readonly base: string },
) => ask<RankingTable>(fetch, `/api/v1/rankings/${encodeURIComponent(indicator)}`, query)

/** Every target of one unit in the periods that hold today. */
export const readUnitTargets = (fetch: Fetch, unit: string) =>
  ask<UnitTargets>(fetch, '/api/v1/unit-targets', { unit })

export const readPeople = (
  fetch: Fetch,
  query: { readonly unit?: string | undefined; readonly q?: string | undefined },
) => ask<People>(fetch, '/api/v1/people', query)

export const previewHandOver = (fetch: Fetch, officer: string, on: string) =>
  ask<HandOverPreview>(fetch, `/api/v1/people/${encodeURIComponent(officer)}/hand-over`, { on })

export const readHandOver = (fetch: Fetch, id: string) =>
  ask<HandOverRecord>(fetch, `/api/v1/hand-overs/${encodeURIComponent(id)}`)

export const listDevices = (fetch: Fetch) => ask<{ items: DeviceRow[] }>(fetch, '/api/v1/devices')

/** A free name to sign in with; none while the server cannot be reached, then it is typed by hand. */
export const proposeName = (fullName: string) =>
  ask<{ name: string }>(fetch, '/api/v1/sign-in-names', { fullName }).then(
    ({ name }) => name,
    () => undefined,
  )

export const readStart = (fetch: Fetch) => ask<Start>(fetch, '/api/v1/start')

const importPath = (id: string) => `/api/v1/imports/${encodeURIComponent(id)}` as const

export const listImports = (fetch: Fetch) => ask<ImportList>(fetch, '/api/v1/imports')

export const readImport = (fetch: Fetch, id: string) => ask<ImportPage>(fetch, importPath(id))

export const previewSheet = (
  fetch: Fetch,
  id: string,
  sheet: number,
  head: { readonly headerFrom?: string; readonly headerTo?: string } = {},
) => ask<SheetPreview>(fetch, `${importPath(id)}/sheets/${sheet}`, head)

export const listImportFindings = (
  fetch: Fetch,
  id: string,
  query: { readonly code?: string | undefined; readonly after?: string | undefined },
) => ask<ImportFindingList>(fetch, `${importPath(id)}/findings`, query)

export const listImportRows = (
  fetch: Fetch,
  id: string,
  query: { readonly status: string; readonly after?: string | undefined; readonly limit?: string },
) => ask<ImportRowList>(fetch, `${importPath(id)}/rows`, query)

export const listPlaceQuestions = (fetch: Fetch, id: string) =>
  ask<PlaceQuestionList>(fetch, `${importPath(id)}/places`, { limit: '200' })

export const listChoiceQuestions = (fetch: Fetch, id: string) =>
  ask<ChoiceQuestionList>(fetch, `${importPath(id)}/choices`)

export const previewUndo = (fetch: Fetch, id: string) => ask<UndoPreview>(fetch, `${importPath(id)}/undo`)

/** Records of other communes that the reader is to look at. */
export const listRechecks = (fetch: Fetch) => ask<RecheckList>(fetch, '/api/v1/rechecks/mine')

export const readRecheckRate = (fetch: Fetch, indicator: string, unit: string) =>
  ask<RecheckRate>(fetch, `/api/v1/figures/${encodeURIComponent(indicator)}/rechecks`, { unit })

/** Cards that a form may name. */
export const listKnownCards = (fetch: Fetch) => ask<KnownCardList>(fetch, '/api/v1/adoptions/cards')

/** What the places that took a card up tell of it. */
export const readCardAdoptions = (fetch: Fetch, card: string) =>
  ask<CardAdoptions>(fetch, `/api/v1/adoptions/of/${encodeURIComponent(card)}`)

export const listAdoptedCards = (fetch: Fetch) => ask<AdoptedCards>(fetch, '/api/v1/adoptions')

export const findByWords = (fetch: Fetch, q: string) => ask<Found>(fetch, '/api/v1/find', { q })

/** Acts on units whose day has not come. */
export const listWaitingActs = (fetch: Fetch) => ask<WaitingActs>(fetch, '/api/v1/unit-acts')

/** Public practice cards, as everybody reads them. */
export const listPractices = (
  fetch: Fetch,
  query: { readonly q?: string | undefined; readonly after?: string | undefined },
) => ask<PracticeList>(fetch, '/api/v1/public/practices', query)

/** A public card in its last version, or in the one that is named. */
export const readPractice = (fetch: Fetch, card: string, version?: string) => {
  const path = `/api/v1/public/practices/${encodeURIComponent(card)}` as const
  const named = `${path}/versions/${encodeURIComponent(version ?? '')}` as const
  return ask<PracticePage>(fetch, version === undefined ? path : named)
}

/** Whether the reader may add recordings to a card, and delete them. */
export const mayRecord = (
  fetch: Fetch,
  { card, version }: { readonly card: string; readonly version: number },
) => ask<RecordingRight>(fetch, '/api/v1/recordings', { card, version: String(version) })

/** What was said of how far practices will spread. */
export const listForecasts = (fetch: Fetch) => ask<ForecastList>(fetch, '/api/v1/forecasts')

export const readForecasts = (fetch: Fetch, card: string) =>
  ask<ForecastPage>(fetch, `/api/v1/forecasts/${encodeURIComponent(card)}`)

/** Every practice card with what became of it. */
export const listLineages = (fetch: Fetch) => ask<LineageList>(fetch, '/api/v1/lineage')

/** The tree of a practice card. */
export const readLineage = (fetch: Fetch, card: string) =>
  ask<Lineage>(fetch, `/api/v1/lineage/${encodeURIComponent(card)}`)

/** Who signs cards here, and whose signatures are believed. */
export const listInstallations = (fetch: Fetch) => ask<InstallationList>(fetch, '/api/v1/installations')
/** The cards that may be recommended. */
export const listFitCards = (fetch: Fetch) => ask<FitCards>(fetch, '/api/v1/fit/cards')

/** The practices that fit a place. */
export const readFitForPlace = (fetch: Fetch, unit: string, limit?: string) =>
  ask<FitForPlace>(fetch, `/api/v1/fit/places/${encodeURIComponent(unit)}`, { limit })

/** The places that a practice fits, within a unit. */
export const readFitForCard = (
  fetch: Fetch,
  card: string,
  query: { readonly unit?: string | undefined; readonly level?: string | undefined },
) => ask<FitForCard>(fetch, `/api/v1/fit/cards/${encodeURIComponent(card)}`, query)

/** What is known of a place. */
export const readPlaceProfile = (fetch: Fetch, unit: string) =>
  ask<PlaceProfile>(fetch, `/api/v1/place-profiles/${encodeURIComponent(unit)}`)

/** Practice cards in the office; `case`: those written from it. */
export const listCards = (
  fetch: Fetch,
  query: { readonly show?: string | undefined; readonly case?: string | undefined },
) => ask<CardList>(fetch, '/api/v1/cards', query)

export const readCard = (fetch: Fetch, card: string, version?: string) =>
  ask<CardPage>(fetch, `/api/v1/cards/${encodeURIComponent(card)}`, { version })
