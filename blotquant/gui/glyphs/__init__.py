"""Arrows and ticks of the style sheet: grey ones that are seen in every theme, ticks in two colours."""
