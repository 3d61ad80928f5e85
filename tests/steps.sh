#!/usr/bin/env bash
# The steps of tests/run, one function each. A step prints what it does, and as its last line
# "N passed, N failed". Expects what wasm/toolchain/environment exports. Usage: steps.sh STEP
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. wasm/toolchain/common.sh

count() { echo "$1 passed, $2 failed"; }

our_files() { find app assessment assets site tests wasm -type f "$@" -print0 | sort -z; }

# built PRESET [BUILD-PRESET]: configures and builds.
built() {
    cmake --preset "$1"
    cmake --build --preset "${2:-$1}"
}

# Sums up the log that ctest leaves: a doctest program by its cases, any other test as one. A program
# that ends badly although no case failed has failed too.
ctest_count() {
    sed 's/\x1b\[[0-9;]*m//g' "$1" | awk '
        function close_test() {
            if (cases == "") cases = good
            if (!good && broken == 0) broken = 1
            passed += cases
            failed += broken
        }
        /^[0-9]+\/[0-9]+ Testing: / { if (seen++) close_test(); cases = ""; broken = 0; good = 0 }
        /^\[doctest\] test cases:/ { split($0, part, /[|:]/); cases = part[3] + 0; broken = part[4] + 0 }
        /^Test Passed\.$/ { good = 1 }
        END { if (seen) close_test(); print passed + 0 " passed, " failed + 0 " failed" }'
}

# tested PRESET: configures, builds and runs the tests of a preset.
tested() {
    local log=build/$1/Testing/Temporary/LastTest.log status=0
    built "$1"
    rm -f "$log"
    ctest --preset "$1" || status=$?
    [ ! -e "$log" ] || ctest_count "$log"
    return "$status"
}

# node's test runner on the files given.
node_tests() {
    local output status=0
    output=$(mktemp)
    node --test --test-concurrency=1 --test-reporter=spec "$@" 2>&1 | tee "$output" || status=$?
    count "$(sed -nE 's/^(#|ℹ) pass ([0-9]+)$/\2/p' "$output")" \
        "$(sed -nE 's/^(#|ℹ) (fail|cancelled) ([0-9]+)$/\3/p' "$output" | awk '{ n += $1 } END { print n + 0 }')"
    rm -f "$output"
    return "$status"
}

# Whether one file is laid out as agreed or, for a script, holds no known mistake.
well_formed() {
    case $1 in
        *.[ch]pp) clang-format-19 --dry-run --Werror "$1" ;;
        *.js | *.mjs) node --check "$1" ;;
        *.py) /usr/bin/python3 -c 'import ast, sys; ast.parse(open(sys.argv[1]).read())' "$1" ;;
        *) shellcheck "$1" ;;
    esac
}

format() {
    local file passed=0 failed=0
    while IFS= read -r -d '' file; do
        if well_formed "$file"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
    done < <(our_files \( -name '*.[ch]pp' -o -name '*.js' -o -name '*.mjs' -o -name '*.sh' -o -perm -u+x \))
    count "$passed" "$failed"
    [ "$failed" -eq 0 ]
}

native() { tested dev; }
desktop() {
    cmake --preset dev
    cmake --build --preset dev-desktop
    node_tests tests/desktop/*.test.mjs
}
sanitize() { tested sanitize; }
# The readers of untrusted bytes; tests/soak gives them longer.
fuzz() { tests/fuzz/run 20; }
wasm() { tested web-tests; }

# Every public header compiles alone.
headers() {
    built dev headers
    count "$(find build/dev -path '*verify_interface_header_sets*' -name '*.o' | wc -l)" 0
}

# The preset dev is built for what is written while building.
tidy() {
    built dev
    node tests/tidy.mjs "$cache/tidy"
}

# The native program and the WebAssembly one give the same bytes.
parity() {
    built dev
    built web-tests
    node tests/wasm/score_parity.mjs
}

# The recipes for other engines, each with a real one.
recipes() {
    cmake --preset dev
    cmake --build --preset dev-cli
    node_tests tests/recipes/*.test.mjs
}

site() {
    wasm/toolchain/web-bundle | sed 's/^= //'  # the budget shows the sizes, with their reasons
    node tests/browser/budget.mjs --check
    node_tests tests/site/words.test.mjs
}

browser() {
    wasm/toolchain/web-bundle | sed 's/^= //'  # the step before has shown the sizes
    node_tests tests/browser/*.test.mjs
}

firefox() {
    wasm/toolchain/web-bundle | sed 's/^= //'
    IPGAUGE_BROWSER=firefox node_tests tests/browser/*.test.mjs
}

pages() {
    local of_pages
    mapfile -t of_pages < <(find tests/site tests/assets -name '*.test.mjs' ! -name words.test.mjs | sort)
    node_tests "${of_pages[@]}"  # words.test.mjs is of the web app and runs with its sizes
}

"$@"
