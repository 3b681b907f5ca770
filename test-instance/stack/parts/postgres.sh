# shellcheck shell=bash
# PostgreSQL 15 of Debian, server and client tools. It refuses root, so root shows it another user by a user namespace.
start() {
  local bin=/usr/lib/postgresql/15/bin p as=() password
  if [ ! -x $bin/postgres ]; then lacks postgres "found no \"$bin/postgres\"" "run test-instance/stack/setup or apt-get install postgresql-15"; return 1; fi
  if [ "$(id -u)" = 0 ]; then as=(unshare --user --map-user=1000 --map-group=1000); fi
  p=$(port postgres); password=$(secret); printf '%s' "$password" > "$DATA/postgres.password"
  rm -rf "$DATA/postgres"; mkdir -p "$DATA/log"
  USER=stack "${as[@]}" $bin/initdb -D "$DATA/postgres" -U stack -A scram-sha-256 --pwfile "$DATA/postgres.password" --no-sync -E UTF8 --locale C.UTF-8 > "$DATA/log/postgres-initdb.log" 2>&1
  run postgres --signal INT -- "${as[@]}" $bin/postgres -D "$DATA/postgres" -p "$p" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
    -c fsync=off -c full_page_writes=off -c wal_level=replica -c max_wal_senders=4 -c shared_buffers=32MB
  await postgres 30 env PGPASSWORD="$password" $bin/psql -h 127.0.0.1 -p "$p" -U stack -d postgres -c 'select 1'
  offer POSTGRES_HOST 127.0.0.1; offer POSTGRES_PORT "$p"; offer POSTGRES_USER stack; offer POSTGRES_PASSWORD "$password"
  offer POSTGRES_JDBC_URL "jdbc:postgresql://127.0.0.1:$p/postgres"; offer POSTGRES_BIN $bin
}
