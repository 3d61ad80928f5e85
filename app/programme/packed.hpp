// SPDX-License-Identifier: MIT
#pragma once

// The parts of an entry as a database keeps them: in few bytes that are read back without parsing.
// Numbers are little-endian.
//
//   standings   two bytes a criterion, in the instrument's order. The first: bits 0-2 the state
//               (State), bits 3-4 the assurance, bits 5-7 the commissioner's level, 7 for none.
//               The second: bits 0-3 the level, bits 4-7 the supported level, 15 for none.
//   scores      nine bytes a score, the total first: a byte 1 and low, high, supported low and
//               supported high in hundredths, two bytes each; or nine bytes 0 for no score.
//   profile     for each field, sorted by id: a byte with the length of its id, the id, and a byte
//               for the kind of its value, then the value. 'o' an option: a byte with the length
//               of its id, the id; 'b' a byte 0 or 1; 'n' a number of millionths in eight bytes;
//               't' a text: four bytes with its length, the text.
//
// Reading gives nothing where the bytes are not of this form: a file may have been damaged.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/programme/entry.hpp"

namespace app::programme {

using assessment::programme::Entry;
using assessment::programme::Standing;

[[nodiscard]] std::string pack_standings(std::span<const Standing> standings);
[[nodiscard]] std::optional<std::vector<Standing>> unpack_standings(std::string_view bytes);

/// The total and the dimensions of an entry.
[[nodiscard]] std::string pack_scores(const Entry& entry);
[[nodiscard]] bool unpack_scores(std::string_view bytes, Entry& into);

[[nodiscard]] std::string pack_profile(const assessment::Profile& profile);
[[nodiscard]] std::optional<assessment::Profile> unpack_profile(std::string_view bytes);

}  // namespace app::programme
