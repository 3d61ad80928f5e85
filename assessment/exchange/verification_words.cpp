// SPDX-License-Identifier: MIT
#include "assessment/exchange/verification_words.hpp"

namespace assessment::exchange {

using namespace literals;

std::string soundness_text(Soundness soundness, const Catalogue& words) {
    switch (soundness) {
        case Soundness::countersigned:
            return words("verify.countersigned"_text);
        case Soundness::is_signed:
            return words("verify.signed"_text);
        case Soundness::not_signed:
            return words("verify.unsigned"_text);
        case Soundness::score_differs:
            return words("verify.score_differs"_text);
        case Soundness::unknown_instrument:
            return words("verify.unknown_instrument"_text);
        case Soundness::altered:
            return words("verify.altered"_text);
        case Soundness::unreadable:
            return words("verify.unreadable"_text);
    }
    return {};
}

std::string soundness_meaning(Soundness soundness, const Catalogue& words) {
    switch (soundness) {
        case Soundness::countersigned:
            return words("verify.means.countersigned"_text);
        case Soundness::is_signed:
            return words("verify.means.signed"_text);
        case Soundness::not_signed:
            return words("verify.means.unsigned"_text);
        case Soundness::score_differs:
            return words("verify.means.score_differs"_text);
        case Soundness::unknown_instrument:
            return words("verify.means.unknown_instrument"_text);
        case Soundness::altered:
            return words("verify.means.altered"_text);
        case Soundness::unreadable:
            return words("verify.means.unreadable"_text);
    }
    return {};
}

std::string signer_text(Signer signer, const Catalogue& words) {
    return signer == Signer::enterprise ? words("verify.role.enterprise"_text)
                                        : words("verify.role.commissioner"_text);
}

}  // namespace assessment::exchange
