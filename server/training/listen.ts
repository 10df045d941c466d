import { existsSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Context } from '../context.ts'
import { answerWith, isApi, loadApp, openPort, type Listening, type Work } from '../main.ts'
import { BAND, BAND_PLACE, PREPARING } from './band.ts'
import type { Training } from './training.ts'

/** The training installation on a port of its own: another origin, so that phones keep its stores apart. */
export async function listenTraining(
  training: Training,
  where: { readonly port: number; readonly host: string },
): Promise<Listening> {
  const pages = await loadApp()
  const field = readFieldPage()
  let served: { readonly context: Context; readonly work: Work } | undefined
  return openPort(where, (request, response) => {
    response.setHeader('x-robots-tag', 'noindex, nofollow')
    const url = request.url ?? ''
    const context = training.context()
    if (context === undefined) return answerPreparing(url, response)
    if (served?.context !== context) served = { context, work: answerWith(context, pages) }
    if (field !== undefined && /^\/field(?:[/?]|$)/.test(url)) return answerField(field, response)
    Object.assign(request, { gieoBand: BAND })
    return served.work(request, response)
  })
}

// The phone's one page is made when the app is built, for every installation alike: the band is put in here.
function readFieldPage(): string | undefined {
  const file = fileURLToPath(new URL('../../app/build/prerendered/field.html', import.meta.url))
  return existsSync(file) ? readFileSync(file, 'utf8').replace(BAND_PLACE, BAND) : undefined
}

function answerField(page: string, response: ServerResponse): void {
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
    .end(page)
}

function answerPreparing(url: string, response: ServerResponse): void {
  response.setHeader('retry-after', '5')
  if (isApi(url)) return void response.writeHead(503).end()
  response
    .writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(PREPARING)
}
