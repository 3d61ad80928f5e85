// SPDX-License-Identifier: MIT
#include "tests/support/screens.hpp"

#include <set>
#include <utility>

#include "app/library.hpp"
#include "app/view/outline.hpp"

namespace support {

namespace {

using app::view::Outline;

/// A person at the screen.
class Visitor {
public:
    explicit Visitor(std::string_view language) {
        session_.library = app::shipped_library();
        act(app::Started{.seed = 7,
                         .today = std::chrono::year{2026} / 3 / 1,
                         .language = assessment::Language(language),
                         .address = "#/"});
        act(app::Loaded{.settings = {{"language", std::string(language)}}});
        act(app::ChooseLanguage{.language = assessment::Language(language)});
    }

    void act(const app::Action& action) {
        session_ = app::update(std::move(session_), action).session;
    }

    void go(app::Screen screen, const assessment::CriterionId& criterion = {}) {
        app::Place place = session_.place;
        place.screen = screen;
        place.criterion = criterion;
        act(app::Go{place});
    }

    void create(const std::string& name) {
        act(app::NewEnterprise{});
        act(app::EnterNewName{name});
        act(app::CreateEnterprise{});
    }

    /// Operates the first enabled control whose id begins like this.
    void press(std::string_view begin, std::string_view value = {}) {
        const Outline outline = app::view::outline(page());
        for (const auto& node : outline) {
            if (node.operable && node.enabled && node.id.starts_with(begin)) {
                act(*app::view::operate(outline, node.id, value));
                return;
            }
        }
    }

    [[nodiscard]] app::view::Page page() const { return app::view::page(session_); }
    [[nodiscard]] const app::Session& session() const { return session_; }

private:
    app::Session session_;
};

class Collector {
public:
    explicit Collector(const Visitor& visitor) : visitor_(visitor) {}
    void keep(std::string name) { pages.push_back({std::move(name), visitor_.page()}); }

    std::vector<NamedPage> pages;

private:
    const Visitor& visitor_;
};

/// One criterion of each kind of answer.
std::vector<assessment::CriterionId> one_of_each(const assessment::Instrument& instrument) {
    std::vector<assessment::CriterionId> chosen;
    std::set<std::size_t> kinds;
    for (const auto& criterion : instrument.criteria) {
        if (kinds.insert(criterion.answer.index()).second) {
            chosen.push_back(criterion.id);
        }
    }
    return chosen;
}

/// Opens every fold of the screen and writes into every field.
void fill_in(Visitor& visitor) {
    for (const auto& node : app::view::outline(visitor.page())) {
        const bool folded = node.role == app::view::Role::disclosure && !node.checked;
        const bool field = node.role == app::view::Role::field ||
                           node.role == app::view::Role::area;
        if (folded || node.role == app::view::Role::radio) {
            visitor.press(node.id);
        } else if (field) {
            visitor.press(node.id, node.numeric ? "12" : "一段比较长的说明 with some English words");
        }
    }
}

}  // namespace

std::vector<NamedPage> screens(std::string_view language) {
    Visitor visitor(language);
    Collector collect(visitor);
    collect.keep("no enterprises");
    visitor.act(app::NewEnterprise{});
    collect.keep("new enterprise");
    visitor.act(app::CancelNew{});
    visitor.create("太行精密制造（山西）股份有限公司 Taihang Precision");
    visitor.go(app::Screen::profile);
    collect.keep("profile, empty");
    fill_in(visitor);
    collect.keep("profile, filled in");
    const auto instrument = visitor.session().instrument();
    for (const auto& criterion : one_of_each(*instrument)) {
        visitor.go(app::Screen::assess, criterion);
        collect.keep("assess " + criterion.text());
        fill_in(visitor);
        collect.keep("assess " + criterion.text() + ", answered");
    }
    visitor.go(app::Screen::result);
    collect.keep("result");
    visitor.go(app::Screen::report);
    collect.keep("report");
    visitor.go(app::Screen::enterprises);
    collect.keep("enterprises");
    visitor.press("enterprises.remove");
    collect.keep("enterprise removed");
    visitor.act(app::SaveFailed{
        .ticket = 1,
        .error = {assessment::ErrorCode::storage_full, "store", "quota"}});
    collect.keep("not saved");
    return std::move(collect.pages);
}

}  // namespace support
