// SPDX-License-Identifier: MIT
#pragma once

// What happens to reports: those that leave, and those that others sent. Part of action.hpp.

#include <cstddef>
#include <string>

#include "assessment/report.hpp"
#include "assessment/text.hpp"

namespace app {

// ---- report

struct ExportReport {
    std::string format{};
};
struct ChooseReportLanguage {
    assessment::Language language{};
};
/// Everything on the device as one file (the banner's button when storage refuses).
struct ExportAll {};

// ---- what leaves, who stands for it, and what others sent

/// What the report lets out.
struct ChooseDisclosure {
    assessment::Disclosure disclosure = assessment::Disclosure::full;
};
/// Whether data files are signed as they leave.
struct SignReports {
    bool on = false;
};
struct EnterSignerName {
    std::string value{};
};
/// A report to be checked, or a public key, as bytes.
struct VerifyFile {
    std::string name{};
    std::string value{};
};
struct ForgetVerified {};
/// Countersigns a checked report, by its index, and hands it out again.
struct Countersign {
    std::size_t index = 0;
};
/// The public key of this device as a file.
struct ExportKey {};
/// The keys that were opened were compared with their owners', or not.
struct AcceptKeys {
    bool accepted = false;
};
struct ForgetKey {
    std::string key{};
};

}  // namespace app
