import type { PlanInputs } from '@gieo/engine/replication/planner/plan-inputs.ts'
import type { PlanResult } from '@gieo/engine/replication/planner/plan-places.ts'
import type { RunKind } from '@gieo/engine/replication/run.ts'
import type { CardList } from '@gieo/server/wire/cards.ts'
import type { MapLayout } from '@gieo/server/wire/maps.ts'
import type { LotList, LotRow, PlanList, PlanPage } from '@gieo/server/wire/plans.ts'
import type { RunItem, RunList } from '@gieo/server/wire/runs.ts'
import { askApi } from '#lib/api/ask.ts'

type Fetch = typeof globalThis.fetch

const at = (id: string) => encodeURIComponent(id)

export const listRuns = (fetch: Fetch, kind: RunKind) => askApi<RunList>(fetch, `/api/v1/runs?kind=${kind}`)

export const readRun = (fetch: Fetch, id: string) => askApi<RunItem>(fetch, `/api/v1/runs/${at(id)}`)

export const readInputs = <Inputs = PlanInputs>(fetch: Fetch, id: string) =>
  askApi<Inputs>(fetch, `/api/v1/runs/${at(id)}/inputs`)

export const readResult = <Result = PlanResult>(fetch: Fetch, id: string) =>
  askApi<Result>(fetch, `/api/v1/runs/${at(id)}/result`)

export const listPlans = (fetch: Fetch) => askApi<PlanList>(fetch, '/api/v1/plans')

export const readPlan = (fetch: Fetch, id: string) => askApi<PlanPage>(fetch, `/api/v1/plans/${at(id)}`)

export const listDraws = (fetch: Fetch) => askApi<LotList>(fetch, '/api/v1/draws')

export const readDraw = (fetch: Fetch, id: string) => askApi<LotRow>(fetch, `/api/v1/draws/${at(id)}`)

export const listPublicCards = (fetch: Fetch) => askApi<CardList>(fetch, '/api/v1/cards?show=public')

export const readLayout = (fetch: Fetch, unit: string) =>
  askApi<MapLayout>(fetch, `/api/v1/map-layout?unit=${at(unit)}&level=commune`)
