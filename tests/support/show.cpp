// SPDX-License-Identifier: MIT
#include "tests/support/show.hpp"

#include <algorithm>
#include <iterator>

using namespace assessment;

namespace tests {

namespace {

std::string line(const Finding& finding) {
    const std::string severity = finding.severity == Severity::warning ? "warning " : "";
    return severity + std::string(name(finding.code)) + " " + finding.where;
}

}  // namespace

std::vector<std::string> lines(const Findings& findings) {
    std::vector<std::string> all;
    std::ranges::transform(findings, std::back_inserter(all), line);
    std::ranges::sort(all);
    return all;
}

std::string show(const Findings& findings) {
    std::string text;
    for (const Finding& finding : findings) {
        text += line(finding) + " [" + finding.value + "] expected [" + finding.expected + "]\n";
    }
    return text;
}

}  // namespace tests
