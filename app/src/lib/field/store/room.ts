export type Room = { readonly usedBytes: number; readonly persisted: boolean }

/** How much the browser keeps for us, and whether it has promised not to clear it by itself. */
export async function readRoom(): Promise<Room> {
  const estimate = await navigator.storage?.estimate?.()
  return { usedBytes: estimate?.usage ?? 0, persisted: (await navigator.storage?.persisted?.()) ?? false }
}
