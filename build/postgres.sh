#!/usr/bin/env bash
# usage: build/postgres.sh start | stop
# start: runs an own PostgreSQL on a free loopback port in a temporary folder and prints its connection string.
# For tests only: nothing is flushed to disk, every local user may connect.
set -euo pipefail
bin=${BPO_POSTGRES_BIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)}
home=${BPO_POSTGRES_HOME:-${TMPDIR:-/tmp}/bpo-postgres-$(id -u)}
data=$home/data

# PostgreSQL refuses to run as root: there the account of its package runs it.
as_server() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

case ${1:-} in
start)
  if [ -z "$bin" ]; then echo "PostgreSQL is not installed (Debian: postgresql)" >&2; exit 1; fi
  if [ ! -f "$data/postmaster.pid" ] || ! as_server "$bin/pg_ctl" -D "$data" status >/dev/null; then
    rm -rf "$home"; mkdir -p "$home"
    if [ "$(id -u)" = 0 ]; then chown postgres "$home"; fi
    as_server "$bin/initdb" -D "$data" -U bpo --auth=trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    as_server "$bin/pg_ctl" -D "$data" -w -t 60 -l "$home/log" start >/dev/null -o "-p $port \
      -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 -c shared_buffers=128MB \
      -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
  fi
  echo "Host=127.0.0.1;Port=$(as_server sed -n 4p "$data/postmaster.pid");Username=bpo;Database=postgres" ;;
stop)
  if [ -f "$data/postmaster.pid" ]; then as_server "$bin/pg_ctl" -D "$data" -m fast stop >/dev/null; fi
  rm -rf "$home" ;;
*) echo "usage: $0 start | stop" >&2; exit 2 ;;
esac
