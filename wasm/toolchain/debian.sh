# Packages of another Debian release without touching the system: an apt with a state of its own.
# Which host to ask is read from the system's configuration. To be sourced after common.sh.
# shellcheck shell=bash

debian_keyring=/usr/share/keyrings/debian-archive-keyring.gpg

# The archive that this system's apt uses for its own release. Before its first update apt does not
# know yet whose archives it has; then the name of the release tells.
debian_archive() {
    local codename
    codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    {
        apt-get indextargets 'Created-By: Packages' 'Origin: Debian'
        apt-get indextargets 'Created-By: Packages' "Release: $codename"
    } 2>/dev/null | sed -n 's/^Site: //p' | { grep -v security || true; } | sed -n 1p
}

# own_apt FOLDER 'deb trixie' 'deb-src testing'...: makes the state in FOLDER; afterwards
# `apt-get "${own_apt[@]}"` works on exactly these releases.
own_apt() {
    local folder=$1 archive entry
    shift
    [ -r "$debian_keyring" ] || fail "This is not Debian: follow 'Other systems' in CONTRIBUTING.md."
    archive=$(debian_archive)
    [ -n "$archive" ] || fail "apt names no Debian archive: run apt-get update as root, then this again."

    # A mirror that stands still is good enough: what is taken is old on purpose, and still signed.
    mkdir -p "$folder"/{lists/partial,cache/archives/partial}
    : >"$folder/status"
    for entry in "$@"; do
        echo "${entry%% *} [signed-by=$debian_keyring] $archive ${entry#* } main"
    done >"$folder/sources.list"
    own_apt=(
        -o Dir::Etc::sourcelist="$folder/sources.list" -o Dir::Etc::sourceparts=-
        -o Dir::State="$folder" -o Dir::State::lists="$folder/lists"
        -o Dir::State::status="$folder/status" -o Dir::Cache="$folder/cache"
        -o APT::Sandbox::User="$(id -un)" -o Acquire::Check-Valid-Until=false
        -o Acquire::Retries=3 -o Acquire::http::Timeout=30 -o Acquire::https::Timeout=30 -q
    )
    retry 3 apt-get "${own_apt[@]}" update >&2 ||
        fail "Debian's archive does not answer. Check the network (a proxy belongs in apt's configuration) and run this again."
}
