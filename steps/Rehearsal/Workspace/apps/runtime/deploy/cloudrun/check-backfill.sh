#!/bin/sh
# Every summary table must hold as many rows as its source has streams.
set -eu

observed="$(dirname "$0")/backfill-progress.txt"
tables=0

while read -r table rows streams; do
    tables=$((tables + 1))
    echo "$table: $rows of $streams rows"
    if [ "$rows" -ne "$streams" ]; then
        echo "backfill incomplete: $table has $rows of $streams rows" >&2
        exit 1
    fi
done <"$observed"

if [ "$tables" -eq 0 ]; then
    echo "backfill incomplete: $observed names no table" >&2
    exit 1
fi

echo "backfill complete: $tables tables"
