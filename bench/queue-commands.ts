import { randomUUID } from 'node:crypto'

export type Queued = { readonly id: string; readonly case: string } & Readonly<Record<string, unknown>>

/** Half of the commands register models, the other half correct them. */
export function writeCommands(count: number, pack: string, unit: string, on: string): readonly Queued[] {
  return Array.from({ length: count / 2 }, (_, index) => {
    const heading = {
      case: randomUUID(),
      programme: 'skilled-mobilisation',
      pack,
      unit,
      occurredOn: on,
      basedOn: 0,
    }
    const answers = {
      name: `Mô hình ghi khi mất sóng số ${index + 1}`,
      sector: 'economy',
      kind: 'new',
      summary: 'Trồng ổi quanh ao.',
      lead: 'Chi hội Nông dân xóm',
      since: '2026-03-01',
    }
    const correction = { summary: `Trồng ổi quanh ao, lần ${index + 1}.` }
    return [
      { ...heading, id: randomUUID(), kind: 'openCase', data: { answers } },
      { ...heading, id: randomUUID(), kind: 'editCase', data: { answers: correction } },
    ]
  }).flat()
}

/** Runs in the page: puts commands into the outbox as the app itself would have, sealed with the officer's own key. */
export async function sealIntoOutbox(commands: readonly Queued[]): Promise<void> {
  const ask = <Answer>(request: IDBRequest<Answer>) =>
    new Promise<Answer>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
  const db = await ask(indexedDB.open('gieo-outbox'))
  const keys: { officer: string; key: CryptoKey }[] = await ask(
    db.transaction('keys').objectStore('keys').getAll(),
  )
  const [owner] = keys
  if (owner === undefined) throw new Error('nobody has signed in')
  const text = new TextEncoder()
  const rows = await Promise.all(
    commands.map(async (command) => {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const letter = text.encode(JSON.stringify({ command, title: 'Mô hình', savedAtMs: Date.now() }))
      const terms = { name: 'AES-GCM', iv, additionalData: text.encode(`command:${command.id}`) }
      const box = await crypto.subtle.encrypt(terms, owner.key, letter)
      const { id } = command
      return { id, officer: owner.officer, case: command.case, state: 'waiting', tries: 0, body: { iv, box } }
    }),
  )
  await new Promise<void>((done) => {
    const tx = db.transaction('commands', 'readwrite')
    for (const row of rows) tx.objectStore('commands').add(row)
    tx.addEventListener('complete', () => done())
  })
  db.close()
}
