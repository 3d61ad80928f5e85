// SPDX-License-Identifier: MIT
#include "assessment/exchange/tier_json.hpp"

#include <algorithm>
#include <utility>

#include "assessment/exchange/excerpt.hpp"

namespace assessment::exchange {

namespace {

constexpr std::int64_t full_marks = 10000;

int read_hundredths(const JsonReader& reader) {
    return static_cast<int>(reader.integer(0, full_marks).value_or(0));
}

std::vector<Minimum> read_minimums(const JsonReader& reader, const IdList& dimensions) {
    std::vector<Minimum> minimums;
    for (const auto& [id, member] : reader.members()) {
        const auto dimension = dimensions.find(id);
        if (!dimension) {
            member.report(FindingCode::unknown_reference, excerpt(id));
        }
        minimums.push_back(
            {.dimension = dimension.value_or(0), .hundredths = read_hundredths(member)});
    }
    std::ranges::sort(minimums, {}, &Minimum::dimension);
    return minimums;
}

Gate read_gate(const JsonReader& reader, const IdList& criteria) {
    reader.is_object_of({"criterion", "level", "assurance", "waivable"});
    const auto assurance =
        reader.optional("assurance").word({"declared", "documented", "verified"});
    return {.criterion = criteria.resolve(reader.member("criterion")).value_or(0),
            .level = static_cast<int>(reader.member("level").integer(0, highest_level).value_or(0)),
            .assurance = static_cast<Assurance>(assurance.value_or(0)),
            .waivable = reader.optional("waivable").boolean().value_or(true)};
}

}  // namespace

std::vector<Tier> read_tiers(const JsonReader& list, const IdList& dimensions,
                             const IdList& criteria) {
    std::vector<Tier> tiers;
    IdList ids;
    for (const JsonReader& reader : list.list()) {
        reader.is_object_of({"id", "title", "basis", "total", "dimensions", "gates"});
        Tier tier;
        tier.id = TierId(ids.add(reader.member("id")));
        tier.title = read_text(reader.member("title"));
        const auto basis = reader.member("basis").word({"declared", "supported"});
        tier.basis = static_cast<Basis>(basis.value_or(0));
        tier.total = read_hundredths(reader.member("total"));
        tier.minimums = read_minimums(reader.member("dimensions"), dimensions);
        for (const JsonReader& gate : reader.member("gates").list()) {
            tier.gates.push_back(read_gate(gate, criteria));
        }
        tiers.push_back(std::move(tier));
    }
    return tiers;
}

}  // namespace assessment::exchange
