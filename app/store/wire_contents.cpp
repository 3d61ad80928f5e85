// SPDX-License-Identifier: MIT
// Everything that is stored, as lines and back.
#include <algorithm>
#include <utility>

#include "app/store/wire.hpp"

namespace app::store {

namespace {

/// Puts rows where they belong; false for one that is a change and not a thing.
struct Collector {
    Contents& contents;

    bool operator()(StoredEnterprise& enterprise) const {
        contents.enterprises.push_back(std::move(enterprise));
        return true;
    }
    bool operator()(StoredHead& head) const {
        contents.assessments.push_back({.head = std::move(head), .answers = {}});
        return true;
    }
    bool operator()(StoredAnswer& answer) const {  // they follow their head
        auto& all = contents.assessments;
        if (all.empty() || all.back().head.id != answer.assessment || answer.body.empty()) {
            return false;
        }
        all.back().answers.emplace_back(std::move(answer.criterion), std::move(answer.body));
        return true;
    }
    bool operator()(PutSetting& setting) const {
        contents.settings.emplace_back(std::move(setting.key), std::move(setting.value));
        return true;
    }
    bool operator()(StoredVisit& visit) const {
        contents.visits.push_back(std::move(visit));
        return true;
    }
    bool operator()(PutDocument& put) const {
        contents.documents.push_back(std::move(put.document));
        return true;
    }
    bool operator()(DropDocument& /*change*/) const { return false; }
    bool operator()(DropVisit& /*change*/) const { return false; }
    bool operator()(EraseEnterprise& /*change*/) const { return false; }
    bool operator()(SetRemoved& /*change*/) const { return false; }
    bool operator()(SetAssessmentRemoved& /*change*/) const { return false; }
    bool operator()(Blank& /*change*/) const { return false; }
};

std::string whole_answer(const assessment::AssessmentId& assessment,
                         const assessment::CriterionId& criterion, const Document& body) {
    return line(StoredAnswer{.assessment = assessment, .criterion = criterion, .body = body});
}

/// A body of more than one line was not written by us; its line has it as a text.
std::string bare_answer(const assessment::AssessmentId& assessment,
                        const assessment::CriterionId& criterion, const Document& body) {
    return body.find('\n') == Document::npos ? criterion.text() + " " + body + "\n"
                                             : whole_answer(assessment, criterion, body);
}

std::string write_lines(const Contents& contents, auto&& answer_line) {
    std::string lines;
    for (const StoredEnterprise& enterprise : contents.enterprises) {
        lines += line(enterprise);
    }
    for (const StoredAssessment& assessment : contents.assessments) {
        lines += line(assessment.head);
        for (const auto& [criterion, body] : assessment.answers) {
            lines += answer_line(assessment.head.id, criterion, body);
        }
    }
    for (const StoredVisit& visit : contents.visits) {
        lines += line(visit);
    }
    for (const app::Document& document : contents.documents) {
        lines += line(PutDocument{document});
    }
    for (const auto& [key, value] : contents.settings) {
        lines += line(PutSetting{.key = key, .value = value});
    }
    return lines;
}

/// Takes a bare answer off the front; false when it is none, or follows no head.
bool take_bare_answer(std::string_view& lines, Contents& contents) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::size_t space = lines.substr(0, end).find(' ');
    if (space == std::string_view::npos || space + 1 == end || contents.assessments.empty()) {
        return false;
    }
    assessment::CriterionId criterion(lines.substr(0, space));
    if (!assessment::is_identifier(criterion.text())) {
        return false;
    }
    contents.assessments.back().answers.emplace_back(std::move(criterion),
                                                     lines.substr(space + 1, end - space - 1));
    lines.remove_prefix(std::min(end + 1, lines.size()));
    return true;
}

}  // namespace

std::string write_contents(const Contents& contents) {
    return write_lines(contents, whole_answer);
}

std::string write_bare_contents(const Contents& contents) {
    return write_lines(contents, bare_answer);
}

std::optional<Contents> read_contents(std::string_view lines) {
    Contents contents;
    while (!lines.empty()) {
        if (!lines.starts_with('{')) {
            if (!take_bare_answer(lines, contents)) {
                return std::nullopt;
            }
            continue;
        }
        const auto json = next_line(lines);
        auto row = json ? read_change(*json) : std::nullopt;
        if (!row || !std::visit(Collector{contents}, *row)) {
            return std::nullopt;
        }
    }
    return contents;
}

}  // namespace app::store
