// SPDX-License-Identifier: MIT
#include "assessment/exchange/code_sequence.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

#include "assessment/exchange/digest.hpp"
#include "assessment/exchange/utf8.hpp"

namespace assessment::exchange {

namespace {

constexpr std::string_view mark = "IPG1 ";
constexpr std::size_t check_digits = 8;

struct Share {
    std::size_t number = 0;  // from 1
    std::size_t count = 0;
    std::string_view check{};
    std::string_view text{};
};

/// Takes a number in 1..most_codes from the front.
std::optional<std::size_t> take_number(std::string_view& text, char end) {
    std::size_t number = 0;
    const auto [at, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || at == text.data() + text.size() || *at != end || number < 1 ||
        number > most_codes) {
        return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(at - text.data()) + 1);
    return number;
}

std::optional<Share> share_in(std::string_view line) {
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    if (!line.starts_with(mark)) {
        return std::nullopt;
    }
    line.remove_prefix(mark.size());
    const auto number = take_number(line, '/');
    const auto count = number ? take_number(line, ' ') : std::nullopt;
    if (!count || *number > *count || line.size() <= check_digits || line[check_digits] != ' ') {
        return std::nullopt;
    }
    return Share{.number = *number,
                 .count = *count,
                 .check = line.substr(0, check_digits),
                 .text = line.substr(check_digits + 1)};
}

std::string_view take_line(std::string_view& rest) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

std::vector<Share> shares_in(std::string_view bytes) {
    std::vector<Share> shares;
    while (!bytes.empty()) {
        if (const auto share = share_in(take_line(bytes))) {
            shares.push_back(*share);
        }
    }
    return shares;
}

Finding error(FindingCode code, std::string value, std::string expected) {
    return {.severity = Severity::error,
            .code = code,
            .where = "",
            .value = std::move(value),
            .expected = std::move(expected)};
}

std::string check_of(std::string_view document) {
    return sha256(document).substr(0, check_digits);
}

}  // namespace

std::vector<std::string> code_texts(std::string_view document) {
    std::string line(document);
    while (line.ends_with('\n')) {
        line.pop_back();
    }
    std::ranges::replace(line, '\n', ' ');
    std::ranges::replace(line, '\r', ' ');
    std::vector<std::string_view> shares;
    for (std::string_view rest = line; !rest.empty();) {
        std::string_view share = beginning(rest, largest_share);
        while (share.size() > 1 && share.ends_with(' ')) {
            share.remove_suffix(1);  // a scanner may take away what nobody sees
        }
        shares.push_back(share);
        rest.remove_prefix(share.size());
    }
    std::vector<std::string> texts;
    if (shares.size() > most_codes) {
        return texts;
    }
    const std::string check = check_of(line);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        texts.push_back(std::string(mark) + std::to_string(i + 1) + "/" +
                        std::to_string(shares.size()) + " " + check + " " + std::string(shares[i]));
    }
    return texts;
}

bool are_code_texts(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::string_view line = take_line(bytes);
        if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
            return share_in(line).has_value();
        }
    }
    return false;
}

Checked<std::string> joined_codes(std::string_view bytes) {
    const auto shares = shares_in(bytes);
    std::map<std::size_t, std::string_view> found;
    for (const Share& share : shares) {
        if (share.count != shares.front().count || share.check != shares.front().check) {
            return {.value = {}, .findings = {error(FindingCode::wrong_count, "2", "1")}};
        }
        found.emplace(share.number, share.text);
    }
    Checked<std::string> joined;
    std::string document;
    const std::size_t count = shares.empty() ? 1 : shares.front().count;
    for (std::size_t number = 1; number <= count; ++number) {
        const auto at = found.find(number);
        if (at == found.end()) {
            joined.findings.push_back(
                error(FindingCode::missing_member, "",
                      "QR " + std::to_string(number) + "/" + std::to_string(count)));
        } else {
            document += at->second;
        }
    }
    if (joined.findings.empty() && check_of(document) != shares.front().check) {
        joined.findings.push_back(error(FindingCode::digest_differs, "", ""));
    }
    if (joined.findings.empty() && are_code_texts(document)) {  // no document says that
        joined.findings.push_back(error(FindingCode::wrong_format, "IPG1", "JSON"));
    }
    if (joined.findings.empty()) {
        joined.value = std::move(document);
    }
    return joined;
}

}  // namespace assessment::exchange
