/* SPDX-License-Identifier: MIT */
/* FreeType's ftsystem.c, but a font is read as a whole when it is opened. FreeType jumps to another
 * place of it for every glyph, and each jump through the C library reads a buffer anew, which in the
 * browser leaves WebAssembly for it. */
#define FT_Stream_Open open_stepwise
#include <src/base/ftsystem.c> /* NOLINT(bugprone-suspicious-include): changed in one place */
#undef FT_Stream_Open

static void close_whole(FT_Stream stream) {
    free(stream->base);
    stream->base = NULL;
    stream->size = 0;
}

/* NOLINTNEXTLINE(readability-identifier-naming): its own name */
FT_BASE_DEF(FT_Error) FT_Stream_Open(FT_Stream stream, const char* path) {
    const FT_Error error = open_stepwise(stream, path);
    unsigned char* bytes;
    unsigned long got;

    if (error) {
        return error;
    }
    bytes = malloc(stream->size);
    got = bytes == NULL ? 0 : stream->read(stream, 0, bytes, stream->size);
    stream->close(stream); /* which forgets the size */
    if (got == 0) {
        free(bytes);
        return FT_THROW(Cannot_Open_Stream);
    }
    stream->base = bytes;
    stream->size = got;
    stream->pos = 0;
    stream->read = NULL; /* it lies in memory */
    stream->close = close_whole;
    return FT_Err_Ok;
}
