/** What the office runs itself where the data is in PostgreSQL; printed by the commands and shown on the page. */
export const PG_DUMP_COMMAND = 'pg_dump --format=custom --file="so-chi-tieu-$(date +%F).dump" "$DATABASE_URL"';
export const PG_RESTORE_COMMAND =
  'pg_restore --no-owner --exit-on-error --single-transaction --dbname="$DATABASE_URL" <tệp .dump>';
