// SPDX-License-Identifier: MIT
#include "app/cli/programme_parts.hpp"

#include <charconv>
#include <chrono>
#include <system_error>
#include <utility>

#include "app/cli/files.hpp"
#include "assessment/date.hpp"
#include "assessment/exchange/keys.hpp"

namespace app::cli {

using namespace assessment::literals;

OpenedCollection open_collection(const Request& request, Console& console) {
    if (!request.database || request.database->empty()) {
        return {.exit = show_bad_use(
                    console, console.words("cli.use.option_missing"_text, {{"option", "--db"}}))};
    }
    auto opened = programme::Collection::open(*request.database, console.library);
    if (!opened) {
        return {.exit = show(console, opened.error())};
    }
    return {.collection = std::move(*opened)};
}

std::string now_text() {
    using namespace std::chrono;
    const auto now = floor<seconds>(system_clock::now());
    const auto day = floor<days>(now);
    const hh_mm_ss time(now - day);
    const auto two = [](auto number) {
        const auto count = number.count();
        return (count < 10 ? "0" : "") + std::to_string(count);
    };
    return assessment::iso_date(year_month_day(day)) + "T" + two(time.hours()) + ":" +
           two(time.minutes()) + ":" + two(time.seconds()) + "Z";
}

std::optional<std::int64_t> read_whole(const WholeNumber& wanted, const std::string& text,
                                       Console& console) {
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    if (error == std::errc() && stopped == end && number >= wanted.least &&
        number <= wanted.greatest) {
        return number;
    }
    show_bad_use(console,
                 console.words("cli.use.not_within"_text, {{"option", wanted.option},
                                                           {"value", text},
                                                           {"least", wanted.least},
                                                           {"greatest", wanted.greatest}}));
    return std::nullopt;
}

Exit read_key_registry(const Request& request, Console& console,
                       assessment::exchange::KeyRegistry& into) {
    if (!request.keys) {
        return Exit::done;
    }
    const auto bytes = read_file(*request.keys, console.in);
    if (!bytes) {
        return show(console, bytes.error());
    }
    auto read = assessment::exchange::read_keys(*bytes);
    show(console, *request.keys, read.findings);
    if (!read.value) {
        return Exit::bad_input;
    }
    into = std::move(*read.value);
    return Exit::done;
}

std::string reasons_text(const programme::Reasons& reasons, const assessment::Catalogue& words) {
    std::string text;
    for (const programme::Reason& reason : reasons) {
        text += (text.empty() ? std::string() : words("verify.separator"_text)) +
                reason_text(reason, words);
    }
    return text;
}

}  // namespace app::cli
