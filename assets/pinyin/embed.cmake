# SPDX-License-Identifier: MIT
# Writes initials.txt as one literal, from which the compiler makes the table (app/pinyin.cpp).
file(READ "${SOURCE}" letters)
file(WRITE "${OUTPUT}" "// Written by assets/pinyin/embed.cmake.\nR\"letters(${letters})letters\"\n")
