// SPDX-License-Identifier: MIT
#pragma once

// One change, written. Every statement is an upsert or a delete, so that writing it again
// changes nothing; Archive::apply() puts a transaction around.

#include "app/store/database.hpp"
#include "app/store/stored.hpp"

namespace app::store {

Result<Done> write(Database& database, const Change& change);

}  // namespace app::store
