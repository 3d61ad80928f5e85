// SPDX-License-Identifier: MIT
#include "assessment/programme/cohort_enterprise.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "assessment/credit_code.hpp"
#include "assessment/programme/draw.hpp"

namespace assessment::programme {

namespace {

struct Region {
    std::string_view name;
    std::string_view code;  // GB/T 2260
    int weight;             // enterprises in a hundred
};

/// The eleven cities of Shanxi. Test data, like all names here: nobody is meant.
constexpr std::array regions{
    Region{"太原市", "140100", 30}, Region{"大同市", "140200", 8}, Region{"阳泉市", "140300", 5},
    Region{"长治市", "140400", 10}, Region{"晋城市", "140500", 8}, Region{"朔州市", "140600", 4},
    Region{"晋中市", "140700", 11}, Region{"运城市", "140800", 9}, Region{"忻州市", "140900", 4},
    Region{"临汾市", "141000", 7},  Region{"吕梁市", "141100", 4}};

constexpr std::array<std::string_view, 3> parks{"经济技术开发区", "高新技术产业开发区",
                                                "现代产业集聚区"};

constexpr std::array<std::string_view, 36> syllables{
    "晋", "泰", "恒", "达", "华", "新", "瑞", "科", "博", "远", "天", "启",
    "云", "汾", "凯", "联", "海", "宏", "盛", "智", "诚", "鼎", "金", "锐",
    "创", "德", "明", "源", "通", "和", "安", "兴", "立", "信", "冠", "佳"};

constexpr std::array<std::string_view, 8> trades{"信息技术", "装备制造", "新材料",   "生物科技",
                                                 "新能源",   "汽车部件", "环保科技", "精密仪器"};

/// Four syllables, another four for each of 1,679,616 numbers.
std::string syllables_of(std::uint64_t number) {
    constexpr std::uint64_t count = std::uint64_t{36} * 36 * 36 * 36;
    // 1,000,003 and the count have no common divisor, so no two numbers share theirs.
    std::uint64_t left = (number + 12'345) % count * 1'000'003 % count;
    std::string text;
    for (int i = 0; i < 4; ++i) {
        text += syllables.at(left % syllables.size());
        left /= syllables.size();
    }
    return text;
}

std::string credit_code(const Region& region, std::uint64_t number) {
    constexpr std::uint64_t last = 1'000'000'000;
    const std::string digits = std::to_string(last + number % last).substr(1);
    std::string code = "91" + std::string(region.code) + digits + "0";
    for (const char check : std::string_view("0123456789ABCDEFGHJKLMNPQRTUWXY")) {
        code.back() = check;
        if (!fault_of_credit_code(code)) {
            break;
        }
    }
    return code;
}

/// Texts of ours, in which nothing needs to be escaped.
void put_text(Extras& extras, std::string_view key, const std::string& text) {
    put(extras, key, "\"" + text + "\"");
}

Extras about(std::uint64_t number, Draw& draw) {
    constexpr int in_a_park = 450;
    std::array<int, regions.size()> weights{};
    std::ranges::transform(regions, weights.begin(), &Region::weight);
    const Region& region = regions.at(draw.one_of(weights));
    const std::string city(
        region.name.substr(0, region.name.size() - std::string_view("市").size()));
    Extras extras;
    put_text(extras, "name",
             city + syllables_of(number) + std::string(trades.at(draw.place(trades.size()))) +
                 (draw.chance(150) ? "股份有限公司" : "有限公司"));
    put_text(extras, "credit-code", credit_code(region, number));
    put_text(extras, "region", std::string(region.name));
    if (draw.chance(in_a_park)) {
        put_text(extras, "park", city + std::string(parks.at(draw.place(parks.size()))));
    }
    return extras;
}

/// Of many options the first ones are chosen more often.
OptionId an_option(const ProfileField& field, Draw& draw) {
    const auto last = static_cast<int>(field.options.size()) - 1;
    const int at = std::min(draw.between(0, last), draw.between(0, last + 1));
    return field.options.at(static_cast<std::size_t>(at)).id;
}

std::optional<ProfileValue> a_value(const ProfileField& field, Draw& draw) {
    constexpr int left_empty = 120;
    if (!field.required && draw.chance(left_empty)) {
        return std::nullopt;
    }
    switch (field.type) {
        case FieldType::choice:
            return an_option(field, draw);
        case FieldType::boolean:
            return draw.chance(350);
        case FieldType::number:
            return whole_number(draw.between(1, 200));
        case FieldType::text:
            return std::nullopt;
    }
    return std::nullopt;
}

/// Research units are few, and how many people work there follows from the size.
void make_likely(Profile& profile, Draw& draw) {
    struct Staff {
        std::string_view size;
        int least;
        int most;
    };
    constexpr std::array sizes{Staff{"micro", 3, 19}, Staff{"small", 20, 299},
                               Staff{"medium", 300, 999}, Staff{"large", 1000, 6000}};
    if (const auto unit = profile.find(FieldId("unit")); unit != profile.end()) {
        if (const OptionId usual("enterprise"); draw.chance(900)) {
            unit->second = usual;
        }
    }
    const auto size = profile.find(FieldId("size"));
    const auto employees = profile.find(FieldId("employees"));
    if (size == profile.end() || employees == profile.end()) {
        return;
    }
    for (const Staff& staff : sizes) {
        if (size->second == ProfileValue(OptionId(staff.size))) {
            const int count = draw.between(staff.least, staff.most);
            employees->second = whole_number(count);
            if (const auto research = profile.find(FieldId("rd-employees"));
                research != profile.end()) {
                research->second = whole_number(count * draw.between(3, 40) / 100);
            }
        }
    }
}

Profile profile_of(const Instrument& instrument, Draw& draw) {
    Profile profile;
    for (const ProfileField& field : instrument.profile) {
        if (auto value = a_value(field, draw)) {
            profile.emplace(field.id, std::move(*value));
        }
    }
    make_likely(profile, draw);
    return profile;
}

/// Larger enterprises have more of everything, also of people for this.
int head_start(const Profile& profile) {
    constexpr std::array ahead{std::pair{"micro", -90}, std::pair{"small", -30},
                               std::pair{"medium", 50}, std::pair{"large", 130}};
    const auto size = profile.find(FieldId("size"));
    for (const auto& [id, points] : ahead) {
        if (size != profile.end() && size->second == ProfileValue(OptionId(id))) {
            return points;
        }
    }
    return 0;
}

Temper temper_of(const Profile& profile, Draw& draw) {
    Temper temper;
    for (int i = 0; i < 4; ++i) {  // a sum of four is near enough to a bell
        temper.maturity += draw.between(0, 270);
    }
    temper.maturity += head_start(profile);
    temper.growth = draw.between(-20, 110);
    temper.habit = static_cast<Habit>(draw.one_of(std::array{25, 50, 25}));
    temper.open = draw.chance(60) ? draw.between(50, 400) : 0;
    temper.overclaims = draw.chance(40);
    temper.all_best = draw.chance(5);
    if (draw.chance(8)) {
        temper.copied = draw.below(3);
    }
    return temper;
}

}  // namespace

CohortEnterprise cohort_enterprise(const Instrument& instrument, std::uint64_t seed,
                                   std::uint64_t number) {
    Draw draw(seed, number);
    CohortEnterprise made;
    made.about = about(number, draw);
    made.profile = profile_of(instrument, draw);
    made.temper = temper_of(made.profile, draw);
    return made;
}

}  // namespace assessment::programme
