#!/usr/bin/env bash
# Adds what the model has gained since the last migration, on both databases: build/migrations.sh <Name>
# A migration that is on main stays as it is. One of your own branch is generated anew: delete its files, restore both
# snapshots from main, run this again. On PostgreSQL every new table gets the tenants' wall; freezing is written by hand (Walls/).
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?usage: build/migrations.sh <Name>}
dotnet tool restore >/dev/null
for provider in Sqlite Postgres; do
  project=migrations/Bpo.Migrations.$provider
  dotnet build "$project" -v q -nologo
  dotnet ef migrations add "$name" -p "$project" -s "$project" --no-build -o Migrations
  sed -i '1s/^\xEF\xBB\xBF//; s/\r$//' "$project"/Migrations/*.cs
  added=$(ls "$project"/Migrations/*_"$name".cs)
  if [ "$provider" = Postgres ] && grep -q 'CreateTable' "$added"; then
    awk '/protected override void Down/ && !done { done = 1; held = ""
        for (i = 1; i <= n; i++) if (line[i] ~ /^        }$/) last = i
        for (i = 1; i <= n; i++) { if (i == last) print "\n            Walls.RowLevelSecurity.Raise(migrationBuilder);"; print line[i] }
        n = 0 }
      { if (done) print; else line[++n] = $0 }' "$added" >"$added.new"
    mv "$added.new" "$added"
  fi
done
