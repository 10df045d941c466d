import { inLanguage } from '#lib/language/language.ts'
import { getLocale } from '#lib/paraglide/runtime.js'

/** A public address in the language of the page. */
export function to(path: string): string {
  return inLanguage(path, getLocale())
}

export function modelAddress(id: string): string {
  return to(`/models/${id}`)
}

export function placeAddress(unit: string): string {
  return to(`/places/${encodeURIComponent(unit)}`)
}

/** Passes on some questions of an address, drops the others and those that are empty, and changes what is named. */
export function withQuery(
  path: string,
  from: Pick<URLSearchParams, 'get'>,
  keep: readonly string[],
  change: Readonly<Record<string, string | undefined>> = {},
): string {
  const query = new URLSearchParams()
  for (const name of new Set([...keep, ...Object.keys(change)])) {
    const value = name in change ? change[name] : from.get(name)
    if (value !== undefined && value !== null && value !== '') query.set(name, value)
  }
  return query.size === 0 ? path : `${path}?${query}`
}

/** A source that can be opened; sources may also be words ("Công báo số 12"). */
export function webAddress(source: string | null): string | undefined {
  return source !== null && /^https?:\/\//.test(source) && URL.canParse(source) ? source : undefined
}

/** What an address of the web calls itself: "baonghean.vn". */
export function siteOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}
