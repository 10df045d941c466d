import ExcelJS from 'exceljs'
import type { Answer, Caller, World } from '../testing/world.ts'
import { workOnce } from './work.ts'

/** The bytes of a workbook with one visible sheet, as somebody might have made it. */
export async function workbookOf(
  rows: readonly (readonly unknown[])[],
  touch: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Mô hình')
  for (const row of rows) sheet.addRow([...row])
  touch(sheet, book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Uploads a table as the office does: the file is the body. */
export async function upload(
  world: World,
  caller: Caller,
  bytes: Uint8Array | string,
  query: Readonly<Record<string, string>> = { programme: 'skilled-mobilisation', name: 'bảng.xlsx' },
): Promise<Answer> {
  const response = await world.api.request(`/api/v1/imports?${new URLSearchParams(query).toString()}`, {
    method: 'POST',
    headers: { cookie: caller.cookie, 'content-type': 'application/octet-stream' },
    body: bytes as BodyInit, // bytes or text
  })
  return { status: response.status, body: await response.json(), headers: response.headers }
}

/** Does all the work that waits, then says where the import stands. */
export async function worked(world: World, caller: Caller, id: string) {
  while (await workOnce(world.context)) continue
  return (await caller.get(`/api/v1/imports/${id}`)).body
}

/** Uploads a table and has it read: what a person then sees. */
export async function readIn(
  world: World,
  caller: Caller,
  bytes: Uint8Array | string,
  query?: Readonly<Record<string, string>>,
) {
  const { status, body } = await upload(world, caller, bytes, query)
  if (status !== 200) throw new Error(`upload answered ${status}: ${JSON.stringify(body)}`)
  return worked(world, caller, body.id)
}

/** A plan that is set, and the check that follows. */
export async function checked(world: World, caller: Caller, id: string, plan: unknown) {
  const answer = await caller.put(`/api/v1/imports/${id}/plan`, plan)
  if (answer.status !== 204) throw new Error(`the plan was refused: ${JSON.stringify(answer.body)}`)
  return worked(world, caller, id)
}
