import { Client } from 'pg'

/** The address of another database of the same cluster. */
export function urlOf(clusterUrl: string, database: string): string {
  const url = new URL(clusterUrl)
  url.pathname = `/${database}`
  return url.href
}

export async function createDatabase(clusterUrl: string, name: string, template?: string): Promise<void> {
  await run(clusterUrl, `create database ${name}${template === undefined ? '' : ` template ${template}`}`)
}

export async function dropDatabase(clusterUrl: string, name: string): Promise<void> {
  await run(clusterUrl, `drop database if exists ${name} with (force)`)
}

async function run(clusterUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: clusterUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
