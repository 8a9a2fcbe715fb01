#!/usr/bin/env bash
# Regenerates the single migration Initial of both providers from the model. For as long as nothing has shipped.
# The migrations under Walls/ are written by hand, apply to whatever tables there are, and stay.
set -euo pipefail
cd "$(dirname "$0")/.."
stamp=20261121000000
dotnet tool restore >/dev/null
for provider in Sqlite Postgres; do
  project=migrations/Bpo.Migrations.$provider
  rm -rf "$project/Migrations"
  dotnet build "$project" -v q -nologo
  dotnet ef migrations add Initial -p "$project" -s "$project" --no-build -o Migrations
  for file in "$project"/Migrations/*_Initial*.cs; do
    sed -i '1s/^\xEF\xBB\xBF//; s/\r$//; s/"[0-9]\{14\}_Initial"/"'$stamp'_Initial"/' "$file"
    mv "$file" "$project/Migrations/${stamp}_Initial${file##*_Initial}"
  done
  sed -i '1s/^\xEF\xBB\xBF//; s/\r$//' "$project"/Migrations/*.cs
done
