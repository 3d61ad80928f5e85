// SPDX-License-Identifier: MIT
#include "assessment/exchange/line_error_json.hpp"

#include <cstdint>
#include <utility>

#include "assessment/exchange/json.hpp"
#include "assessment/sentence.hpp"

namespace assessment::exchange {

namespace {

constexpr std::string_view format_name = "ipgauge.error/1";

}  // namespace

std::string write_line_error(std::size_t line, const Findings& findings, const Catalogue& words) {
    Json errors = Json::array();
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::error) {
            errors.items.push_back(Json::object({{"code", Json::string(name(finding.code))},
                                                 {"expected", Json::string(finding.expected)},
                                                 {"reason", Json::string(sentence(finding, words))},
                                                 {"value", Json::string(finding.value)},
                                                 {"where", Json::string(finding.where)}}));
        }
    }
    return write_canonical(
               Json::object({{"findings", std::move(errors)},
                             {"format", Json::string(format_name)},
                             {"line", Json::integer(static_cast<std::int64_t>(line))}})) +
           "\n";
}

}  // namespace assessment::exchange
