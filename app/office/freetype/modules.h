/* SPDX-License-Identifier: MIT */
/* What FreeType is built of here: outlines of OpenType fonts, to be measured and embedded. Nothing is
 * turned into pixels. */
FT_USE_MODULE( FT_Driver_ClassRec, cff_driver_class )
FT_USE_MODULE( FT_Module_Class, psaux_module_class )
FT_USE_MODULE( FT_Module_Class, psnames_module_class )
FT_USE_MODULE( FT_Module_Class, sfnt_module_class )
