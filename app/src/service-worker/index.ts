import { version } from '$app/env'
import { self } from '$app/service-worker'
import { files } from 'virtual:field-files'

/**
 * Keeps the field app on the phone: its one page, its scripts and styles, nothing else. What people record lives in the
 * app's own stores; answers of the API are never kept here. A new version waits until the app is next started.
 */
const SHELL = '/field'
const PREFIX = 'gieo-field-'
const NAME = PREFIX + version
const kept = new Set([
  SHELL,
  '/field.webmanifest',
  '/icon.svg',
  '/icon-192.png',
  ...files.map((file) => `/${file}`),
])

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && isField(url.pathname)) event.respondWith(fromPhone(SHELL, request))
  else if (kept.has(url.pathname)) event.respondWith(fromPhone(url.pathname, request))
})

async function keepAll(): Promise<void> {
  const cache = await caches.open(NAME)
  // All or none; past the browser's own cache, so that a half-old page can never be kept.
  await cache.addAll([...kept].map((path) => new Request(path, { cache: 'reload' })))
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== NAME).map((name) => caches.delete(name)),
  )
}

async function fromPhone(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(NAME)
  return (await cache.match(path)) ?? fetch(request)
}

function isField(path: string): boolean {
  return path === SHELL || path.startsWith(`${SHELL}/`)
}
