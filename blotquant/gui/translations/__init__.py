"""The texts of the window in other languages: `.ts` is edited, `.qm` is what Qt reads."""
