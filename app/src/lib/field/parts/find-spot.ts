import type { Spot } from '@gieo/engine/case/case.ts'

/** Where the phone is, rounded to three decimals of a degree: about a hundred metres, so that no house is marked. */
export function findSpot(): Promise<Spot | undefined> {
  if (!('geolocation' in navigator)) return Promise.resolve(undefined)
  return new Promise((resolve) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: coarse(coords.latitude), lon: coarse(coords.longitude) }),
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    ),
  )
}

function coarse(degrees: number): number {
  return Math.round(degrees * 1000) / 1000
}
