/** Whether the device has no room left; Dexie wraps the browser's own error in its own. */
export function isFull(failure: unknown): boolean {
  if (typeof failure !== 'object' || failure === null) return false
  if ('name' in failure && failure.name === 'QuotaExceededError') return true
  return 'inner' in failure && isFull(failure.inner)
}
