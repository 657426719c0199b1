#!/usr/bin/env bash
# Copies the images of the latest release into a site: a page cannot read a release's downloads
# itself, because they come from another origin. Argument: the folder of the Flash page.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
tag=$(gh release list --json tagName,isLatest --jq '.[] | select(.isLatest).tagName')
if [ -z "$tag" ]; then
  echo "There is no release yet: the Flash page has no images to offer."
  exit 0
fi
images=$(mktemp -d)
trap 'rm -rf "$images"' EXIT
gh release download "$tag" --dir "$images" --pattern images.json --pattern 'AstroNano-*.bin'
dotnet run --project "$root/hardware/flash" -- site --images "$images" --output "$1"
