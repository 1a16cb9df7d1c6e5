"""The page of the assays beside the blots: BCA, proliferation, qPCR.

It shows the wells that the project holds, and the results of `assays.measure_assays`, by which
batch mode measures them, too; it makes no number of its own.
"""
