/** "Chrome, Android": enough for a person to know her own devices apart, and no more. */
export function describeDevice(userAgent: string): string {
  const browser = [
    ['Edg/', 'Edge'],
    ['CocCoc', 'Cốc Cốc'],
    ['SamsungBrowser', 'Samsung Internet'],
    ['Firefox', 'Firefox'],
    ['Chrome', 'Chrome'],
    ['Safari', 'Safari'],
  ].find(([mark = '']) => userAgent.includes(mark))?.[1]
  const system = [
    ['Android', 'Android'],
    ['iPhone', 'iPhone'],
    ['iPad', 'iPad'],
    ['Windows', 'Windows'],
    ['Mac OS', 'Mac'],
    ['Linux', 'Linux'],
  ].find(([mark = '']) => userAgent.includes(mark))?.[1]
  return [browser, system].filter((part) => part !== undefined).join(', ')
}
