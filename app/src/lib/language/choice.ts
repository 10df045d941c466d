const YEAR_S = 365 * 24 * 3600

/** A choice kept on this device in a cookie: readable without signal, and by the server for the first paint. */
export function readChoice(cookies: string, name: string): string | undefined {
  const start = `${name}=`
  return cookies
    .split('; ')
    .find((one) => one.startsWith(start))
    ?.slice(start.length)
}

export function writeChoice(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_S}; samesite=lax`
}
