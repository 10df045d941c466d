import { expect, test } from 'vitest'
import { chromeAddress, findChatBrowser } from './chat-browser.ts'

const ANDROID =
  'Mozilla/5.0 (Linux; Android 12; SM-A125F Build/SP1A.210812.016; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0'
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 16_1_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'

// As these browsers say of themselves.
test.each([
  [
    `${ANDROID} Chrome/108.0.5359.128 Mobile Safari/537.36 Zalo android/12110000 ZaloTheme/light ZaloLanguage/vi`,
    'zalo',
    'android',
  ],
  [`${IPHONE} Mobile/15E148 Zalo iOS/465 ZaloTheme/light ZaloLanguage/vn`, 'zalo', 'iphone'],
  [
    `${ANDROID} Chrome/120.0.6099.230 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/441.0.0.31.105;]`,
    'messenger',
    'android',
  ],
  [
    `${IPHONE} Mobile/20B101 [FBAN/MessengerForiOS;FBAV/442.0.0.29.107;FBBV/553011580;FBDV/iPhone12,1;FBMD/iPhone;FBSN/iOS;FBSV/16.1.1;FBSS/2;FBCR/;FBID/phone;FBLC/vi_VN;FBOP/5]`,
    'messenger',
    'iphone',
  ],
  [
    `${ANDROID} Chrome/119.0.6045.193 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/443.0.0.23.229;]`,
    'facebook',
    'android',
  ],
  [
    `${IPHONE} Mobile/20B101 [FBAN/FBIOS;FBAV/443.0.0.36.110;FBBV/554512381;FBDV/iPhone12,1;FBMD/iPhone;FBSN/iOS;FBSV/16.1.1;FBSS/2;FBID/phone;FBLC/vi_VN;FBOP/5]`,
    'facebook',
    'iphone',
  ],
  [
    `${IPHONE} Mobile/15E148 Instagram 312.0.1.19.124 (iPhone12,1; iOS 16_1_1; vi_VN; vi; scale=2.00; 828x1792; 548339486)`,
    'other',
    'iphone',
  ],
  [`${ANDROID} Chrome/118.0.5993.111 Mobile Safari/537.36`, 'other', 'android'],
  [`${IPHONE} Mobile/15E148`, 'other', 'iphone'],
])('%s is the browser of %s on %s', (userAgent, app, system) => {
  expect(findChatBrowser(userAgent, false)).toEqual({ app, system })
})

test.each([
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-A536E) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 12; V2043) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/114.0.148 Chrome/108.0.5359.148 Mobile Safari/537.36',
  'Mozilla/5.0 (Android 13; Mobile; rv:121.0) Gecko/121.0 Firefox/121.0',
  `${IPHONE} Version/16.1 Mobile/15E148 Safari/604.1`,
  `${IPHONE} CriOS/120.0.6099.119 Mobile/15E148 Safari/604.1`,
  `${IPHONE} FxiOS/121.0 Mobile/15E148 Safari/605.1.15`,
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.2 Safari/605.1.15',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0.0.0 Safari/537.36',
  '',
])('%s is a browser of its own', (userAgent) => {
  expect(findChatBrowser(userAgent, false)).toBeUndefined()
})

test('an app on the home screen of an iPhone is no chat, unless it says so', () => {
  expect(findChatBrowser(`${IPHONE} Mobile/15E148`, true)).toBeUndefined()
  expect(findChatBrowser(`${IPHONE} Mobile/15E148 Zalo iOS/465`, true)?.app).toBe('zalo')
})

test('the address for Chrome carries the whole address, and comes back without Chrome', () => {
  expect(chromeAddress('https://gieo.example/field/case?id=7#photo')).toBe(
    'intent://gieo.example/field/case?id=7#photo#Intent;scheme=https;package=com.android.chrome;S.browser_fallback_url=https%3A%2F%2Fgieo.example%2Ffield%2Fcase%3Fid%3D7%23photo;end',
  )
  expect(chromeAddress('http://localhost:8080/office')).toContain(
    'intent://localhost:8080/office#Intent;scheme=http;',
  )
})
