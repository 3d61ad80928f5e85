// SPDX-License-Identifier: MIT
#pragma once

// The lines of the protocol (protocol.hpp says what they look like): stored forms to JSON and
// back, the same code for both ends. Reading is strict: what is missing or of the wrong type makes
// the line unreadable. Documents inside are texts here, whatever they say.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/store/stored.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/result.hpp"

namespace app::store {

/// Members of one JSON object. A member that is not there, or not of the type asked for, gives
/// an empty value and makes sound() false.
class Fields {
public:
    explicit Fields(const assessment::exchange::Json& json) : json_(&json) {}

    [[nodiscard]] std::string text(std::string_view key);
    [[nodiscard]] std::uint64_t number(std::string_view key);
    [[nodiscard]] bool truth(std::string_view key);
    /// An identifier (SCORING.md 1).
    template <typename Id>
    [[nodiscard]] Id id(std::string_view key) {
        Id found(text(key));
        sound_ = sound_ && assessment::is_identifier(found.text());
        return found;
    }

    [[nodiscard]] bool sound() const { return sound_; }

private:
    const assessment::exchange::Json* member(std::string_view key,
                                             assessment::exchange::Json::Kind kind);

    const assessment::exchange::Json* json_;
    bool sound_ = true;
};

/// Takes the next line off the front of a text and parses it; nothing when it is not an object.
std::optional<assessment::exchange::Json> next_line(std::string_view& text);

/// One line, with its line feed.
[[nodiscard]] std::string line(
    std::vector<std::pair<std::string, assessment::exchange::Json>> members);
[[nodiscard]] std::string line(const Change& change);

[[nodiscard]] std::optional<Change> read_change(const assessment::exchange::Json& json);

/// Any bytes as lines of hexadecimal digits, and back; none when a line is not such a one.
inline constexpr std::size_t bytes_of_a_line = std::size_t{1} << 20U;
[[nodiscard]] std::string bytes_lines(std::string_view bytes);
[[nodiscard]] std::optional<std::string> read_bytes(std::string_view lines);
[[nodiscard]] std::optional<std::string> from_hex(std::string_view hex);

/// Each thing on a line of its own, an answer behind the head of its assessment.
[[nodiscard]] std::string write_contents(const Contents& contents);
/// The same with bare answers: the criterion, a space and the body as it is stored, which is what
/// most lines are by far. A file of backups is written without them, for the versions before.
[[nodiscard]] std::string write_bare_contents(const Contents& contents);
/// Of either form.
[[nodiscard]] std::optional<Contents> read_contents(std::string_view lines);

/// The members of an answer that refuses: its kind, the ticket if there is one, and the error.
[[nodiscard]] std::string failure(std::string_view kind, std::optional<std::uint64_t> ticket,
                                  const assessment::Error& error);
[[nodiscard]] assessment::Error read_error(Fields& fields);

}  // namespace app::store
