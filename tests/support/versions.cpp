// SPDX-License-Identifier: MIT
#include "tests/support/versions.hpp"

#include <algorithm>

#include "tests/support/app_session.hpp"
#include "tests/support/builders.hpp"

namespace tests {

namespace {

using assessment::Instrument;

assessment::Text bilingual(std::string_view chinese, std::string_view english) {
    return assessment::Text({{"zh-CN", std::string(chinese)}, {"en", std::string(english)}});
}

assessment::Criterion training(const Instrument& instrument) {
    assessment::Criterion made = criterion("training", yes_no());
    made.title = bilingual("培训", "Training");
    made.question = bilingual("有没有年度培训？", "Is there training every year?");
    made.dimension = instrument.criteria.back().dimension;
    made.steps = instrument.criteria.back().steps;
    return made;
}

std::shared_ptr<const Instrument> second_version(const Instrument& first) {
    auto next = std::make_shared<Instrument>(first);
    next->ref.version = "2027.1.0";
    const auto staff = next->find(assessment::CriterionId("staff"));
    std::get<assessment::Number>(next->criteria[*staff].answer).levels =
        thresholds({"1", "2", "3", "5", "8"});
    // Tiers name criteria by their place: what goes must stand behind all that they name.
    std::erase_if(next->criteria, [](const assessment::Criterion& criterion) {
        return criterion.id.text() == "strategy";
    });
    next->criteria.push_back(training(*next));
    index(*next);
    return next;
}

}  // namespace

std::shared_ptr<const app::Library> library_of_two_versions() {
    static const auto library = [] {
        auto both = std::make_shared<app::Library>(*small_library());
        both->instruments.push_back(second_version(*both->instruments.front()));
        return both;
    }();
    return library;
}

}  // namespace tests
