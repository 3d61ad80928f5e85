// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <utility>

#include "assessment/exchange/instrument_json.hpp"
#include "tests/support/random_documents.hpp"

using namespace assessment;
using assessment::exchange::Json;

namespace tests {

namespace {

Json text(std::string_view words) {
    return Json::object({{"en", Json::string(words)}});
}

std::string numbered(std::string_view kind, int number) {
    return std::string(kind) + "-" + std::to_string(number);
}

Json labelled(const std::string& id) {
    return Json::object({{"id", Json::string(id)}, {"label", text(id)}});
}

Json labelled_list(std::string_view kind, int count) {
    Json list = Json::array();
    for (int i = 0; i < count; ++i) {
        list.items.push_back(labelled(numbered(kind, i)));
    }
    return list;
}

Decimal random_threshold(Random& random) {
    switch (random.number(0, 3)) {
        case 0:
            return whole_number(random.between(-3, 12));
        case 1:
            return whole_number(random.between(0, 150));
        case 2:
            return Decimal{random.between(-2'000'000, 200'000'000)};
        default:
            return Decimal{random.between(-largest_decimal.millionths, largest_decimal.millionths)};
    }
}

Json random_thresholds(Random& random, bool ascending) {
    std::array<Decimal, highest_level> thresholds;
    std::ranges::generate(thresholds, [&] { return random_threshold(random); });
    if (random.chance(40)) {
        thresholds[1] = thresholds[0];
    }
    if (random.chance(40)) {
        thresholds[3] = thresholds[4];
    }
    std::ranges::sort(thresholds);
    if (!ascending) {
        std::ranges::reverse(thresholds);
    }
    Json list = Json::array();
    for (const Decimal threshold : thresholds) {
        list.items.push_back(Json::decimal(threshold));
    }
    return list;
}

Json random_counts(Random& random, int items) {
    std::array<std::int64_t, highest_level> counts{};
    std::ranges::generate(counts, [&] { return random.between(0, items + 1); });
    std::ranges::sort(counts);
    Json list = Json::array();
    for (const std::int64_t count : counts) {
        list.items.push_back(Json::integer(count));
    }
    return list;
}

Json random_choice(Random& random) {
    Json options = labelled_list("option", random.number(1, 5));
    for (Json& option : options.items) {
        option.members.emplace_back("level", Json::integer(random.number(0, highest_level)));
    }
    return options;
}

Json quantity() {
    return Json::object({{"label", text("figure")}, {"unit", text("unit")}});
}

Json random_rule(Random& random) {
    const bool more = random.chance(50);
    const auto better = std::pair(std::string("better"), Json::string(more ? "more" : "less"));
    switch (random.number(0, 6)) {
        case 0:
            return Json::object({{"type", Json::string("rubric")},
                                 {"levels", Json::array(std::vector<Json>(6, text("level")))}});
        case 1:
            return Json::object({{"type", Json::string("yesno")},
                                 {"yes", Json::integer(random.number(1, highest_level))}});
        case 2:
            return Json::object(
                {{"type", Json::string("choice")}, {"options", random_choice(random)}});
        case 3: {
            const int items = random.number(1, 8);
            return Json::object({{"type", Json::string("checklist")},
                                 {"items", labelled_list("item", items)},
                                 {"levels", random_counts(random, items)}});
        }
        case 4:
            return Json::object({{"type", Json::string("number")},
                                 {"unit", text("unit")},
                                 {"levels", random_thresholds(random, more)},
                                 better});
        case 5:
            return Json::object({{"type", Json::string("ratio")},
                                 {"part", quantity()},
                                 {"whole", quantity()},
                                 {"levels", random_thresholds(random, more)},
                                 better});
        default:
            return Json::object({{"type", Json::string("growth")},
                                 {"unit", text("unit")},
                                 {"levels", random_thresholds(random, true)},
                                 {"fromZero", Json::integer(random.number(0, highest_level))}});
    }
}

/// Fields are of the four types in turn.
Json field(int index) {
    constexpr std::array types{"boolean", "choice", "number", "text"};
    Json made = labelled(numbered("field", index));
    const auto type = static_cast<std::size_t>(index) % types.size();
    made.members.emplace_back("type", Json::string(types[type]));
    if (type == 1) {
        made.members.emplace_back("options", labelled_list("option", 3));
    }
    return made;
}

Json random_comparison(Random& random, int fields) {
    const int index = random.number(0, fields - 1);
    const auto operand = [&]() -> Json {
        switch (index % 4) {
            case 0:
                return Json::boolean(random.chance(50));
            case 1:
                return Json::string(numbered("option", random.number(0, 2)));
            case 2:
                return Json::integer(random.number(0, 2));
            default:
                return Json::string(random.chance(50) ? "" : "words");
        }
    };
    Json made = Json::object({{"field", Json::string(numbered("field", index))}});
    if (index % 4 == 2 && random.chance(50)) {
        made.members.emplace_back("atLeast", operand());
    } else if (random.chance(50)) {
        made.members.emplace_back("equals", operand());
    } else {
        made.members.emplace_back("in", Json::array({operand(), operand()}));
    }
    return made;
}

Json random_predicate(Random& random, int fields, int depth) {
    const int form = depth == 0 ? 3 : random.number(0, 5);
    const auto part = [&] { return random_predicate(random, fields, depth - 1); };
    switch (form) {
        case 0:
            return Json::object({{"all", Json::array({part(), part()})}});
        case 1:
            return Json::object({{"any", Json::array({part(), part()})}});
        case 2:
            return Json::object({{"not", part()}});
        default:
            return random_comparison(random, fields);
    }
}

Json steps() {
    const Json step = Json::object({{"hours", Json::integer(8)}, {"months", Json::integer(1)}});
    return Json::array(std::vector<Json>(highest_level, step));
}

Json random_criterion(Random& random, int index, int dimension, const Size& size) {
    Json made = Json::object({{"id", Json::string(numbered("criterion", index))},
                              {"dimension", Json::string(numbered("dimension", dimension))},
                              {"title", text("title")},
                              {"question", text("question")},
                              {"weight", Json::integer(random.number(1, 20))},
                              {"answer", random_rule(random)},
                              {"cites", Json::array()},
                              {"notApplicable", Json::boolean(random.chance(40))},
                              {"steps", steps()}});
    if (size.fields > 0 && random.chance(40)) {
        made.members.emplace_back("appliesIf", random_predicate(random, size.fields, 2));
    }
    return made;
}

Json random_gate(Random& random, const Size& size) {
    constexpr std::array words{"declared", "documented", "verified"};
    const int criterion = random.number(0, size.criteria - 1);
    return Json::object(
        {{"criterion", Json::string(numbered("criterion", criterion))},
         {"level", Json::integer(random.number(0, highest_level))},
         {"assurance", Json::string(words[static_cast<std::size_t>(random.number(0, 2))])},
         {"waivable", Json::boolean(random.chance(50))}});
}

Json random_tier(Random& random, int index, const Size& size) {
    const int strictness = random.one_of(std::vector{500, 3000, 8000});
    Json minimums = Json::object();
    for (int dimension = 0; dimension < size.dimensions; ++dimension) {
        if (random.chance(50)) {
            minimums.members.emplace_back(numbered("dimension", dimension),
                                          Json::integer(random.number(0, strictness)));
        }
    }
    Json gates = Json::array();
    for (int gate = random.number(0, 3); gate > 0; --gate) {
        gates.items.push_back(random_gate(random, size));
    }
    return Json::object({{"id", Json::string(numbered("tier", index))},
                         {"title", text("tier")},
                         {"basis", Json::string(random.chance(50) ? "declared" : "supported")},
                         {"total", Json::integer(random.number(0, strictness))},
                         {"dimensions", std::move(minimums)},
                         {"gates", std::move(gates)}});
}

Json random_assurance(Random& random) {
    std::array<int, assurance_count> caps{random.number(0, 5), random.number(0, 5),
                                          random.number(0, 5)};
    std::ranges::sort(caps);
    return Json::object({{"declared", Json::integer(caps[0])},
                         {"documented", Json::integer(caps[1])},
                         {"verified", Json::integer(caps[2])}});
}

template <typename Make>
Json list_of(int count, Make make) {
    Json list = Json::array();
    for (int i = 0; i < count; ++i) {
        list.items.push_back(make(i));
    }
    return list;
}

}  // namespace

Json random_instrument_json(Random& random, Size size) {
    const auto dimension = [&](int index) {
        return Json::object({{"id", Json::string(numbered("dimension", index))},
                             {"title", text("title")},
                             {"weight", Json::integer(random.number(1, 100))}});
    };
    const auto criterion = [&](int index) {
        const int spread = random.number(0, size.dimensions - 1);
        return random_criterion(random, index, index < size.dimensions ? index : spread, size);
    };
    const auto tier = [&](int index) { return random_tier(random, index, size); };
    Json made = Json::object({{"format", Json::string("ipgauge.instrument/1")},
                              {"id", Json::string("random")},
                              {"version", Json::string("1.0.0")},
                              {"title", text("title")},
                              {"summary", text("summary")},
                              {"sources", Json::array()}});
    const auto add = [&](std::string_view key, Json value) {
        made.members.emplace_back(key, std::move(value));
    };
    add("profile", list_of(size.fields, field));
    add("dimensions", list_of(size.dimensions, dimension));
    add("criteria", list_of(size.criteria, criterion));
    add("maxNotApplicable", Json::integer(random.number(0, 100)));
    add("assurance", random_assurance(random));
    add("assuranceHours",
        Json::object({{"documented", Json::integer(2)}, {"verified", Json::integer(1)}}));
    add("tiers", list_of(random.number(0, 3), tier));
    return made;
}

std::shared_ptr<const Instrument> random_instrument(Random& random, Size size) {
    const auto read =
        exchange::read_instrument(exchange::write_canonical(random_instrument_json(random, size)));
    if (!read) {
        std::abort();  // the generator itself is wrong; there is nothing to test
    }
    return *read.value;
}

}  // namespace tests
