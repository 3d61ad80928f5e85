# Shared by the scripts of this folder, site/serve and tests/run. To be sourced; does nothing by itself.
# Messages go to standard error, so that a script's standard output stays its product.
# shellcheck shell=bash

# What is fetched and prepared once for all clones of the project.
cache=${IPGAUGE_CACHE:-${XDG_CACHE_HOME:-${HOME:-/var/tmp}/.cache}/ipgauge}

say() { printf '%s\n' "$*" >&2; }

# One sentence that says what to do, then the end.
fail() {
    printf 'ipgauge: %s\n' "$*" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# A command that is waited for ends with the script that started it.
running=
end_running() {
    [ -z "$running" ] || kill "$running" 2>/dev/null || true
    exit 130
}
trap end_running INT TERM HUP

# bounded SECONDS LOG COMMAND...: runs a command with its output in LOG, for at most SECONDS, and
# says every 15 s that it still runs and what it said last (or, when watched_folder names one, how
# much a folder holds). Gives the command's status; 124 is the end of the time.
bounded() {
    local limit=$1 log=$2 began=$SECONDS status=0
    shift 2
    timeout --kill-after=10 "$limit" "$@" >"$log" 2>&1 </dev/null &
    running=$!
    while runs_for 15 "$running"; do
        say "    … $((SECONDS - began)) s: $(sign_of_life "$log")"
    done
    wait "$running" || status=$?
    running=
    return "$status"
}

sign_of_life() {
    if [ -n "${watched_folder:-}" ]; then
        du -sm "$watched_folder" | sed 's/[[:space:]].*/ MB/'
    else
        tail -n 1 "$1" | tr -d '\r' | cut -c 1-100
    fi
}

# runs_for SECONDS PID: true when the process still runs after that time, false as soon as it ended.
runs_for() {
    local ticks=$(($1 * 5))
    while kill -0 "$2" 2>/dev/null; do
        [ "$ticks" -gt 0 ] || return 0
        ticks=$((ticks - 1))
        sleep 0.2
    done
    return 1
}

# step SECONDS WHAT COMMAND...: says what begins, runs it bounded, shows the lines of its output that
# begin with "= ", and ends the script with the tail of the output when it fails. The command is a
# program, not a function: errors in functions that are called in a condition go unnoticed.
step() {
    local limit=$1 what=$2 log status=0
    shift 2
    say "  $what"
    log=$(mktemp)
    bounded "$limit" "$log" "$@" || status=$?
    sed -n 's/^= /    /p' "$log" >&2
    [ "$status" -eq 0 ] || tail -n 40 "$log" >&2
    rm -f "$log"
    case $status in
        0) ;;
        124) fail "$what: not done after $limit s; run this again, what is done already is kept." ;;
        *) fail "$what: failed, the lines above say why." ;;
    esac
}

# retry TIMES COMMAND...: for what depends on a network; waits a little longer before each new try.
retry() {
    local times=$1 try
    shift
    for ((try = 1; try <= times; try++)); do
        [ "$try" -eq 1 ] || { say "    … again, try $try of $times" && sleep $((try * 5)); }
        "$@" && return 0
    done
    return 1
}

# locked NAME: only one process at a time prepares a thing; the lock lasts as long as the script.
locked() {
    mkdir -p "$cache"
    exec 9>"$cache/$1.lock"
    flock --nonblock 9 && return
    say "  Waiting for another run that prepares the same"
    flock --timeout 1800 9 || fail "Another run still holds $cache/$1.lock; end it and run this again."
}

# at_least WANTED VERSION: compares dotted version numbers.
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }
