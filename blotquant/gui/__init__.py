"""The window: the only place that knows Qt.

It edits the Project and shows the Report; it makes no number of its own.
"""
