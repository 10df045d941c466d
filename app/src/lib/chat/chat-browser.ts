/** The browser inside another app, in which a link of a chat opens. */
export type ChatBrowser = {
  /** What the person calls the app; `other` for one that does not say. */
  readonly app: 'zalo' | 'messenger' | 'facebook' | 'other'
  readonly system: 'android' | 'iphone' | 'other'
}

const APPS: readonly (readonly [app: ChatBrowser['app'], mark: RegExp])[] = [
  ['zalo', /\bZalo\b/i],
  ['messenger', /\b(?:Orca-Android|MessengerForiOS|MessengerLite)/],
  ['facebook', /\bFB(?:AN|AV|_IAB)\b/],
  ['other', /\b(?:Instagram|Line\/|MicroMessenger|BytedanceWebview|musical_ly|Viber|Snapchat|GSA\/)/],
]

/**
 * Which app's own browser this is, by what it says of itself; nothing for a real browser. What is put into such a
 * browser lies apart from the real one and may be cleared with the chat. An app on the home screen of an iPhone also
 * lacks the word "Safari": `onHomeScreen` tells it apart. Nothing else is looked at, and nothing is kept.
 */
export function findChatBrowser(userAgent: string, onHomeScreen: boolean): ChatBrowser | undefined {
  const system = systemOf(userAgent)
  const app = APPS.find(([, mark]) => mark.test(userAgent))?.[0]
  if (app !== undefined) return { app, system }
  if (onHomeScreen) return undefined
  return isBareWebView(userAgent, system) ? { app: 'other', system } : undefined
}

function systemOf(userAgent: string): ChatBrowser['system'] {
  if (/\bAndroid\b/.test(userAgent)) return 'android'
  return /\b(?:iPhone|iPad|iPod)\b/.test(userAgent) ? 'iphone' : 'other'
}

// Android marks its WebViews "; wv"; on an iPhone every real browser says Safari, and a WebView does not.
function isBareWebView(userAgent: string, system: ChatBrowser['system']): boolean {
  if (system === 'android') return /; wv\)/.test(userAgent)
  return system === 'iphone' && /\bAppleWebKit\//.test(userAgent) && !/\bSafari\//.test(userAgent)
}

/** An address that asks Android to open Chrome; without Chrome it comes back to the page itself. */
export function chromeAddress(address: string): string {
  const { host, pathname, search, hash, protocol } = new URL(address)
  const parts = [
    `scheme=${protocol.replace(':', '')}`,
    'package=com.android.chrome',
    `S.browser_fallback_url=${encodeURIComponent(address)}`,
  ]
  return `intent://${host}${pathname}${search}${hash}#Intent;${parts.join(';')};end`
}
