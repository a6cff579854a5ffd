#!/bin/sh
# The runtime, its migrate job and the job's latest execution must share one image, and that execution must have succeeded.
set -eu

observed="$(dirname "$0")/migration-images.txt"

value() {
    found=$(sed -n "s/^$1 //p" "$observed")
    if [ -z "$found" ]; then
        echo "migration drift: $observed says nothing about $1" >&2
        exit 1
    fi
    echo "$found"
}

service=$(value service)
job=$(value job)
execution=$(value execution)
outcome=$(value outcome)

echo "service runtime           $service"
echo "job runtime-migrate       $job"
echo "its latest execution      $execution"
echo "execution outcome         $outcome"

for image in "$job" "$execution"; do
    if [ "$image" != "$service" ]; then
        echo "migration drift: runtime-migrate has $image, the service has $service" >&2
        exit 1
    fi
done

if [ "$outcome" != Succeeded ]; then
    echo "migration drift: the latest execution of runtime-migrate ended as $outcome" >&2
    exit 1
fi

echo "no migration drift"
