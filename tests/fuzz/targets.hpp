// SPDX-License-Identifier: MIT
#pragma once

// The readers of bytes that nobody vouches for, each as one function that may be given any
// bytes. It has to come back, in little time and memory, whatever they are; what it takes for
// sound has to keep its promises. The fuzzer looks for bytes that break this, and what it found
// once is kept in tests/data/fuzz/<name>/ and given to the same functions by an ordinary test.

#include <span>
#include <string_view>

namespace tests {

struct FuzzTarget {
    std::string_view name;
    void (*read)(std::string_view bytes);
};

[[nodiscard]] std::span<const FuzzTarget> fuzz_targets();

/// Ends the program, with the sentence, when a promise is broken.
void must(bool holds, const char* promise);

// ---- documents.cpp
void read_any_json(std::string_view bytes);
void read_any_report(std::string_view bytes);
void read_any_assessment(std::string_view bytes);
void read_any_instrument(std::string_view bytes);
void read_any_catalogue(std::string_view bytes);
void read_any_translation(std::string_view bytes);
void read_any_benchmark(std::string_view bytes);
void read_any_partial(std::string_view bytes);
// ---- stores.cpp
void read_any_request(std::string_view bytes);
void read_any_answer(std::string_view bytes);
void read_any_database(std::string_view bytes);
void read_any_backup(std::string_view bytes);
// ---- imports.cpp
void read_any_import(std::string_view bytes);
/// What the programme's screen and its desk say to each other.
void read_any_desk_words(std::string_view bytes);

}  // namespace tests
