// SPDX-License-Identifier: MIT
#include "app/next_assessment.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "app/update.hpp"

namespace app {

namespace {

using assessment::Assessment;

std::string_view cut(std::string_view& rest, char at) {
    const auto end = std::min(rest.find(at), rest.size());
    const auto part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

std::string_view without_zeros(std::string_view number) {
    const auto first = number.find_first_not_of('0');
    return number.substr(std::min(first, number.size()));
}

/// -1, 0 or 1; both are digits only, of any length.
int compare_numbers(std::string_view one, std::string_view other) {
    one = without_zeros(one);
    other = without_zeros(other);
    if (one.size() != other.size()) {
        return one.size() < other.size() ? -1 : 1;
    }
    return one < other ? -1 : one > other ? 1 : 0;
}

std::string two_digits(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

bool has_period(const EnterpriseRecord& enterprise, const std::string& period) {
    return std::ranges::find(enterprise.assessments, period, &Assessment::period) !=
           enterprise.assessments.end();
}

}  // namespace

bool is_older(std::string_view version, std::string_view than) {
    std::string_view one = cut(version, '+');  // what builds add means nothing
    std::string_view other = cut(than, '+');
    std::string_view numbers = cut(one, '-');
    std::string_view other_numbers = cut(other, '-');
    while (!numbers.empty() || !other_numbers.empty()) {
        const int order = compare_numbers(cut(numbers, '.'), cut(other_numbers, '.'));
        if (order != 0) {
            return order < 0;
        }
    }
    return !one.empty() && (other.empty() || one < other);
}

std::shared_ptr<const assessment::Instrument> newest(const Library& library,
                                                     const assessment::InstrumentId& id) {
    std::shared_ptr<const assessment::Instrument> found;
    for (const auto& instrument : library.instruments) {
        if (instrument->ref.id == id &&
            (found == nullptr || is_older(found->ref.version, instrument->ref.version))) {
            found = instrument;
        }
    }
    return found;
}

std::vector<std::shared_ptr<const assessment::Instrument>> instruments_to_choose(
    const Library& library) {
    const std::span shipped(library.instruments.data(), library.instruments.size() - library.kept);
    std::vector<std::shared_ptr<const assessment::Instrument>> found;
    for (const auto& instrument : shipped) {
        const auto known = std::ranges::find(found, instrument->ref.id,
                                             [](const auto& each) { return each->ref.id; });
        if (known == found.end()) {
            found.push_back(instrument);
        } else if (is_older((*known)->ref.version, instrument->ref.version)) {
            *known = instrument;
        }
    }
    found.insert(found.end(), library.instruments.end() - static_cast<std::ptrdiff_t>(library.kept),
                 library.instruments.end());
    return found;
}

std::string choice_of(const assessment::InstrumentRef& ref) {
    return ref.id.text() + " " + ref.version;
}

std::string next_period(const EnterpriseRecord& enterprise, std::chrono::year_month_day today) {
    std::string period = std::to_string(static_cast<int>(today.year()));
    for (const unsigned part :
         {static_cast<unsigned>(today.month()), static_cast<unsigned>(today.day())}) {
        if (!has_period(enterprise, period)) {
            break;
        }
        period += "-" + two_digits(part);
    }
    return period;
}

std::optional<NextStart> next_start(const Session& session) {
    if (!session.next_form) {
        return std::nullopt;
    }
    const NextForm& form = *session.next_form;
    for (const EnterpriseRecord& record : session.enterprises) {
        const auto from = std::ranges::find(record.assessments, form.from, &Assessment::id);
        if (record.removed || from == record.assessments.end()) {
            continue;
        }
        auto earlier = session.library->find(from->instrument);
        auto instrument = form.instrument ? session.library->find(*form.instrument)
                                          : newest(*session.library, from->instrument.id);
        if (earlier == nullptr || instrument == nullptr) {
            return std::nullopt;
        }
        auto carried = assessment::carried_over(*earlier, *from, *instrument, form.backing);
        return NextStart{.enterprise = record,
                         .from = *from,
                         .earlier = std::move(earlier),
                         .instrument = std::move(instrument),
                         .carried = std::move(carried),
                         .period = trimmed(form.period)};
    }
    return std::nullopt;
}

}  // namespace app
