import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import type { Context } from './context.ts'
import { makeApi, type Api } from './http/app.ts'
import { addBulkRoutes } from './http/bulk.ts'
import { addCardRoutes } from './http/cards.ts'
import { addCaseRoutes } from './http/cases.ts'
import { addAdoptionRoutes } from './http/adoptions.ts'
import { addCalendarRoutes } from './http/calendar.ts'
import { addCardFileRoutes } from './http/card-files.ts'
import { addExchangeRoutes } from './http/exchange.ts'
import { addExportRoutes } from './http/exports.ts'
import { addEvidenceRoutes } from './http/evidence.ts'
import { addFigureRoutes } from './http/figures.ts'
import { addFindRoutes } from './http/find.ts'
import { addFitRoutes } from './http/fit.ts'
import { addHealthRoutes } from './http/health.ts'
import { addImportRoutes } from './http/imports.ts'
import { addLineageRoutes } from './http/lineage.ts'
import { addMapRoutes } from './http/maps.ts'
import { addOverviewRoutes } from './http/overview.ts'
import { addPeopleRoutes } from './http/people.ts'
import { addListRoutes } from './http/lists.ts'
import { addPhotoRoutes } from './http/photos.ts'
import { addPlaceRoutes } from './http/places.ts'
import { addPlanRoutes } from './http/plans.ts'
import { addPracticeRoutes } from './http/practices.ts'
import { addProgrammeRoutes } from './http/programmes.ts'
import { addPublicRoutes } from './http/public.ts'
import { addReportRoutes } from './http/reports.ts'
import { addRankingRoutes } from './http/rankings.ts'
import { addRecheckRoutes } from './http/rechecks.ts'
import { addForecastRoutes } from './http/forecasts.ts'
import { addRunRoutes } from './http/runs.ts'
import { addSameRoutes } from './http/same.ts'
import { addSessionRoutes } from './http/session.ts'
import { addStartRoutes } from './http/start.ts'
import { addSyncRoutes } from './http/sync.ts'
import { addTargetRoutes } from './http/targets.ts'
import { addTrainingRoutes } from './http/training.ts'
import { addUnitActRoutes } from './http/unit-acts.ts'
import { addUnitRoutes } from './http/units.ts'

/** Every route there is. `/api/openapi.json` describes them from the same schemas that parse them. */
export function makeRoutes(context: Context): Api {
  const api = makeApi(context)
  addHealthRoutes(api, context)
  addSessionRoutes(api, context)
  addSyncRoutes(api, context)
  addCaseRoutes(api, context)
  addCardRoutes(api, context)
  addBulkRoutes(api, context)
  addListRoutes(api, context)
  addUnitRoutes(api, context)
  addUnitActRoutes(api, context)
  addFigureRoutes(api, context)
  addTargetRoutes(api, context)
  addRankingRoutes(api, context)
  addMapRoutes(api, context)
  addFitRoutes(api, context)
  addOverviewRoutes(api, context)
  addFindRoutes(api, context)
  addAdoptionRoutes(api, context)
  addPlaceRoutes(api, context)
  addPublicRoutes(api, context)
  addPracticeRoutes(api, context)
  addPhotoRoutes(api, context)
  addProgrammeRoutes(api, context)
  addPeopleRoutes(api, context)
  addTrainingRoutes(api, context)
  addSameRoutes(api, context)
  addRecheckRoutes(api, context)
  addImportRoutes(api, context)
  addStartRoutes(api, context)
  addReportRoutes(api, context)
  addExchangeRoutes(api, context)
  addExportRoutes(api, context)
  addCalendarRoutes(api, context)
  addRunRoutes(api, context)
  addPlanRoutes(api, context)
  addForecastRoutes(api, context)
  addLineageRoutes(api, context)
  addCardFileRoutes(api, context)
  addEvidenceRoutes(api, context)
  api.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Gieo', version: '1' } })
  return api
}

export type Listening = { readonly url: string; readonly close: () => Promise<void> }

/** One port: the API here, every page from the built app. */
export async function listen(
  context: Context,
  where: { readonly port: number; readonly host: string },
): Promise<Listening> {
  return openPort(where, answerWith(context, await loadApp()))
}

export type Work = (request: IncomingMessage, response: ServerResponse) => void

/** Answers a request from one installation. */
export function answerWith(context: Context, answerPage: Work): Work {
  const api = makeRoutes(context)
  const answerApi = getRequestListener((request, env) => api.fetch(request, env))
  return (request, response) => {
    if (isApi(request.url ?? '')) return void answerApi(request, response)
    request.headers[PROTOCOL_HEADER] ??= 'http'
    // The app's pages ask the API in this process, without a socket between.
    Object.assign(request, { gieoApi: (asked: Request) => api.fetch(asked, { incoming: request }) })
    return answerPage(request, response)
  }
}

export async function openPort(
  where: { readonly port: number; readonly host: string },
  work: Work,
): Promise<Listening> {
  const server = createServer(work)
  await new Promise<void>((ready, failed) => {
    server.once('error', (failure: NodeJS.ErrnoException) => {
      const isTaken = failure.code === 'EADDRINUSE'
      failed(isTaken ? new Error(`Port ${where.port} is taken. Set PORT to another one.`) : failure)
    })
    server.listen(where.port, where.host, ready)
  })
  return { url: addressOf(server), close: () => closeServer(server) }
}

// The app takes https for granted unless told: the proxy's header says what is so, and without one it is plain http.
const PROTOCOL_HEADER = 'x-forwarded-proto'

// Tests of the API alone run without a built app; then a page says so instead of failing the start.
export async function loadApp(): Promise<Work> {
  const built = fileURLToPath(new URL('../app/build/handler.js', import.meta.url))
  if (!existsSync(built))
    return (_request, response) => void response.writeHead(503).end('The app is not built: npm run build')
  process.env['PROTOCOL_HEADER'] ??= PROTOCOL_HEADER
  const { handler } = (await import(built)) as { handler: Work } // adapter-node's own shape
  return handler
}

export function isApi(url: string): boolean {
  return url.startsWith('/api/') || url === '/healthz'
}

function addressOf(server: Server): string {
  const address = server.address()
  return typeof address === 'object' && address !== null ? `http://localhost:${address.port}` : ''
}

function closeServer(server: Server): Promise<void> {
  return new Promise((closed) => {
    server.close(() => closed())
    server.closeAllConnections()
  })
}
