// SPDX-License-Identifier: MIT
#include "app/view/page.hpp"

#include "app/view/arrival_view.hpp"
#include "app/view/assess_view.hpp"
#include "app/view/backup_view.hpp"
#include "app/view/enterprises_view.hpp"
#include "app/view/evidence_view.hpp"
#include "app/view/frame_view.hpp"
#include "app/view/instruments_view.hpp"
#include "app/view/next_view.hpp"
#include "app/view/plan_view.hpp"
#include "app/view/portfolio_view.hpp"
#include "app/view/privacy_view.hpp"
#include "app/view/profile_view.hpp"
#include "app/view/programme_view.hpp"
#include "app/view/progress_view.hpp"
#include "app/view/report_view.hpp"
#include "app/view/result_view.hpp"
#include "app/view/review_view.hpp"
#include "app/view/sheet_view.hpp"
#include "app/view/storage_view.hpp"
#include "app/view/verify_view.hpp"
#include "app/view/visit_view.hpp"
#include "app/view/what_if_view.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

/// The screen of an assessment that is made for an instrument which this program lacks.
Blocks unknown_instrument(const Session& session) {
    const auto& words = session.words();
    const auto& ref = session.assessment()->instrument;
    return {Heading{.text = words("instrument.unknown.title"_text), .level = 1},
            Paragraph{words("instrument.unknown.text"_text,
                            {{"id", ref.id.text()}, {"version", ref.version}})}};
}

Blocks assessment_view(Screen screen, const Subject& subject) {
    switch (screen) {
        case Screen::enterprises:
        case Screen::storage:
        case Screen::verify:
        case Screen::portfolio:
        case Screen::instruments:
        case Screen::programme:
            break;  // of no assessment
        case Screen::profile:
            return profile_view(subject);
        case Screen::assess:
            return assess_view(subject);
        case Screen::result:
            return result_view(subject);
        case Screen::plan:
            return plan_view(subject);
        case Screen::what_if:
            return what_if_view(subject);
        case Screen::evidence: {
            Subject planned = subject;  // what the plan calls for is collected, too
            add_plan(planned.report);
            return evidence_view(planned);
        }
        case Screen::report:
            return report_view(subject);
        case Screen::progress:
            return progress_view(subject);
        case Screen::review:
            return review_view(subject);
        case Screen::visit: {
            Subject planned = subject;  // which steps are due depends on the plan
            add_plan(planned.report);
            return visit_view(planned);
        }
    }
    return {};
}

Blocks body_of(const Session& session, const std::optional<Subject>& subject) {
    if (session.storage == Storage::elsewhere) {
        return elsewhere_view(session);
    }
    if (!session.is_open()) {
        return opening_view(session);
    }
    if (session.privacy.locked) {
        return lock_view(session);
    }
    if (session.place.screen == Screen::storage) {
        return storage_view(session);
    }
    if (session.place.screen == Screen::verify) {
        return verify_view(session);
    }
    if (session.place.screen == Screen::portfolio) {
        return portfolio_view(session);
    }
    if (session.place.screen == Screen::instruments) {
        return instruments_view(session);
    }
    if (session.place.screen == Screen::programme) {
        return programme_view(session);
    }
    if (session.place.screen == Screen::enterprises || session.assessment() == nullptr) {
        return enterprises_view(session);
    }
    return subject ? assessment_view(session.place.screen, *subject) : unknown_instrument(session);
}

std::string screen_name(const Session& session) {
    const auto& words = session.words();
    if (session.privacy.locked) {
        return words("lock.title"_text);
    }
    switch (session.place.screen) {
        case Screen::enterprises:
            return words("nav.enterprises"_text);
        case Screen::profile:
            return words("nav.profile"_text);
        case Screen::assess:
            return words("nav.assess"_text);
        case Screen::result:
            return words("nav.result"_text);
        case Screen::plan:
            return words("nav.plan"_text);
        case Screen::what_if:
            return words("nav.what_if"_text);
        case Screen::evidence:
            return words("nav.evidence"_text);
        case Screen::report:
            return words("nav.report"_text);
        case Screen::progress:
            return words("nav.progress"_text);
        case Screen::storage:
            return words("storage.title"_text);
        case Screen::verify:
            return words("verify_screen.title"_text);
        case Screen::portfolio:
            return words("portfolio.title"_text);
        case Screen::instruments:
            return words("instruments.title"_text);
        case Screen::programme:
            return words("programme.screen"_text);
        case Screen::review:
            return words("nav.review"_text);
        case Screen::visit:
            return words("nav.visit"_text);
    }
    return {};
}

/// Whose assessment is open, and which of several.
std::string open_subject(const Session& session) {
    const auto* enterprise = session.enterprise();
    if (enterprise == nullptr || session.privacy.locked) {
        return {};
    }
    const auto& words = session.words();
    const std::string name = name_of(*enterprise, words);
    return enterprise->assessments.size() < 2
               ? name
               : words("frame.subject"_text,
                       {{"enterprise", name},
                        {"assessment",
                         assessment_name(*enterprise, session.place.assessment, words)}});
}

std::string title_of(const Session& session) {
    const auto& words = session.words();
    const auto* enterprise = session.enterprise();
    if (enterprise == nullptr || session.privacy.locked) {
        return words("frame.title"_text,
                     {{"screen", screen_name(session)}, {"product", words("product"_text)}});
    }
    return words("frame.title_of"_text, {{"screen", screen_name(session)},
                                         {"enterprise", name_of(*enterprise, words)},
                                         {"product", words("product"_text)}});
}

/// Not all of it is saved, nothing can be kept here, or there are reports, which are never kept.
bool loses_work(const Session& session) {
    return !session.unsaved.empty() || has_reports(session.desk) || session.desk.progress.busy ||
           (session.storage == Storage::memory && !session.enterprises.empty());
}

/// How long is said in minutes, and then one may try again.
bool waits_for_pin(const Session& session) {
    return session.privacy.form && wait_for_pin(session) > 0;
}

/// Whatever stands around a screen says something of the work.
void add_around(Page& page, const Session& session) {
    page.banner = storage_banner(session);
    page.body = notice_blocks(session);
    page.dialog = notice_dialog(session);
    for (Blocks more : {rescued_banner(session), update_banner(session)}) {
        for (Block& block : more) {
            page.banner.push_back(std::move(block));
        }
    }
    for (const auto dialog : {arrival_dialog, restore_dialog, backup_dialog, removing_dialog,
                              erase_dialog, pin_dialog, next_dialog, emptying_dialog}) {
        if (!page.dialog) {
            page.dialog = dialog(session);
        }
    }
}

}  // namespace

Page page(const Session& session) {
    const auto& words = session.words();
    const bool is_open = session.is_open() && !session.privacy.locked;
    const auto subject = is_open ? subject_of(session) : std::nullopt;
    Page page{.language = session.language,
              .theme = session.theme,
              .text_size = session.text_size,
              .address = address(session.place),
              .title = title_of(session),
              .product = words("product"_text),
              .subject = open_subject(session),
              .navigation_label = words("frame.navigation"_text),
              .main_label = screen_name(session),
              .navigation = navigation(session, subject),
              .tools = tools(session),
              .saved = saved_status(session),
              .loses_work = loses_work(session),
              .focus = session.focus,
              .shows_clock = (is_open && shows_clock(session)) || waits_for_pin(session)};
    if (!session.privacy.locked) {
        add_around(page, session);
    }
    if (!page.dialog) {
        page.dialog = sheet_dialog(session);
    }
    for (Block& block : body_of(session, subject)) {
        page.body.push_back(std::move(block));
    }
    return page;
}

}  // namespace app::view
