const Z = 1.959963984540054

/** Wilson's interval for a share found in a sample, with 95 % confidence: it holds for small samples and for none found. */
export function shareInterval(
  found: number,
  looked: number,
): { readonly low: number; readonly high: number } {
  if (looked === 0) return { low: 0, high: 1 }
  const share = found / looked
  const spread = Z * Math.sqrt((share * (1 - share)) / looked + (Z * Z) / (4 * looked * looked))
  const middle = share + (Z * Z) / (2 * looked)
  const scale = 1 + (Z * Z) / looked
  return {
    low: found === 0 ? 0 : Math.max(0, (middle - spread) / scale),
    high: found === looked ? 1 : Math.min(1, (middle + spread) / scale),
  }
}
