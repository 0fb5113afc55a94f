import { Client } from "pg";

export type ServerFacts = {
  major: number;
  /** Of the database with its indexes. */
  bytes: number;
  mayCreateDatabases: boolean;
};

/** An idle end of the server's patience must not cut the transaction that holds the snapshot. */
export async function connectTo(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 15_000 });
  // A cut connection is said by the next query.
  client.on("error", () => undefined);
  await client.connect();
  await client.query("SET statement_timeout = 0");
  await client.query("SET idle_in_transaction_session_timeout = 0");
  return client;
}

export async function readServer(client: Client): Promise<ServerFacts> {
  const { rows } = await client.query<{ version: number; bytes: string; may: boolean }>(
    `SELECT current_setting('server_version_num')::int AS version, pg_database_size(current_database()) AS bytes,
       (SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user) AS may`,
  );
  const [row] = rows;
  if (!row) throw new Error("the server says nothing of itself");
  return { major: Math.floor(row.version / 10_000), bytes: Number(row.bytes), mayCreateDatabases: row.may };
}

export async function databaseBytes(databaseUrl: string): Promise<number> {
  const client = await connectTo(databaseUrl);
  try {
    return (await readServer(client)).bytes;
  } finally {
    await client.end();
  }
}
