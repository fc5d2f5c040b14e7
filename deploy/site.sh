#!/bin/sh
# Installs builds of Kantuta Administración into the folder that a web server hands out, beside older ones.
#
#   site.sh install DIST SITE      puts a build live: first its files, index.html last
#   site.sh releases SITE          the releases that can be gone back to, the newest first; * is live
#   site.sh rollback SITE [NAME]   puts an older one live again: the one before, or the named one
#   site.sh clean SITE [KEEP]      removes the files of all but the newest KEEP (3) releases and the live one
#
# What an open tab still asks for stays until "clean". What is needed to go back lies in SITE.releases.
set -eu

fail() { echo "site.sh: $1" >&2; exit 1; }
usage() { sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 2; }

# index.html is the page: whoever gets the new one finds its scripts there already.
put_live() {
  cp "$1/index.html" "$site/.index.html.new"
  cp "$1/version.json" "$site/version.json" 2>/dev/null || rm -f "$site/version.json"
  mv -f "$site/.index.html.new" "$site/index.html"
  basename "$1" > "$releases/live"
}

newest_first() { (cd "$releases" && ls -d [0-9]*/ 2>/dev/null | tr -d / | sort -r); }

[ $# -ge 2 ] || usage
command=$1
shift
absolute() { case $1 in /*) echo "${1%/}" ;; *) echo "$PWD/${1%/}" ;; esac; }
case $command in install) dist=$(absolute "$1"); shift ;; esac
[ $# -ge 1 ] || usage
site=$(absolute "$1")
releases=$site.releases

case $command in
install)
  [ -f "$dist/index.html" ] || fail "no index.html in $dist: run npm run build first"
  mkdir -p "$site" "$releases"
  name=$(date -u +%Y%m%dT%H%M%SZ)
  while [ -e "$releases/$name" ]; do sleep 1; name=$(date -u +%Y%m%dT%H%M%SZ); done
  release=$releases/.$name.new
  rm -rf "$release"
  mkdir "$release"
  cp "$dist/index.html" "$release/"
  [ ! -f "$dist/version.json" ] || cp "$dist/version.json" "$release/"
  (cd "$dist" && find . -type f ! -path './test-out/*' ! -name index.html ! -name version.json ! -name settings.json) > "$release/files"
  while IFS= read -r file; do
    mkdir -p "$site/$(dirname "$file")"
    cp -p "$dist/$file" "$site/$file"
    # For gzip_static: what never changes is compressed once.
    case $file in *.js|*.css) gzip -9nc "$dist/$file" > "$site/$file.gz" ;; esac
  done < "$release/files"
  # The settings are the site's own, from the first day on.
  if [ ! -e "$site/settings.json" ] && [ -f "$dist/settings.json" ]; then
    cp "$dist/settings.json" "$site/settings.json"
  fi
  mv "$release" "$releases/$name"
  put_live "$releases/$name"
  echo "$name is live"
  ;;
releases)
  live=$(cat "$releases/live")
  newest_first | while IFS= read -r name; do
    if [ "$name" = "$live" ]; then echo "* $name"; else echo "  $name"; fi
  done
  ;;
rollback)
  live=$(cat "$releases/live")
  name=${2:-$(newest_first | sed -n "/^$live\$/{n;p;}")}
  [ -n "$name" ] || fail "nothing is older than $live"
  [ -d "$releases/$name" ] || fail "no release $name: see site.sh releases $site"
  while IFS= read -r file; do
    [ -f "$site/$file" ] || fail "$name lacks $file: it was cleaned away"
  done < "$releases/$name/files"
  put_live "$releases/$name"
  echo "$name is live"
  ;;
clean)
  keep=${2:-3}
  live=$(cat "$releases/live")
  newest_first | awk -v keep="$keep" -v live="$live" 'NR > keep && $0 != live' > "$releases/.gone"
  (cd "$releases" && newest_first | grep -vxFf .gone | while IFS= read -r name; do cat "$name/files"; done) \
    | sort -u > "$releases/.kept"
  while IFS= read -r name; do
    sort -u "$releases/$name/files" | comm -23 - "$releases/.kept" | while IFS= read -r file; do
      rm -f "$site/$file" "$site/$file.gz"
    done
    rm -rf "${releases:?}/$name"
    echo "$name is gone"
  done < "$releases/.gone"
  rm -f "$releases/.gone" "$releases/.kept"
  ;;
*) usage ;;
esac
