// SPDX-License-Identifier: MIT
#include "app/kept_use.hpp"

#include <algorithm>

#include "app/kept_file.hpp"

namespace app {

std::vector<const EnterpriseRecord*> users_of(const Session& session, const DocumentKey& key) {
    std::vector<const EnterpriseRecord*> users;
    if (key.kind != DocumentKind::instrument) {
        return users;
    }
    const assessment::InstrumentRef ref{.id = assessment::InstrumentId(key.id),
                                        .version = key.version};
    for (const EnterpriseRecord& record : session.enterprises) {
        if (std::ranges::find(record.assessments, ref, &assessment::Assessment::instrument) !=
            record.assessments.end()) {
            users.push_back(&record);
        }
    }
    return users;
}

FileStanding standing_of(const Session& session, const KeptFile& file) {
    const auto& key = file.document.key;
    const auto is_it = [&](const auto& each) { return key_of(*each) == key; };
    if (file.benchmark != nullptr) {
        return std::ranges::any_of(session.kept.benchmarks, is_it) ? FileStanding::is_here
                                                                   : FileStanding::is_new;
    }
    const auto& all = session.library->instruments;
    const auto found = std::ranges::find_if(all, is_it);
    if (found == all.end()) {
        return FileStanding::is_new;
    }
    const bool is_same = (*found)->digest == file.document.digest;
    const auto shipped = static_cast<std::ptrdiff_t>(all.size() - session.library->kept);
    if (found - all.begin() < shipped) {
        return is_same ? FileStanding::is_shipped : FileStanding::is_reserved;
    }
    return is_same                          ? FileStanding::is_here
           : users_of(session, key).empty() ? FileStanding::is_other
                                            : FileStanding::is_used;
}

bool may_keep(const Session& session, const KeptFile& file) {
    const FileStanding standing = standing_of(session, file);
    return standing == FileStanding::is_new || standing == FileStanding::is_other;
}

}  // namespace app
