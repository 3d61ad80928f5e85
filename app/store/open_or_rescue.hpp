// SPDX-License-Identifier: MIT
#pragma once

// Opens the store on its slots, whatever state they are in. A damaged database is set aside byte
// by byte before anything is written, and what can be read of it is put into a new one
// (rescue.hpp). Cut off at any moment, this is completed at the next start, from the bytes that
// were set aside.

#include "app/store/archive.hpp"
#include "app/store/slots.hpp"

namespace app::store {

/// The slots must last as long as the archive. `medium` is on a SlotVfs of these slots. A database
/// of another program or a newer version is refused as ever, and so is a damaged one for whose
/// bytes there is no room twice.
Result<Archive> open_or_rescue(Slots& slots, const Medium& medium);

}  // namespace app::store
