// SPDX-License-Identifier: MIT
#include "app/store/soundness.hpp"

#include <string_view>
#include <variant>

#include "app/store/wire.hpp"

namespace app::store {

namespace {

bool is_object(const Document& document) {
    std::string_view text = document;
    return next_line(text) && text.empty();
}

struct HasSoundDocuments {
    bool operator()(const StoredEnterprise& enterprise) const {
        return is_object(enterprise.extras);
    }
    bool operator()(const StoredHead& head) const {
        return is_object(head.about) && is_object(head.profile) && is_object(head.extras) &&
               is_object(head.instrument_extras);
    }
    bool operator()(const StoredAnswer& answer) const {
        return answer.body.empty() || is_object(answer.body);
    }
    bool operator()(const StoredVisit& visit) const { return is_object(visit.body); }
    bool operator()(const PutDocument& put) const {
        return put.document.digest.size() == 64 && is_object(put.document.bytes);
    }
    bool operator()(const DropDocument& /*change*/) const { return true; }
    bool operator()(const DropVisit& /*change*/) const { return true; }
    bool operator()(const EraseEnterprise& /*change*/) const { return true; }
    bool operator()(const SetRemoved& /*change*/) const { return true; }
    bool operator()(const SetAssessmentRemoved& /*change*/) const { return true; }
    bool operator()(const Blank& /*change*/) const { return true; }
    bool operator()(const PutSetting& /*change*/) const { return true; }
};

}  // namespace

bool is_sound(const Change& change) {
    return std::visit(HasSoundDocuments{}, change);
}

}  // namespace app::store
