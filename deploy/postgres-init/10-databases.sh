#!/bin/bash
# Runs once, on an empty volume: one database for each program that keeps data, owned by a role of its own.
set -euo pipefail

locale=$(psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres -Atc \
  "SELECT pg_encoding_to_char(encoding) || ' ' || datctype FROM pg_database WHERE datname = 'postgres'")
if [ "$locale" != "UTF8 C.UTF-8" ]; then
  echo "This cluster is $locale; it has to be UTF8 C.UTF-8 (POSTGRES_INITDB_ARGS)." >&2
  exit 1
fi

for name in equipment roadmap hearing call keycloak; do
  variable="GIBAN_${name^^}_DB_PASSWORD"
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres \
    -v role="giban_$name" -v password="${!variable:?}" <<'SQL'
CREATE ROLE :"role" LOGIN PASSWORD :'password';
CREATE DATABASE :"role" OWNER :"role" TEMPLATE template0;
REVOKE ALL ON DATABASE :"role" FROM PUBLIC;
SQL
done
