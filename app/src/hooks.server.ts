import { AsyncLocalStorage } from 'node:async_hooks'
import type { RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks'
import { dev } from '$app/env'
import { languageOf, LANGUAGE_COOKIE, surfaceOf, type Language } from '#lib/language/language.ts'
import { THEME_COOKIE } from '#lib/look/theme.ts'
import { m } from '#lib/paraglide/messages.js'
import { PageShelf } from '#lib/public/keep-pages.ts'
import { overwriteGetLocale } from '#lib/paraglide/runtime.js'

const speaking = new AsyncLocalStorage<Language>()
overwriteGetLocale(() => speaking.getStore() ?? 'vi')

// Where a training installation puts its band, see server/training/band.ts.
const BAND_PLACE = '<!--gieo-band-->'

const FIELD_HEAD =
  '<link rel="manifest" href="/field.webmanifest" /><link rel="apple-touch-icon" href="/icon-192.png" />'

export const handle: Handle = ({ event, resolve }) => {
  const language = languageOf(event.url.pathname, event.cookies.get(LANGUAGE_COOKIE))
  const make = async () =>
    speaking.run(language, () =>
      resolve(event, {
        transformPageChunk: ({ html }) => dress(html, event, language),
        filterSerializedResponseHeaders: (name) => name === 'content-type',
      }),
    )
  return isForEverybody(event) ? shelf.answer(event.url.href, make) : make()
}

const shelf = new PageShelf()

/** A public page as somebody reads it who is not known here: whoever signed in may see more on it. */
function isForEverybody({ request, url, platform, isSubRequest }: RequestEvent): boolean {
  return (
    request.method === 'GET' &&
    !isSubRequest &&
    !request.headers.has('cookie') &&
    platform?.req.gieoBand === undefined &&
    surfaceOf(url.pathname) === 'public'
  )
}

/** Says on `<html>` what language and surface this is, so that the first paint is already right. */
function dress(html: string, event: RequestEvent, language: Language): string {
  const surface = surfaceOf(event.url.pathname)
  const isDark = surface === 'office' && event.cookies.get(THEME_COOKIE) === 'dark'
  return html
    .replace('%gieo.language%', language)
    .replace('%gieo.surface%', surface)
    .replace('%gieo.theme%', isDark ? 'dark' : 'light')
    .replace('%gieo.head%', surface === 'field' ? FIELD_HEAD : '')
    .replace(BAND_PLACE, event.platform?.req.gieoBand ?? BAND_PLACE)
}

/** A page's question to the API is answered in this process: no socket, no second parsing of the session. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const url = new URL(request.url)
  if (url.origin !== event.url.origin || !url.pathname.startsWith('/api/')) return fetch(request)
  const answer = event.platform?.req.gieoApi ?? (dev ? askOtherProcess : undefined)
  if (answer === undefined) return fetch(request)
  const asked = new Request(request)
  const cookie = event.request.headers.get('cookie')
  if (cookie !== null) asked.headers.set('cookie', cookie)
  return answer(asked)
}

/** `vite dev` runs beside the server, not in it. */
function askOtherProcess(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  return globalThis.fetch(new Request(new URL(pathname + search, 'http://127.0.0.1:8080'), request))
}

/** A refusal keeps its own words; a defect gets a number that is in the log, and says nothing of the inside. */
export const handleError: HandleServerError = (caught) => {
  if (caught.kind === 'app') return
  if (caught.kind === 'framework')
    return { message: m.shared_missing_title(), remedy: m.shared_missing_text() }
  const incident = crypto.randomUUID().slice(0, 8)
  console.error(
    JSON.stringify({
      level: 'error',
      incident,
      path: caught.event.url.pathname,
      error: inFull(caught.error),
    }),
  )
  return { message: m.shared_broken_title(), remedy: m.shared_broken_text(), incident }
}

function inFull(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
