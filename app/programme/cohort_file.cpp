// SPDX-License-Identifier: MIT
#include "app/programme/cohort_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "assessment/exchange/json.hpp"
#include "assessment/exchange/report_json.hpp"
#include "assessment/exchange/signature.hpp"
#include "assessment/programme/draw.hpp"
#include "assessment/report.hpp"

namespace app::programme {

namespace {

namespace exchange = assessment::exchange;
using assessment::Signer;
using assessment::programme::CohortMember;
using assessment::programme::Draw;
using assessment::programme::Tampering;
using exchange::Json;

constexpr std::array<std::string_view, 5> commissioners{"王敏", "李建国", "张晓梅", "赵志强",
                                                        "刘晋生"};

enum KeyOf : std::uint64_t { enterprise_key = 71, commissioner_key = 72 };

exchange::KeySeed key_seed(std::uint64_t seed, KeyOf whose, std::uint64_t number) {
    Draw draw(seed, whose, number);
    exchange::KeySeed key{};
    std::ranges::generate(key, [&] { return static_cast<std::uint8_t>(draw.below(256)); });
    return key;
}

Json* member_of(Json& object, std::string_view key) {
    const auto at = std::ranges::find(object.members, key, &std::pair<std::string, Json>::first);
    return at == object.members.end() ? nullptr : &at->second;
}

/// One more where there is room below the most, else less by as much.
void move_number(Json& number, int by, int most) {
    int value = 0;
    const std::string& text = number.text;
    std::from_chars(text.data(), text.data() + text.size(), value);
    number = Json::integer(value + by <= most ? value + by : value - by);
}

/// The first level that was stated becomes another; the digest stays what it was.
void alter_content(Json& root) {
    Json* assessment = member_of(root, "assessment");
    Json* answers = assessment == nullptr ? nullptr : member_of(*assessment, "answers");
    if (answers != nullptr) {
        for (auto& [criterion, answer] : answers->members) {
            Json* value = member_of(answer, "value");
            if (value != nullptr && value->kind == Json::Kind::number) {
                move_number(*value, 1, assessment::highest_level);
                return;
            }
        }
    }
    *member_of(root, "issued") = Json::string("2026-01-01");  // nothing was answered with a number
}

/// A better total, and a digest of what the file says then. Signatures could not be made to fit.
void raise_score(Json& root) {
    constexpr int raise = 300;
    constexpr int most = 10'000;
    Json* score = member_of(root, "score");
    Json* total = score == nullptr ? nullptr : member_of(*score, "total");
    if (total != nullptr && total->kind == Json::Kind::object) {
        for (auto& [bound, number] : total->members) {
            move_number(number, raise, most);
        }
    } else {
        *member_of(root, "draft") = Json::boolean(false);
    }
    std::erase_if(root.members, [](const auto& member) { return member.first == "signatures"; });
    *member_of(root, "digest") = Json::string(exchange::report_digest(root));
}

void sign(Json& root, const CohortMember& member, std::uint64_t seed) {
    std::vector<assessment::Signature> signatures;
    const std::string digest = member_of(root, "digest")->text;
    if (member.is_signed) {
        exchange::sign(signatures, digest,
                       {.by = Signer::enterprise,
                        .seed = key_seed(seed, enterprise_key, member.origin),
                        .name = "知识产权管理部",
                        .today = member.issued});
    }
    if (member.is_countersigned) {
        const std::size_t at = member.origin % commissioners.size();
        exchange::sign(signatures, digest,
                       {.by = Signer::commissioner,
                        .seed = key_seed(seed, commissioner_key, at),
                        .name = std::string(commissioners.at(at)),
                        .today = member.issued});
    }
    if (!signatures.empty()) {
        root.members.emplace_back("signatures", exchange::to_json(signatures));
    }
}

}  // namespace

exchange::KeyRegistry cohort_keys(std::uint64_t seed) {
    exchange::KeyRegistry registry;
    for (std::size_t at = 0; at < commissioners.size(); ++at) {
        registry.push_back({.role = Signer::commissioner,
                            .key = exchange::public_key(key_seed(seed, commissioner_key, at)),
                            .name = std::string(commissioners.at(at))});
    }
    return registry;
}

std::string cohort_file(const std::shared_ptr<const assessment::Instrument>& instrument,
                        const CohortOptions& options, std::uint64_t index, bool with_plan) {
    CohortMember member = cohort_member(*instrument, options, index);
    assessment::Report report =
        assessment::make_report(instrument, std::move(member.assessment), member.issued);
    if (with_plan) {
        add_plan(report);
    }
    Json root = exchange::to_json(report);
    sign(root, member, options.seed);
    if (member.tampering == Tampering::content) {
        alter_content(root);
    } else if (member.tampering == Tampering::score) {
        raise_score(root);
    }
    return write_canonical(root) + "\n";
}

}  // namespace app::programme
